import { binomialWeights } from '../binomial-weights.ts';
import { at } from '../numbers.ts';
import { type Box, type Limit, rowsWithin } from './box.ts';
import { type CaseTable, countCases } from './case-table.ts';

/**
 * Quasi-p-value of what makes a box narrower than a wider one (Bryant & Lempert 2010): the chance that as many rows as the
 * box has, drawn from the wider box, hold at least as many cases. Quasi, since the limit was found on the same rows: small
 * ones prove nothing, large ones speak against the limit.
 */
export function quasiP(table: CaseTable, box: Box, wider: Box, rows: Uint32Array): number {
  const around = rowsWithin(table, wider, rows);
  const within = rowsWithin(table, box, around);
  if (within.length === 0) return 1;
  return chanceOfAtLeast(countCases(table, within), within.length, countCases(table, around) / around.length);
}

/** A box without one of its limits. */
export const withoutLimit = (box: Box, limit: Limit): Box => box.filter(({ input }) => input !== limit.input);

/** Chance of at least `count` yes in `trials` with some chance each. */
function chanceOfAtLeast(count: number, trials: number, chance: number): number {
  if (count <= 0 || chance >= 1) return 1;
  if (chance <= 0) return 0;
  const { from, weights } = binomialWeights(trials, chance);
  let sum = 0;
  for (let yes = Math.max(count, from); yes < from + weights.length; yes += 1) sum += at(weights, yes - from);
  return Math.min(1, sum);
}
