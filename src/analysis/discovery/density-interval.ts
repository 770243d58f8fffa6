import type { Interval } from '../interval.ts';
import { at } from '../numbers.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { type CaseTable, countCases } from './case-table.ts';

/**
 * 95 % interval of the share of cases among some rows: Wilson's, and where rows of one group go together with as many rows as would tell as
 * much if they did not (the design effect of a ratio over clusters, Kish 1965), never more than there are.
 */
export function densityInterval(table: CaseTable, rows: Uint32Array): Interval {
  const cases = countCases(table, rows);
  const effect = table.groups === undefined ? 1 : designEffect(table, table.groups, rows);
  return wilsonInterval(cases / effect, rows.length / effect);
}

/** Variance of the share over groups, over that of as many rows that know nothing of one another; at least 1. */
function designEffect({ cases }: CaseTable, groups: Uint32Array, rows: Uint32Array): number {
  const share = rows.reduce((sum, row) => sum + at(cases, row), 0) / rows.length;
  const ideal = share * (1 - share) * rows.length;
  // What each group has above or below the share of all its rows.
  const sums = new Map<number, number>();
  for (const row of rows) {
    const group = at(groups, row);
    sums.set(group, (sums.get(group) ?? 0) + at(cases, row) - share);
  }
  if (ideal === 0) return rows.length / sums.size;
  const squares = [...sums.values()].reduce((sum, one) => sum + one * one, 0);
  return Math.max(1, ((squares / ideal) * sums.size) / Math.max(1, sums.size - 1));
}
