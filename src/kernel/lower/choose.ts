import type { Choice, Decision } from '../../language/index.ts';
import { at } from '../at.ts';
import type { DecisionCells } from '../layout.ts';
import {
  address,
  arithmetic,
  both,
  cell,
  compare,
  constant,
  extreme,
  indexValue,
  numerics,
  type Procedure,
  plus,
  type Statement,
  select,
  type Test,
  type Value,
} from '../program/index.ts';
import { freshLoop } from './draft.ts';
import { type Draft, type Frame, inside, openProcedure } from './frame.ts';
import { type Local, letLocal } from './let-local.ts';
import { isActive, isOn } from './switches.ts';

const ZERO = constant(0);
const NONE = constant(-1);

/** A logit choice among the alternatives at hand; an order of the timeline overrides the choice but not its odds. */
export function chooseAmong(draft: Draft, decision: Decision): Procedure {
  const frame = openProcedure(draft);
  const cells = at(draft.layout.decisions, decision.index);
  const count = decision.alternatives.length;
  const sum = weigh(frame, cells, count);
  const row = draft.words.row(`decision.${decision.name}`, null, null);
  if (row === null) throw new Error(`${decision.name} has no words`);
  const uniform = letLocal(frame, { is: 'uniform', row });
  const choice = chooseFreely(frame, cells, count, sum, uniform);
  obeyOrders(frame, decision, cells, uniform, choice);
  obeyDemand(frame, cells, choice);
  frame.here.body.push({ do: 'store', address: address(cells.nextChoice), value: choice });
  return { name: `choose ${decision.name}`, body: frame.procedure.body };
}

/** Runs a stretch for the alternatives from `first` on, in order. */
function overAlternatives(
  frame: Frame,
  first: number,
  count: number,
  write: (inner: Frame, alternative: Value, at: (base: number) => Value) => void,
): void {
  const variable = freshLoop(frame.draft);
  const inner = inside(frame);
  const number = first === 0 ? indexValue(variable) : plus(indexValue(variable), constant(first));
  write(inner, number, (base) => cell(base + first, [variable, 1]));
  frame.here.body.push({ do: 'loop', variable: variable.variable, count, body: inner.here.body });
}

const isFree = (value: Value): Test => compare('!=', value, ZERO);

/** Weights exp(logit - highest logit) of the open alternatives; gives their sum. */
function weigh(frame: Frame, { free, logits, weights }: DecisionCells, count: number): Local {
  const top = letLocal(frame, constant(Number.NEGATIVE_INFINITY));
  overAlternatives(frame, 0, count, ({ here }, _, of) => {
    const assign: Statement = { do: 'assign', local: top.local, value: extreme('max', top, of(logits)) };
    here.body.push({ do: 'when', test: isFree(of(free)), body: [assign] });
  });
  const sum = letLocal(frame, ZERO);
  overAlternatives(frame, 0, count, (inner, _, of) => {
    const open = inside(inner);
    const weight = letLocal(inner, ZERO);
    const lead = letLocal(open, numerics('exp', arithmetic('-', of(logits), top)));
    open.here.body.push({ do: 'assign', local: weight.local, value: lead });
    inner.here.body.push(
      { do: 'when', test: isFree(of(free)), body: open.here.body },
      { do: 'store', address: asAddress(of(weights)), value: weight },
      { do: 'assign', local: sum.local, value: plus(sum, weight) },
    );
  });
  return sum;
}

function asAddress(value: Value): (Value & { is: 'cell' })['address'] {
  if (value.is !== 'cell') throw new Error('this value is no cell');
  return value.address;
}

