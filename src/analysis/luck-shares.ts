import { outcomeColumn, outcomeColumns, type RunResult } from '../results/index.ts';
import { at, type Numbers } from './numbers.ts';
import { type VarianceShare, varianceShare } from './variance-share.ts';

/** How much of an outcome's variance is luck and how much what is not known, and the pairs of worlds that tell. */
export interface LuckShare extends VarianceShare {
  readonly pairs: number;
}

/**
 * Parts the variance of every outcome by the worlds that were run again with the same estimates and other luck; of a
 * time, the variance of whether it comes at all. Empty without such worlds.
 */
export function luckShares({
  outcomes,
  companions,
}: Pick<RunResult, 'outcomes' | 'companions'>): ReadonlyMap<string, LuckShare> {
  if (companions === null || companions === undefined) return new Map();
  const shares = outcomeColumns(companions).map(({ name, form, values }) => {
    const first = outcomeColumn(outcomes, name).values;
    const read = (column: Numbers, world: number): number =>
      form === 'time' ? Number(at(column, world) < Infinity) : at(column, world);
    const pairs = Array.from({ length: companions.worlds }, (_, world) => [
      read(first, world),
      read(values, world),
    ]);
    return [name, { ...varianceShare(pairs), pairs: pairs.length }] as const;
  });
  return new Map(shares);
}
