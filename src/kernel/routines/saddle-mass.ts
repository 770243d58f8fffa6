import { rounded, routine } from '../program/index.ts';
import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { stirlingError } from './stirling-error.ts';
import { call, minus, over, product, sum } from './terms.ts';

const TWO_PI = 6.283185307179586;

/** src/chance/saddle-mass.ts. */
export const saddleMass = routine('saddle_mass', 4, (to, a, b, expectedA, expectedB) => {
  const n = to.let(sum(a, b));
  const correction = minus(call(stirlingError, n), call(stirlingError, a), call(stirlingError, b));
  const logarithm = minus(correction, call(deviance, a, expectedA), call(deviance, b, expectedB));
  return product(call(exp, logarithm), rounded('sqrt', over(n, product(TWO_PI, a, b))));
});
