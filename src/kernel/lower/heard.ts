import {
  type AgentExpression,
  type Expression,
  SELF,
  type Sending,
  type Signal,
  TARGET,
} from '../../language/index.ts';
import { at } from '../at.ts';
import {
  ALWAYS,
  arithmetic,
  both,
  cell,
  constant,
  equal,
  not,
  placeOf,
  plus,
  type Test,
  truth,
  type Value,
} from '../program/index.ts';
import { isNobody, isNone, type LoweredAgent, lowerAgent } from './agent.ts';
import { isAmong, rangeOf } from './choice.ts';
import { freshLocal } from './draft.ts';
import { type Bound, bindFixed, type Frame, isolated } from './frame.ts';
import { overPlaces, whenTaken } from './loops.ts';
import { lower } from './lower.ts';
import { EVERYWHERE, type Lowered } from './scope.ts';
import { keep, settle } from './settle.ts';
import { isActive, isOn } from './switches.ts';

type Part<Name extends Expression['is']> = Expression & { readonly is: Name };

/** What `heard` adds up, and for whom. */
interface Listening {
  readonly heard: Part<'heard'>;
  readonly sum: Value & { readonly is: 'local' };
}

/** Sum over the signals that reached an agent: those of decisions, then of the timeline, then standing rules. */
export function lowerHeard(frame: Frame, heard: Part<'heard'>): Lowered {
  const sum = freshLocal(frame.draft);
  frame.here.body.push({ do: 'let', local: sum.local, value: constant(0) });
  const listening: Listening = { heard, sum };
  hearDecisions(frame, listening);
  hearTimeline(frame, listening);
  for (const signal of frame.draft.model.signals) hearRule(frame, signal, listening);
  return { scope: frame.here, value: sum };
}

function hearDecisions(frame: Frame, listening: Listening): void {
  const { model, layout, tables } = frame.draft;
  for (const decision of model.decisions) {
    const cells = at(layout.decisions, decision.index);
    const choice = cell(cells.choice);
    const targets = tables.add(decision.alternatives.map(({ target }) => target));
    decision.options.forEach((option, index) => {
      const range = rangeOf(decision, index);
      if (range.first === range.end) return;
      for (const sending of option.sends) {
        if (!canReach(sending, listening)) continue;
        const inner = isolated(frame);
        const target: Value = { is: 'entry', table: targets, at: placeOf(choice) };
        const bound = bindTarget(bindFixed(inner, SELF, decision.actor.index), option.target, target);
        const surprise = arithmetic('-', constant(1), cell(cells.chosenOdds));
        hearSending(
          frame,
          inner,
          bound,
          sending,
          { scope: inner.here, value: surprise },
          isAmong(choice, range),
          listening,
        );
      }
    });
  }
}

function bindTarget(frame: Frame, kind: number | null, target: Value): Frame {
  if (kind === null) return bindFixed(frame, TARGET, -1);
  const { value, scope } = keep(frame, { scope: frame.here, value: target });
  const bindings = new Map(frame.bindings);
  return {
    ...frame,
    bindings: bindings.set(TARGET, { index: placeOf(value), scope, sure: true, around: null }),
  };
}

function hearTimeline(frame: Frame, listening: Listening): void {
  for (const entry of frame.draft.model.timeline) {
    const active = isActive(frame, entry.index);
    for (const sending of entry.sends) {
      if (!canReach(sending, listening)) continue;
      const inner = isolated(frame);
      hearSending(frame, inner, { ...inner, bindings: new Map() }, sending, ONE, active, listening);
    }
  }
}

const ONE: Lowered = { scope: EVERYWHERE, value: constant(1) };

/** Agents of different kinds are never the same. */
const canReach = ({ from, to }: Sending, { heard }: Listening): boolean =>
  to.kind === heard.to.kind && (heard.from === null || from.kind === heard.from.kind);

