import { constant, routine, select } from '../program/index.ts';
import { exp } from './exp.ts';
import { inverseNormal } from './inverse-normal.ts';
import { call, holds, product, sum } from './terms.ts';

/** src/chance/normal.ts. */
export const normal = routine('normal', 3, (to, u, mean, deviation) => {
  const value = to.let(sum(mean, product(deviation, call(inverseNormal, u))));
  return select(holds(deviation, '>=', 0), value, constant(Number.NaN));
});

/** src/chance/lognormal.ts. */
export const lognormal = routine('lognormal', 3, (_, u, mu, sigma) => call(exp, call(normal, u, mu, sigma)));
