import type { Uniforms } from '../block-bootstrap.ts';
import type { Interval } from '../interval.ts';
import { type Box, type Limit, rowsWithin } from './box.ts';
import { type BoxMeasure, measureBox, measureOf, type Whole } from './box-measure.ts';
import { allRows, type CaseTable, countCases } from './case-table.ts';
import { densityInterval } from './density-interval.ts';
import { type Choice, findBox } from './find-box.ts';
import { type PeeledBox, usualLeastRows } from './peel.ts';
import { quasiP, withoutLimit } from './quasi-p.ts';
import { type ResamplingCheck, resamplingCheck } from './resampling-check.ts';
import { marksOf, sortRows } from './sorted-rows.ts';

/** How to look for boxes. */
export interface DiscoveryPlan {
  /** Share of a box that a peel takes off: more than 0, at most 0.5. */
  readonly peel: number;
  /** Boxes at most, each among the rows that those before leave. */
  readonly boxes: number;
  readonly choice: Choice;
  /** Random halves on which the search for each box is run again; 0 for none. */
  readonly halves: number;
}

/** A limit and how far it is from luck. */
export interface FoundLimit {
  readonly limit: Limit;
  readonly quasiP: number;
}

/** One box of a discovery; shares are of all rows and of all cases, also for later boxes. */
export interface DiscoveredBox extends BoxMeasure {
  readonly box: Box;
  readonly limits: readonly FoundLimit[];
  /** 95 % interval of the density: of these rows alone, not of the search for the box. */
  readonly interval: Interval;
  readonly check: ResamplingCheck | null;
}

/** How boxes were found among the rows that earlier boxes left. */
export interface Search {
  readonly among: Whole;
  readonly trajectory: readonly PeeledBox[];
  readonly simpler: readonly PeeledBox[];
  /** null where nothing was found. */
  readonly found: DiscoveredBox | null;
}

/** Boxes one after another, and all of them together. */
export interface Discovery {
  readonly whole: Whole;
  readonly searches: readonly Search[];
  readonly together: BoxMeasure;
}

/**
 * Under which conditions the cases come: the patient rule induction method (Friedman & Fisher 1999), with the measures and
 * checks of Bryant & Lempert (2010). Further boxes are sought among the rows outside those before (covering). The same
 * table, plan and uniforms give the same boxes. Throws a RangeError without a case, without a row that is none, or when a
 * chosen peel is beyond the trajectory.
 */
export function discoverBoxes(table: CaseTable, plan: DiscoveryPlan, uniforms: Uniforms): Discovery {
  const rows = allRows(table);
  const whole = { rows: rows.length, cases: countCases(table, rows) };
  if (whole.cases === 0) throw new RangeError('none of the rows is a case: there is nothing to explain');
  if (whole.cases === whole.rows) throw new RangeError('every row is a case: there is nothing to explain');
  const sorted = sortRows(table);
  const searches: Search[] = [];
  let left = rows;
  while (searches.length < plan.boxes) {
    const cases = countCases(table, left);
    if (cases === 0 || cases === left.length) break;
    const search = searchAmong({ table, rows: left, sorted, plan, uniforms, whole });
    searches.push(search);
    if (search.found === null) break;
    const held = marksOf(rowsWithin(table, search.found.box, left), whole.rows);
    left = left.filter((row) => held[row] === 0);
  }
  const together = measureOf(whole.rows - left.length, whole.cases - countCases(table, left), whole);
  return { whole, searches, together };
}

interface Among {
  readonly table: CaseTable;
  readonly rows: Uint32Array;
  readonly sorted: ReturnType<typeof sortRows>;
  readonly plan: DiscoveryPlan;
  readonly uniforms: Uniforms;
  readonly whole: Whole;
}

function searchAmong({ table, rows, sorted, plan, uniforms, whole }: Among): Search {
  const among = { rows: rows.length, cases: countCases(table, rows) };
  const peeling = { peel: plan.peel, leastRows: usualLeastRows(among.cases) };
  const { chosen, trajectory, simpler } = findBox(table, rows, sorted, peeling, plan.choice);
  if (chosen === null || chosen.box.length === 0) return { among, trajectory, simpler, found: null };
  const { box, coverage } = chosen;
  const { rows: held, cases } = measureBox(table, box, rows);
  const search = { choice: plan.choice, coverage, halves: plan.halves };
  const found: DiscoveredBox = {
    box,
    ...measureOf(held, cases, whole),
    limits: box.map((limit) => ({ limit, quasiP: quasiP(table, box, withoutLimit(box, limit), rows) })),
    interval: densityInterval(table, rowsWithin(table, box, rows)),
    check: plan.halves > 0 ? resamplingCheck(table, rows, sorted, peeling, search, uniforms) : null,
  };
  return { among, trajectory, simpler, found };
}
