import { both, constant, rounded, routine, select } from '../program/index.ts';
import { holds, minus, over, product } from './terms.ts';

const LARGEST_EXPONENT = 0x7fffffff;

/** src/numerics/integer-power.ts. */
export const integerPower = routine('integer_power', 2, (to, x, n) => {
  const size = to.let(rounded('abs', n));
  const isWhole = both(holds(size, '<=', LARGEST_EXPONENT), holds(size, '==', rounded('floor', size)));
  const result = to.let(select(isWhole, constant(1), constant(Number.NaN)));
  const square = to.let(x);
  const bits = to.let(select(isWhole, size, constant(0)));
  to.while(holds(bits, '>', 0), () => {
    const half = to.let(rounded('floor', product(bits, 0.5)));
    const isOdd = holds(minus(bits, half), '!=', half);
    to.assign(result, select(isOdd, product(result, square), result));
    to.assign(square, product(square, square));
    to.assign(bits, half);
  });
  return select(holds(n, '<', 0), over(1, result), result);
});
