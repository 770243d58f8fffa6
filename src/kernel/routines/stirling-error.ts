import { stirling } from '../../numerics/index.ts';
import { constant, routine, type Value } from '../program/index.ts';
import { minus, over, product } from './terms.ts';

const { T1, T2, T3, T4, T5, T6, T7 } = stirling;

/** src/numerics/stirling-error.ts. */
export const stirlingError = routine('stirling_error', 1, (to, x) => {
  const inverse = to.let(over(1, x));
  const z = to.let(product(inverse, inverse));
  const series = [T6, T5, T4, T3, T2, T1].reduce(
    (value: Value, term) => minus(term, product(z, value)),
    constant(T7),
  );
  return product(series, inverse);
});
