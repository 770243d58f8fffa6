import { constant, routine, select } from '../program/index.ts';
import { holds, minus, product, sum } from './terms.ts';

/** src/chance/uniform.ts. */
export const uniform = routine('uniform', 3, (_, u, a, b) =>
  select(holds(a, '<=', b), sum(a, product(minus(b, a), u)), constant(Number.NaN)),
);