/** Adds what one sending brings: in `inner`, where `names` binds the variables of its sender and receiver. */
function hearSending(
  frame: Frame,
  inner: Frame,
  names: Frame,
  sending: Sending,
  surprise: Lowered,
  sent: Test,
  { heard, sum }: Listening,
): void {
  const signal = at(frame.draft.model.signals, sending.signal);
  const from = lowerAgent(names, sending.from);
  const to = lowerAgent(names, sending.to);
  if (isNobody(from) || isNobody(to)) return;
  const reaches = both(
    isThis(inner, to, heard.to),
    heard.from === null ? exists(inner, from) : isThis(inner, from, heard.from),
  );
  if (reaches.is === 'always' && !reaches.holds) return;
  const body = isolated(inner);
  const bindings = new Map([
    [SELF, boundTo(body, from)],
    [TARGET, boundTo(body, to)],
  ]);
  const value = lower(
    { ...body, signal: { cost: signal.cost, valence: signal.valence, surprise, bindings } },
    heard.value,
  );
  const added = settle(body, value, body.here);
  body.here.body.push({ do: 'assign', local: sum.local, value: plus(sum, added) });
  inner.here.body.push({ do: 'when', test: reaches, body: body.here.body });
  frame.here.body.push({
    do: 'when',
    test: both(isOn(frame, signal.mechanism), sent),
    body: inner.here.body,
  });
}

const exists = (frame: Frame, agent: LoweredAgent): Test =>
  agent.sure ? ALWAYS : not(isNone(settle(frame, agent, frame.here)));

function isThis(frame: Frame, agent: LoweredAgent, wanted: AgentExpression): Test {
  const other = lowerAgent(frame, wanted);
  if (isNobody(other)) return { is: 'always', holds: false };
  const one = placeOf(settle(frame, agent, frame.here));
  return both(exists(frame, agent), equal(one, placeOf(settle(frame, other, frame.here))));
}

function boundTo(frame: Frame, agent: LoweredAgent): Bound {
  const { scope, value } = keep(frame, agent, frame.here);
  return { index: placeOf(value), scope, sure: true, around: null };
}

/** Adds what a standing rule brings, from each sender to each receiver in order. */
function hearRule(frame: Frame, signal: Signal, { heard, sum }: Listening): void {
  const { rule } = signal;
  if (
    rule === null ||
    rule.to.kind !== heard.to.kind ||
    (heard.from !== null && rule.from.kind !== heard.from.kind)
  )
    return;
  const outer = isolated(frame);
  overSet(outer, rule.from, heard.from, (sending, sender) => {
    overSet(sending, rule.to, heard.to, (receiving, receiver) => {
      const bindings = new Map([
        [SELF, sender],
        [TARGET, receiver],
      ]);
      const when = lower({ ...receiving, bindings }, rule.when.expression);
      const test = truth(settle(receiving, when, receiving.here));
      const body = isolated(receiving);
      const parts = { cost: signal.cost, valence: signal.valence, surprise: ONE, bindings };
      const value = lower({ ...body, signal: parts }, heard.value);
      body.here.body.push({
        do: 'assign',
        local: sum.local,
        value: plus(sum, settle(body, value, body.here)),
      });
      receiving.here.body.push({ do: 'when', test, body: body.here.body });
    });
  });
  frame.here.body.push({ do: 'when', test: isOn(frame, signal.mechanism), body: outer.here.body });
}

/** Each taken place of a set that is the wanted agent (null: anyone). */
function overSet(
  frame: Frame,
  { kind, index }: { readonly kind: number; readonly index: number | null },
  wanted: AgentExpression | null,
  write: (inner: Frame, bound: Bound) => void,
): void {
  if (wanted === null && index === null) {
    overPlaces(frame, kind, write);
    return;
  }
  const member: LoweredAgent = { scope: EVERYWHERE, value: constant(index ?? 0), sure: true };
  const agent = wanted === null ? member : lowerAgent(frame, wanted);
  if (isNobody(agent)) return;
  const bound = boundTo(frame, agent);
  const inner = isolated(frame);
  write(inner, bound);
  const chosen = index === null ? ALWAYS : equal(bound.index, placeOf(constant(index)));
  const taken = index === null ? whenTaken(frame, kind, bound.index, inner.here.body) : inner.here.body;
  frame.here.body.push({
    do: 'when',
    test: both(agent.sure ? ALWAYS : not(isNone(settle(frame, agent, frame.here))), chosen),
    body: taken,
  });
}

export function lowerSignal(frame: Frame, { part }: Part<'signal'>): Lowered {
  const { signal } = frame;
  if (signal === null) throw new Error(`${part} stands outside of heard()`);
  if (part === 'surprise') return signal.surprise;
  const formula = part === 'cost' ? signal.cost : signal.valence;
  return lower({ ...frame, bindings: signal.bindings, signal: null }, formula.expression);
}
