import { type Formula, type Quantity, SELF } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  constant,
  equal,
  type Index,
  keyOf,
  type Procedure,
  select,
  type Value,
  whole,
} from '../program/index.ts';
import { bounded, finite } from './adjust.ts';
import { lowerDraw } from './draw.ts';
import { type Bound, bind, bindFixed, type Draft, type Frame, inside, openProcedure } from './frame.ts';
import { fullName } from './full-name.ts';
import { overPlaces } from './loops.ts';
import { onceLuck } from './luck.ts';
import { addressIn, type Cell, overRow } from './over-cells.ts';
import { EVERYWHERE } from './scope.ts';
import { settle } from './settle.ts';
import { lowerSplit } from './split.ts';
import { sumTerms, writtenValue } from './terms.ts';

/** First values of a quantity for all named agents. */
export function startQuantity(draft: Draft, quantity: Quantity): Procedure {
  const frame: Frame = { ...openProcedure(draft, true), written: quantity.index };
  const { size, pool } = at(draft.model.kinds, quantity.kind);
  const table = knownValues(draft, quantity, size);
  if (table !== null) startFromTable(frame, quantity, table);
  else if (isSingle(quantity)) {
    overPlaces(frame, quantity.kind, (inner, self) =>
      startRow(bind(inner, SELF, self), quantity, self, null),
    );
  } else {
    for (let place = 0; place < (pool?.named ?? size); place += 1) startAgent(frame, quantity, place);
  }
  return { name: `start ${fullName(draft.model, quantity)}`, body: frame.procedure.body };
}

/** Whether all agents begin by the same rule. */
function isSingle({ fields, rule, starts }: Quantity): boolean {
  if (fields.some((field) => field !== null)) return false;
  return starts !== null || rule.is !== 'fixed' || rule.values.length === 1;
}

/** An agent with a rule of its own. */
function startAgent(frame: Frame, quantity: Quantity, place: number): void {
  const inner = inside(frame);
  const self: Bound = { index: whole(place), scope: EVERYWHERE, sure: true, around: null };
  startRow(bindFixed(inner, SELF, place), quantity, self, quantity.fields[place] ?? null);
  frame.here.body.push({ do: 'block', body: inner.here.body });
}

/** Begins an agent's cells of a quantity. `given` is the agent's own field. */
export function startRow(frame: Frame, quantity: Quantity, self: Bound, given: Formula | null): void {
  const formula = given ?? quantity.starts;
  const split = formula === null && quantity.rule.is === 'once' && quantity.rule.draw.is === 'split';
  const shares = split ? splitOnce(frame, quantity, self) : null;
  overRow(frame, quantity, self, (inner, one) => {
    const value = shares === null ? firstValue(inner, one, formula) : shareOf(shares, one);
    writeStart(inner, one, bounded(inner, one, value));
  });
}

const shareOf = (shares: number, { toward }: Cell): Value => ({
  is: 'cell',
  address: { base: shares, terms: toward === null ? [] : [{ index: toward, stride: 1 }] },
});

function splitOnce(frame: Frame, quantity: Quantity, self: Bound): number {
  if (quantity.rule.is !== 'once' || quantity.rule.draw.is !== 'split') throw new Error('no split');
  const { draw } = quantity.rule;
  return lowerSplit(frame, quantity, draw, (toward) =>
    onceLuck(frame, quantity.kind, self.index, { kind: draw.kind, index: toward.index }),
  );
}

function firstValue(frame: Frame, cell: Cell, formula: Formula | null): Value {
  const { quantity, self, toward } = cell;
  const { rule } = quantity;
  if (formula !== null) return writtenValue(frame, formula, 'starts');
  if (rule.is === 'formula') return settle(frame, sumTerms(frame, rule.terms), frame.here);
  if (rule.is === 'stage') return constant(rule.stages[0] ?? 0);
  if (rule.is === 'fixed') return fixedValue(frame, cell, rule.values);
  if (rule.is !== 'once' || rule.draw.is === 'split') return constant(0);
  const pair = quantity.toward === null || toward === null ? null : { kind: quantity.toward, index: toward };
  return lowerDraw(frame, rule.draw, onceLuck(frame, quantity.kind, self, pair));
}

/** A fixed value: one for all, one an agent, or one a pair. */
function fixedValue(
  frame: Frame,
  { quantity, self, toward }: Cell,
  values: readonly (Formula | null)[],
): Value {
  if (values.length === 1) return ofList(frame, values, whole(0));
  const width = at(frame.draft.layout.widths, quantity.index);
  const rows = values.length / width;
  if (toward === null || rows !== at(frame.draft.model.kinds, quantity.kind).size)
    return ofList(frame, values, self);
  const columns = Array.from({ length: rows }, (_, row) => values.slice(row * width, (row + 1) * width));
  if (self.is === 'whole') return ofList(frame, columns[self.value] ?? [], toward);
  return oneOf(
    self,
    columns.map((column) => ofList(frame, column, toward)),
  );
}

function ofList(frame: Frame, values: readonly (Formula | null)[], place: Index): Value {
  const valueAt = (formula: Formula | null): Value =>
    formula === null ? constant(0) : writtenValue(frame, formula);
  if (place.is === 'whole') return valueAt(values[place.value] ?? null);
  return oneOf(place, values.map(valueAt));
}

/** One of a list of values, by a place that is known only as the program runs. */
function oneOf(place: Index, values: readonly Value[]): Value {
  const key = keyOf(values[0] ?? constant(0));
  if (values.every((value) => keyOf(value) === key)) return values[0] ?? constant(0);
  return values.reduceRight<Value>(
    (rest, value, index) => select(equal(place, whole(index)), value, rest),
    constant(0),
  );
}

/** Writes a first value, to the copies of last month and of the start too. */
export function writeStart(frame: Frame, cell: Cell, value: Value): void {
  const { layout } = frame.draft;
  const known = finite(frame, cell, value);
  for (const bases of [layout.now, layout.last, layout.start]) {
    if ((bases[cell.quantity.index] ?? null) === null) continue;
    frame.here.body.push({ do: 'store', address: addressIn(frame, bases, cell), value: known });
  }
}

/** The list of first values when all are plain numbers or places; null otherwise. */
function knownValues(draft: Draft, quantity: Quantity, size: number): readonly number[] | null {
  const { rule, fields, starts, toward, between } = quantity;
  if (toward !== null || between !== null || rule.is !== 'fixed' || size < 2) return null;
  if (draft.model.kinds[quantity.kind]?.pool) return null;
  const values: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const formula =
      fields[place] ?? starts ?? (rule.values.length === 1 ? rule.values[0] : rule.values[place]) ?? null;
    const value = formula === null ? 0 : plainNumber(formula);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function plainNumber({ expression }: Formula): number | null {
  if (expression.is === 'number') return Number.isFinite(expression.value) ? expression.value : null;
  return expression.is === 'place' && expression.of.is === 'agent' ? expression.of.index : null;
}

function startFromTable(frame: Frame, quantity: Quantity, list: readonly number[]): void {
  const table = frame.draft.tables.add(list);
  overPlaces(frame, quantity.kind, (inner, self) => {
    writeStart(inner, { quantity, self: self.index, toward: null }, { is: 'entry', table, at: self.index });
  });
}
