import { at } from '../numbers.ts';
import { type Box, inputOf, type Limit, rowsWithin, withLimit } from './box.ts';
import { measureOf, scoreOf, type Whole } from './box-measure.ts';
import { type CaseTable, type CategoryInput, countCases, type NumberInput } from './case-table.ts';
import { limitBetween } from './limit-between.ts';
import { labelsOn, rangeOn } from './slabs.ts';

/** Rounds after which limits are left where they are; they settle in three or four. */
const mostRounds = 50;

/**
 * Moves each limit of a box in turn to where coverage and density together score most, the other limits held, until none
 * moves: pasting and fine peeling in one (Friedman & Fisher 1999 paste while the mean rises, which stops short of the
 * edge by half a slab). A limit that holds nothing back is lifted; no new input is limited.
 */
export function settleBox(table: CaseTable, box: Box, rows: Uint32Array): Box {
  const whole: Whole = { rows: rows.length, cases: countCases(table, rows) };
  let settled = box;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = settled;
    for (const { input } of before) {
      const limit = settled.find((one) => one.input === input);
      if (limit !== undefined) settled = withLimit(settled, bestLimit(table, settled, limit, rows, whole));
    }
    if (isSame(before, settled)) return settled;
  }
  return settled;
}

const isSame = (one: Box, other: Box): boolean => JSON.stringify(one) === JSON.stringify(other);

function bestLimit(table: CaseTable, box: Box, limit: Limit, rows: Uint32Array, whole: Whole): Limit {
  const others = rowsWithin(
    table,
    box.filter(({ input }) => input !== limit.input),
    rows,
  );
  const input = inputOf(table, limit);
  if (input.is === 'category') return bestLabels(table, box, limit.input, input, others, whole);
  return bestRange(table, box, limit.input, input, others, whole);
}

/** A side that was free stays free: only sides that a peel has found are moved. */
function bestRange(
  table: CaseTable,
  box: Box,
  place: number,
  { values }: NumberInput,
  rows: Uint32Array,
  whole: Whole,
): Limit {
  const order = rows.toSorted((one, other) => at(values, one) - at(values, other) || one - other);
  let { low, high } = rangeOn(box, place);
  if (low > -Infinity)
    low = bestEnd(table, values, order.filter((row) => at(values, row) <= high).reverse(), whole);
  if (high < Infinity)
    high = bestEnd(
      table,
      values,
      order.filter((row) => at(values, row) >= low),
      whole,
    );
  return { is: 'range', input: place, low, high };
}

/** Where to end a range whose rows come from the inside outwards: the end that scores most, the widest of equals. */
function bestEnd(table: CaseTable, values: Float64Array, order: Uint32Array, whole: Whole): number {
  const isUpward = at(values, at(order, 0)) <= at(values, at(order, order.length - 1));
  const open = isUpward ? Infinity : -Infinity;
  let [cases, most, end] = [0, -Infinity, open];
  for (let place = 0; place < order.length; place += 1) {
    cases += at(table.cases, at(order, place));
    const [here, next] = [at(values, at(order, place)), values[order[place + 1] ?? -1]];
    if (here === next) continue;
    const score = scoreOf(measureOf(place + 1, cases, whole), whole);
    if (score >= most) [most, end] = [score, next === undefined ? open : limitBetween(here, next)];
  }
  return end;
}

/** Takes each label in or out where that scores more. */
function bestLabels(
  table: CaseTable,
  box: Box,
  place: number,
  { codes, labels }: CategoryInput,
  rows: Uint32Array,
  whole: Whole,
): Limit {
  const counts = labels.map((_, code) => {
    const own = rows.filter((row) => codes[row] === code);
    return { rows: own.length, cases: countCases(table, own) };
  });
  const score = (kept: readonly (0 | 1)[]): number => {
    const held = counts.filter((_, code) => kept[code] === 1);
    const sum = (of: 'rows' | 'cases') => held.reduce((total, one) => total + one[of], 0);
    return scoreOf(measureOf(sum('rows'), sum('cases'), whole), whole);
  };
  let kept = labelsOn(box, place, labels);
  labels.forEach((_, code) => {
    const turned = kept.map((one, other): 0 | 1 => (other === code ? (one === 1 ? 0 : 1) : one));
    const gain = score(turned) - score(kept);
    if (turned.includes(1) && (gain > 0 || (gain === 0 && turned[code] === 1))) kept = turned;
  });
  return { is: 'labels', input: place, kept };
}
