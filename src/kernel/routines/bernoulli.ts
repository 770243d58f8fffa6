import { both, constant, flag, routine, select } from '../program/index.ts';
import { holds } from './terms.ts';

/** src/chance/bernoulli.ts. */
export const bernoulli = routine('bernoulli', 2, (_, u, p) => {
  const isChance = both(holds(p, '>=', 0), holds(p, '<=', 1));
  return select(isChance, flag(holds(u, '<', p)), constant(Number.NaN));
});
