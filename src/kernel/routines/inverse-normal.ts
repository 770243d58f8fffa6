import { normal } from '../../numerics/index.ts';
import { constant, negative, not, rounded, routine, select, type Value } from '../program/index.ts';
import { log } from './log.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

const { CENTRAL_ABOVE, CENTRAL_BELOW, CENTRE, CENTRE_SQUARED, NEAR_ABOVE, NEAR_BELOW, NEAR_SHIFT } = normal;
const { FAR, FAR_ABOVE, FAR_BELOW } = normal;

/** src/numerics/inverse-normal.ts. */
export const inverseNormal = routine('inverseNormal', 1, (to, p) => {
  const q = to.let(minus(p, 0.5));
  const r = to.let(minus(CENTRE_SQUARED, product(q, q)));
  const result = to.let(over(product(q, series(r, CENTRAL_ABOVE)), series(r, CENTRAL_BELOW)));
  to.when(not(holds(rounded('abs', q), '<=', CENTRE)), () => {
    const tail = to.let(select(holds(q, '<', 0), p, minus(1, p)));
    const depth = to.let(rounded('sqrt', negative(call(log, tail))));
    const near = to.let(minus(depth, NEAR_SHIFT));
    const value = to.let(over(series(near, NEAR_ABOVE), series(near, NEAR_BELOW)));
    to.when(holds(depth, '>', FAR), () => {
      const far = to.let(minus(depth, FAR));
      to.assign(value, over(series(far, FAR_ABOVE), series(far, FAR_BELOW)));
    });
    const signed = select(holds(q, '<', 0), negative(value), value);
    const end = select(holds(tail, '==', 0), product(q, Number.POSITIVE_INFINITY), constant(Number.NaN));
    to.assign(result, select(holds(tail, '>', 0), signed, end));
  });
  return result;
});

/** Horner's rule, from the highest coefficient down. */
function series(r: Value, coefficients: readonly number[]): Value {
  const [highest = 0, ...rest] = coefficients.toReversed();
  return rest.reduce((value: Value, coefficient) => sum(product(value, r), coefficient), constant(highest));
}
