import { type Box, rowsWithin } from './box.ts';
import { type CaseTable, countCases } from './case-table.ts';

/** What a box holds (Bryant & Lempert 2010). */
export interface BoxMeasure {
  readonly rows: number;
  readonly cases: number;
  /** Share of all cases that lie in the box. */
  readonly coverage: number;
  /** Share of the rows in the box that are cases. */
  readonly density: number;
  /** Share of all rows that lie in the box. */
  readonly mass: number;
}

/** All rows under study, and how many of them are cases. */
export interface Whole {
  readonly rows: number;
  readonly cases: number;
}

/** Measures of a box from its counts; an empty box has no density: 0. */
export const measureOf = (rows: number, cases: number, whole: Whole): BoxMeasure => ({
  rows,
  cases,
  coverage: whole.cases === 0 ? 0 : cases / whole.cases,
  density: rows === 0 ? 0 : cases / rows,
  mass: whole.rows === 0 ? 0 : rows / whole.rows,
});

/** Measures of a box among some rows. */
export function measureBox(table: CaseTable, box: Box, rows: Uint32Array): BoxMeasure {
  const within = rowsWithin(table, box, rows);
  return measureOf(within.length, countCases(table, within), {
    rows: rows.length,
    cases: countCases(table, rows),
  });
}

/**
 * Harmonic mean of coverage and of how far the density lies above the share of cases overall, as a share of the way to 1
 * (the F measure of van Rijsbergen 1979, with a gain over all rows in place of precision): 0 for all rows together or a
 * box that does no better, 1 for a box of every case and nothing else.
 */
export function scoreOf({ coverage, density }: BoxMeasure, { rows, cases }: Whole): number {
  const overall = rows === 0 ? 1 : cases / rows;
  if (density <= overall || coverage === 0) return 0;
  const gain = (density - overall) / (1 - overall);
  return (2 * coverage * gain) / (coverage + gain);
}