/** The first open alternative that the uniform number reaches, else the last open one; -1 when none is open. */
function chooseFreely(frame: Frame, cells: DecisionCells, count: number, sum: Value, uniform: Value): Local {
  const reached = letLocal(frame, ZERO);
  const found = letLocal(frame, NONE);
  const last = letLocal(frame, NONE);
  overAlternatives(frame, 0, count, (inner, number, of) => {
    // Nothing weighs anything only where nothing is open.
    const odds = letLocal(
      inner,
      select(compare('==', sum, ZERO), ZERO, arithmetic('/', of(cells.weights), sum)),
    );
    const isFirst = both(compare('<', found, ZERO), compare('<', uniform, reached));
    inner.here.body.push(
      { do: 'store', address: asAddress(of(cells.nextOdds)), value: odds },
      { do: 'assign', local: reached.local, value: plus(reached, odds) },
      {
        do: 'when',
        test: isFree(of(cells.free)),
        body: [
          { do: 'assign', local: last.local, value: number },
          { do: 'assign', local: found.local, value: select(isFirst, number, found) },
        ],
      },
    );
  });
  return letLocal(frame, select(compare('<', found, ZERO), last, found));
}

/** An order to choose an option: what it leaves to choose from. */
interface Order {
  readonly entry: number;
  readonly order: Choice;
  readonly matches: readonly number[];
}

/** The last order in force replaces the choice. */
function obeyOrders(
  frame: Frame,
  decision: Decision,
  cells: DecisionCells,
  uniform: Value,
  choice: Local,
): void {
  const orders = ordersFor(frame, decision);
  if (orders.length === 0) return;
  const inForce = letLocal(frame, NONE);
  orders.forEach(({ entry, order }, index) => {
    const test = both(isActive(frame, entry), isOn(frame, at(decision.options, order.option).mechanism));
    const assign: Statement = { do: 'assign', local: inForce.local, value: constant(index) };
    frame.here.body.push({ do: 'when', test, body: [assign] });
  });
  orders.forEach(({ matches }, index) => {
    const inner = inside(frame);
    chooseForced(inner, cells, matches, uniform, choice);
    frame.here.body.push({
      do: 'when',
      test: compare('==', inForce, constant(index)),
      body: inner.here.body,
    });
  });
}

/** What a counterfactual demands replaces even an ordered choice. */
function obeyDemand(frame: Frame, { demanded }: DecisionCells, choice: Local): void {
  const assign: Statement = { do: 'assign', local: choice.local, value: cell(demanded) };
  frame.here.body.push({ do: 'when', test: compare('>=', cell(demanded), ZERO), body: [assign] });
}

function ordersFor({ draft }: Frame, decision: Decision): readonly Order[] {
  const orders = draft.model.timeline.flatMap(({ index, forces }) =>
    forces.map((order) => ({ entry: index, order })),
  );
  return orders.flatMap(({ entry, order }) => {
    if (order.decision !== decision.index) return [];
    const matches = decision.alternatives.flatMap(({ option, target }, index) =>
      option === order.option && (order.target === null || order.target === target) ? [index] : [],
    );
    return matches.length === 0 ? [] : [{ entry, order, matches }];
  });
}

/** Among the alternatives an order leaves, by their weights; the first when none of them was open. Matches stand side by side. */
function chooseForced(
  frame: Frame,
  { weights }: DecisionCells,
  matches: readonly number[],
  uniform: Value,
  choice: Local,
): void {
  const first = matches[0] ?? 0;
  const sum = letLocal(frame, ZERO);
  overAlternatives(frame, first, matches.length, ({ here }, _, of) => {
    here.body.push({ do: 'assign', local: sum.local, value: plus(sum, of(weights)) });
  });
  const sought = letLocal(frame, arithmetic('*', uniform, sum));
  const reached = letLocal(frame, ZERO);
  const found = letLocal(frame, NONE);
  const last = letLocal(frame, constant(first));
  overAlternatives(frame, first, matches.length, (inner, number, of) => {
    const weight = letLocal(inner, of(weights));
    const isFirst = both(compare('<', found, ZERO), compare('<', sought, reached));
    inner.here.body.push(
      { do: 'assign', local: reached.local, value: plus(reached, weight) },
      {
        do: 'when',
        test: compare('>', weight, ZERO),
        body: [
          { do: 'assign', local: last.local, value: number },
          { do: 'assign', local: found.local, value: select(isFirst, number, found) },
        ],
      },
    );
  });
  const drawn = select(compare('<', found, ZERO), last, found);
  frame.here.body.push({
    do: 'assign',
    local: choice.local,
    value: select(compare('>', sum, ZERO), drawn, constant(first)),
  });
}
