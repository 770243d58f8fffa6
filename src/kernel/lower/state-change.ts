import { type Effect, type Quantity, SELF, TARGET, TOWARD } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  type Address,
  cell,
  constant,
  type Index,
  not,
  type Procedure,
  placeOf,
  plus,
  type Value,
} from '../program/index.ts';
import { bounded, finite, intervene } from './adjust.ts';
import { isNobody, isNone, lowerAgent } from './agent.ts';
import { isAmong, rangeOf } from './choice.ts';
import { bind, bindFixed, type Draft, type Frame, inside, isolated, openProcedure } from './frame.ts';
import { fullName } from './full-name.ts';
import { overPlaces } from './loops.ts';
import { addressIn, type Cell, overCells } from './over-cells.ts';
import { keep, settle } from './settle.ts';
import { sumTerms, writtenValue } from './terms.ts';

/** What a state will be: its own terms, what chosen options add, the timeline, the bounds. Stands in `next` until all of the phase change. */
export function changeState(draft: Draft, quantity: Quantity): readonly Procedure[] {
  const frame = openProcedure(draft);
  const { rule } = quantity;
  if (rule.is !== 'state') throw new Error(`${quantity.name} is no state`);
  const next = (inner: Frame, one: Cell): Address => addressIn(inner, draft.layout.next, one);
  const store = (inner: Frame, one: Cell, value: Value): void => {
    inner.here.body.push({ do: 'store', address: next(inner, one), value });
  };
  const finish = (inner: Frame, one: Cell, value: Value): void =>
    store(inner, one, finite(inner, one, bounded(inner, one, intervene(inner, one, value))));
  const own = (inner: Frame): Value => settle(inner, sumTerms(inner, rule.terms), inner.here);
  const effects = quantity.effects.filter((effect) => canHappen(draft, effect));
  if (effects.length === 0) overCells(frame, quantity, (inner, one) => finish(inner, one, own(inner)));
  else {
    // Adding 0 turns -0 into 0, as it does where no effect comes.
    overCells(frame, quantity, (inner, one) => store(inner, one, plus(own(inner), constant(0))));
    for (const effect of effects) addEffect(frame, quantity, effect, next);
    overCells(frame, quantity, (inner, one) => finish(inner, one, { is: 'cell', address: next(inner, one) }));
  }
  return [{ name: `next ${fullName(draft.model, quantity)}`, body: frame.procedure.body }];
}

function canHappen({ model }: Draft, { decision, option }: Effect): boolean {
  const { first, end } = rangeOf(at(model.decisions, decision), option);
  return first < end;
}

type Place = (frame: Frame, cell: Cell) => Address;

/** Adds an option's effect to the agent it means, in the worlds where the option was chosen. */
function addEffect(frame: Frame, quantity: Quantity, effect: Effect, next: Place): void {
  const { model, layout, tables } = frame.draft;
  const decision = at(model.decisions, effect.decision);
  const cells = at(layout.decisions, effect.decision);
  const choice = cell(decision.phase === quantity.phase ? cells.lastChoice : cells.choice);
  const chosen = isAmong(choice, rangeOf(decision, effect.option));
  const inner = bindFixed(isolated(frame), SELF, decision.actor.index);
  const targets = tables.add(decision.alternatives.map(({ target }) => target));
  const aimed = at(decision.options, effect.option).target !== null;
  const target = keep(inner, {
    scope: inner.here,
    value: { is: 'entry', table: targets, at: placeOf(choice) },
  });
  const own = aimed
    ? bind(inner, TARGET, { index: placeOf(target.value), scope: inner.here, sure: true, around: null })
    : bindFixed(inner, TARGET, -1);
  const agent = lowerAgent(own, effect.agent);
  if (isNobody(agent) || effect.agent.kind !== quantity.kind) return;
  const who = settle(own, keep(own, agent, own.here), own.here);
  const guarded = agent.sure ? own : inside(own);
  addTo(guarded, quantity, placeOf(who), effect, next);
  if (guarded !== own) own.here.body.push({ do: 'when', test: not(isNone(who)), body: guarded.here.body });
  frame.here.body.push({ do: 'when', test: chosen, body: inner.here.body });
}

/** For a pair the effect falls on the agent's whole row. */
function addTo(frame: Frame, quantity: Quantity, self: Index, effect: Effect, next: Place): void {
  const add = (inner: Frame, toward: Index | null): void => {
    const address = next(inner, { quantity, self, toward });
    const value = plus({ is: 'cell', address }, writtenValue(inner, effect.formula, effect.name));
    inner.here.body.push({ do: 'store', address, value });
  };
  if (quantity.toward === null) add(frame, null);
  else overPlaces(frame, quantity.toward, (inner, bound) => add(bind(inner, TOWARD, bound), bound.index));
}
