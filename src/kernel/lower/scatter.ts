import type { AgentExpression, Expression } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  ALWAYS,
  address,
  cell,
  constant,
  not,
  placeOf,
  type Statement,
  type Value,
} from '../program/index.ts';
import { isNone, lowerAgent } from './agent.ts';
import {
  type Aggregate,
  type Aggregated,
  aggregateKey,
  finished,
  needsCount,
  startOf,
  writeStep,
} from './aggregate-step.ts';
import { freshLoop } from './draft.ts';
import { type Bound, bind, type Frame, inside } from './frame.ts';
import { overPlaces } from './loops.ts';
import { readsWritten, scopeOf } from './reach.ts';
import type { Scope } from './scope.ts';
import { keep } from './settle.ts';

/** An aggregate over those whose link points at the agent at hand. */
interface Pointing {
  readonly link: AgentExpression;
  readonly variable: number;
  readonly bound: Bound;
  readonly around: Scope;
  /** What is left of the condition. */
  readonly rest: Expression | null;
}

/**
 * `total(kind, .., kind.link == self)` inside a loop over all selves: one pass over the kind adds each agent to the sum of the one it points
 * at. Sums keep the order of agents, so they are the same to the last bit. Null when the aggregate is of another form.
 */
export function lowerScatter(frame: Frame, aggregate: Aggregate): Aggregated | null {
  const pointing = aggregate.network === null ? findPointing(frame, aggregate) : null;
  if (pointing === null) return null;
  const { around, bound } = pointing;
  const key = `${aggregateKey(frame, aggregate)} scattered`;
  const base = scatteredBefore(around, key) ?? scatter({ ...frame, here: around }, aggregate, pointing);
  around.known.set(key, constant(base));
  const size = sizeOf(frame, pointing);
  const sum = cell(base, [bound.index, 1]);
  const passed = cell(base + size, [bound.index, 1]);
  const scope = bound.scope;
  const counts = needsCount(aggregate.reducer);
  return {
    value: keep(frame, { scope, value: finished(aggregate.reducer, sum, passed) }),
    passed: { scope, value: counts ? passed : constant(1) },
  };
}

function scatteredBefore(around: Scope, key: string): number | null {
  const known = around.known.get(key);
  return known?.is === 'constant' ? known.value : null;
}

const sizeOf = (frame: Frame, { link }: Pointing): number => at(frame.draft.model.kinds, link.kind).size;

function findPointing(frame: Frame, aggregate: Aggregate): Pointing | null {
  if (aggregate.condition === null || readsWritten(frame, aggregate)) return null;
  const parts = conjuncts(aggregate.condition);
  for (const part of parts) {
    if (part.is !== 'same' || part.negated) continue;
    const found =
      pointingAt(frame, aggregate, part.left, part.right) ??
      pointingAt(frame, aggregate, part.right, part.left);
    if (found === null) continue;
    const rest = parts.filter((other) => other !== part).reduce<Expression | null>(joined, null);
    return { ...found, rest };
  }
  return null;
}

function pointingAt(
  frame: Frame,
  aggregate: Aggregate,
  link: AgentExpression,
  self: AgentExpression,
): Omit<Pointing, 'rest'> | null {
  if (self.is !== 'variable' || link.is !== 'link' || link.of.is !== 'variable') return null;
  const bound = frame.bindings.get(self.variable);
  if (link.of.variable !== aggregate.variable || !bound || bound.around === null || link.kind !== self.kind)
    return null;
  if (frame.floor.depth > bound.around.depth || scopeOf(frame, aggregate) !== bound.scope) return null;
  return { link, variable: self.variable, bound, around: bound.around };
}

function conjuncts(condition: Expression): readonly Expression[] {
  if (condition.is !== 'binary' || condition.operator !== 'and') return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}

const joined = (left: Expression | null, right: Expression): Expression =>
  left === null ? right : { is: 'binary', operator: 'and', left, right };

/** Writes the pass around the loop; gives the first of the cells that hold the sums (then the counts). */
function scatter(frame: Frame, aggregate: Aggregate, pointing: Pointing): number {
  const size = sizeOf(frame, pointing);
  const counts = needsCount(aggregate.reducer);
  const base = frame.draft.cells.reserve(counts ? 2 * size : size);
  const { body } = frame.here;
  body.push(filled(frame, base, size, startOf(aggregate.reducer)));
  if (counts) body.push(filled(frame, base + size, size, 0));
  overPlaces(frame, aggregate.kind, (inner, bound) => {
    const own = bind(inner, aggregate.variable, bound);
    const target = lowerAgent(own, pointing.link);
    // A place that a table names is the same in all worlds, which a number set aside would not show.
    const known = target.value.is === 'index' ? target : keep(own, target, own.here);
    const pointed = target.sure ? own : inside(own);
    const place = placeOf(known.value);
    const self: Bound = { index: place, scope: pointed.here, sure: true, around: null };
    const sum = address(base, [place, 1]);
    const passed = address(base + size, [place, 1]);
    writeStep(
      bind(pointed, pointing.variable, self),
      { ...aggregate, condition: pointing.rest },
      (next) => ({ do: 'store', address: sum, value: next({ is: 'cell', address: sum }) }),
      { do: 'store', address: passed, value: increased({ is: 'cell', address: passed }) },
    );
    if (pointed !== own) {
      own.here.body.push({
        do: 'when',
        test: target.sure ? ALWAYS : not(isNone(known.value)),
        body: pointed.here.body,
      });
    }
  });
  return base;
}

const increased = (value: Value): Value => ({
  is: 'arithmetic',
  operator: '+',
  left: value,
  right: constant(1),
});

function filled(frame: Frame, base: number, size: number, value: number): Statement {
  const variable = freshLoop(frame.draft);
  const store: Statement = { do: 'store', address: address(base, [variable, 1]), value: constant(value) };
  return { do: 'loop', variable: variable.variable, count: size, body: [store] };
}
