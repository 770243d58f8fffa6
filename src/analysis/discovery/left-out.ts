import { correlation } from '../correlation.ts';
import { at } from '../numbers.ts';
import { isMissing, lengthOf, type StudyColumn } from './study-column.ts';

/** A column that is not used as an input, and why, in words that follow its name. */
export interface LeftOut {
  readonly name: string;
  readonly because: string;
}

/** More labels than this are names rather than kinds. */
const mostLabels = 30;

/** Why a column cannot serve as an input, whoever asks for it; null when it can. */
export function unusable(column: StudyColumn): string | null {
  const rows = Array.from({ length: lengthOf(column) }, (_, row) => row);
  const present = rows.filter((row) => !isMissing(column, row));
  if (2 * present.length < rows.length) return 'is missing in most rows';
  const values = column.is === 'number' ? column.values : column.codes;
  const first = present[0];
  if (first === undefined || present.every((row) => values[row] === values[first])) return 'never varies';
  if (column.is === 'labels' && column.labels.length > mostLabels)
    return `has ${column.labels.length} different words`;
  return null;
}

/** Whether a column counts the rows: whole numbers that rise from each row to the next. */
export const countsRows = (column: StudyColumn): boolean =>
  column.is === 'number' &&
  column.values.length > 2 &&
  column.values.every(
    (value, row) => Number.isInteger(value) && (row === 0 || value > at(column.values, row - 1)),
  );

/** Whether one value parts all cases from all others: `cases` is 1, 0, or -1 where nobody knows. */
export function decidesAlone(column: StudyColumn, cases: Int8Array): boolean {
  if (column.is !== 'number') return false;
  const ends = [0, 1].map((kind) => {
    const own = column.values.filter((value, row) => cases[row] === kind && !Number.isNaN(value));
    return {
      low: own.reduce((low, one) => Math.min(low, one), Infinity),
      high: own.reduce((high, one) => Math.max(high, one), -Infinity),
    };
  });
  const [others, own] = ends;
  if (others === undefined || own === undefined) return false;
  return own.low > others.high || own.high < others.low;
}

/** Five standard errors of a rank correlation: what independent inputs hardly ever show. */
const tooRelated = 5;

/** Whether a number goes along with one of the others, as an outcome does with its inputs. */
export function followsOthers(column: StudyColumn, others: readonly StudyColumn[]): boolean {
  if (column.is !== 'number') return false;
  const own = ranksOf(column.values);
  const most = tooRelated / Math.sqrt(own.length);
  return others.some(
    (other) => other.is === 'number' && Math.abs(correlation(own, ranksOf(other.values))) > most,
  );
}

/** Place of each value among all in their order; missing ones last. */
function ranksOf(values: Float64Array): Float64Array {
  const key = (row: number): number => (Number.isNaN(values[row]) ? Infinity : at(values, row));
  const order = Uint32Array.from(values.keys()).sort((one, other) =>
    key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : one - other,
  );
  const ranks = new Float64Array(values.length);
  order.forEach((row, place) => {
    ranks[row] = place;
  });
  return ranks;
}
