import { both, constant, rounded, routine, select } from '../program/index.ts';
import { rarerOutcomes } from './rarer-outcomes.ts';
import { call, holds, minus } from './terms.ts';

/** src/chance/binomial.ts. Without trials, and where success or failure is sure, there is nothing to draw. */
export const binomial = routine('binomial', 3, (to, u, n, p) => {
  const isWhole = both(holds(n, '<', Number.POSITIVE_INFINITY), holds(n, '==', rounded('floor', n)));
  const isChance = both(holds(p, '>=', 0), holds(p, '<=', 1));
  const isFit = both(both(holds(n, '>=', 0), isWhole), isChance);
  const isCommon = holds(p, '>', 0.5);
  const chance = to.let(select(isCommon, minus(1, p), p));
  const rarer = to.let(constant(0));
  to.when(both(isFit, both(holds(n, '>', 0), holds(chance, '>', 0))), () => {
    const level = to.let(select(isCommon, minus(1, u), u));
    to.assign(rarer, call(rarerOutcomes, level, n, chance));
  });
  return select(isFit, select(isCommon, minus(n, rarer), rarer), constant(Number.NaN));
});
