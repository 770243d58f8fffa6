import { type Calendar, monthIndex } from '../language/index.ts';

/** Months of a run, from the first up to, not including, `until`. */
export interface MonthSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * The months of a record's window (`2015-01..2021-12`, `2017..2021`) inside a run; null when the run does not hold the
 * window whole.
 */
export function monthsOf(window: string, calendar: Calendar): MonthSpan | null {
  const [first = '', last = first] = window.split('..');
  const from = monthIndex(first.length === 4 ? `${first}-01` : first, calendar);
  const end = monthIndex(last.length === 4 ? `${last}-12` : last, calendar);
  if (from === null || end === null || from < 0 || end >= calendar.months) return null;
  return { from, until: end + 1 };
}

/** The part of a series that a record's window covers; all of it where the run lies elsewhere and stands for the record. */
export function during(values: Float64Array, window: string, calendar: Calendar): Float64Array {
  const span = monthsOf(window, calendar);
  return span === null ? values : values.slice(span.from, span.until);
}
