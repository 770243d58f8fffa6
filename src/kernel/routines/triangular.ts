import { both, constant, rounded, routine, select } from '../program/index.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { call, holds, minus, product, sum } from './terms.ts';

/** src/chance/triangular.ts. */
export const triangular = routine('triangular', 4, (to, u, low, mode, high) => {
  const width = to.let(minus(high, low));
  const left = to.let(minus(mode, low));
  const covered = to.let(product(u, width));
  const rising = sum(low, rounded('sqrt', product(covered, left)));
  const falling = minus(high, rounded('sqrt', product(minus(1, u), width, minus(high, mode))));
  const value = select(holds(covered, '<', left), rising, falling);
  const isOrdered = both(holds(low, '<=', mode), holds(mode, '<=', high));
  return select(isOrdered, value, constant(Number.NaN));
});

/** src/chance/log-triangular.ts. */
export const logTriangular = routine('log_triangular', 4, (to, u, low, mode, high) => {
  const value = to.let(call(exp, call(triangular, u, call(log, low), call(log, mode), call(log, high))));
  return select(holds(low, '>', 0), value, constant(Number.NaN));
});
