import { type OutcomeColumn, outcomeColumns, type WorldsTable } from '../results/index.ts';
import { halfWidth, normalDeviate, usualLevel } from './interval.ts';
import { deviationOf, momentsOf, varianceOf } from './moments.ts';
import { at, type Numbers } from './numbers.ts';
import { outcomeValue } from './outcome-value.ts';

/**
 * Whether a run may stop: the interval of every outcome named, or (null) of every yes/no outcome, is no wider than ±width.
 * A run that stops as soon as its interval is narrow tends to stop where the spread was found too small. For shares that is
 * harmless: Wilson intervals still hold the truth 95 times in 100. For means the spread is therefore taken at the upper end
 * of its own 95 % interval, so that the run stops a little later and the mean's interval holds what one at a fixed number
 * of worlds would; of very skewed outcomes that is less than 95 in 100, stopped or not.
 */
export function preciseEnough(
  table: WorldsTable,
  width: number,
  outcomes: readonly string[] | null,
): boolean {
  return outcomeColumns(table)
    .filter(({ name, form }) => outcomes?.includes(name) ?? form === 'probability')
    .every((column) => halfWidth(outcomeValue(column)) * caution(column) <= width);
}

const caution = ({ form, values }: OutcomeColumn): number => (form === 'number' ? cautionOf(values) : 1);

/** How many times larger the deviation may be than the one found: from the variance's own standard error (Kenney & Keeping 1951). */
function cautionOf(values: Numbers): number {
  const moments = momentsOf(values);
  const variance = varianceOf(moments);
  if (!(variance > 0)) return 1;
  const deviation = deviationOf(moments);
  let fourth = 0;
  for (let world = 0; world < values.length; world += 1) {
    const score = (at(values, world) - moments.mean) / deviation;
    fourth += score * score * score * score;
  }
  const relative = Math.sqrt(Math.max(0, fourth / values.length - 1) / values.length);
  return Math.sqrt(1 + normalDeviate(usualLevel) * relative);
}
