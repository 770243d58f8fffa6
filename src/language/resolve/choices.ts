import type { MathNode } from 'mathjs/number';
import { nearest } from '../../text/index.ts';
import { absence, type DecisionNames } from '../check/names.ts';
import type { AgentExpression, Expression } from '../expression.ts';
import { LITERAL, PURE } from '../units/unit.ts';
import type { Call } from './call.ts';
import { nameOf, resolveNumber, spot } from './parts.ts';
import type { Resolved } from './scope.ts';

/** `chose(actor.option)`, `odds(actor.option)`, both with a target as second argument when one is meant. */
export function resolveChoice(call: Call): Resolved | null {
  const { name, args, scope, offsets } = call;
  const found = optionOf(call);
  if (found === null || isOutOfTime(call) || isTooEarly(call)) return null;
  const { decision, option, takes } = found;
  let target: AgentExpression | null = null;
  if (args[1] !== undefined) {
    const part = scope.resolve(args[1], scope, offsets);
    if (part === null) return null;
    if (part.is !== 'agent' || part.agent.kind !== takes) {
      const { offset, length } = spot(args[1], offsets);
      const wanted =
        takes === null ? 'this option has no target' : `a ${scope.names.kinds[takes]?.name} is needed`;
      scope.report(offset, length, `${name}(): ${wanted}`);
      return null;
    }
    target = part.agent;
  }
  const expression: Expression = {
    is: name === 'odds' ? 'odds' : 'chose',
    decision: decision.index,
    option,
    target,
  };
  return { is: 'number', expression, unit: PURE };
}

/** Choices and signals are those of this moment: no copy of last month or of the start is kept. */
export function isOutOfTime({ node, name, scope, offsets }: Call): boolean {
  if (scope.when === 'now') return false;
  const inside = scope.when === 'last' ? 'last()' : 'at_start()';
  const what = `${name}() cannot stand inside ${inside}`;
  scope.report(spot(node, offsets).offset, name.length, what, { hint: LOOK_BACK });
  return true;
}

/** How to ask after a past month what is known of this one alone. */
export const LOOK_BACK =
  'give it a quantity of its own, like told: {starts: 0, is: ...}, and look back at that';

function isTooEarly({ node, name, scope, offsets }: Call): boolean {
  if (scope.deaf !== 'start') return false;
  const { offset } = spot(node, offsets);
  scope.report(offset, name.length, `${name}() has no answer before the first month`, {
    hint: 'nothing was chosen or sent by then',
  });
  return true;
}

function optionOf({
  name,
  args,
  scope,
  offsets,
}: Call): { decision: DecisionNames; option: number; takes: number | null } | null {
  const node = args[0];
  const { object } = (node ?? {}) as { object?: MathNode };
  const { offset, length } = node ? spot(node, offsets) : { offset: 0, length: 1 };
  if (node?.type !== 'AccessorNode' || object?.type !== 'SymbolNode') {
    scope.report(offset, length, `${name}() needs who chooses and what: ${name}(actor.option)`);
    return null;
  }
  const actor = nameOf(object);
  const decision = scope.names.decisions.get(actor);
  if (decision === undefined) {
    const guess = nearest(actor, scope.names.decisions.keys());
    scope.report(offset, length, `"${actor}" makes no decision`, absence(scope.names, actor, guess));
    return null;
  }
  const option = decision.options.get(nameOf(node));
  if (option === undefined) {
    const guess = nearest(nameOf(node), decision.options.keys());
    scope.report(
      offsets.get(node) ?? 0,
      nameOf(node).length,
      `${actor} has no option "${nameOf(node)}"`,
      absence(scope.names, nameOf(node), guess),
    );
    return null;
  }
  return { decision, option: option.index, takes: option.target };
}

/** `change(us.alignment)` in a decision's value: what the option at hand is believed to change there. */
export function resolveChange({ node, args, scope, offsets }: Call): Resolved | null {
  const part = args[0] && scope.resolve(args[0], scope, offsets);
  if (!part) return null;
  const { offset } = spot(node, offsets);
  if (!scope.inValue) {
    scope.report(offset, 6, 'change() belongs into the value of a decision only');
    return null;
  }
  if (
    part.is !== 'number' ||
    part.expression.is !== 'read' ||
    part.expression.toward !== null ||
    part.expression.when !== 'now'
  ) {
    scope.report(offset, 6, 'change() needs the name of one quantity', { hint: 'change(us.alignment)' });
    return null;
  }
  return {
    is: 'number',
    expression: { is: 'change', quantity: part.expression.quantity, agent: part.expression.agent },
    unit: part.unit,
  };
}

/** `heard(from, to, expression)`: what signals brought since the last update; `from` may be `anyone`. */
export function resolveHeard(call: Call): Resolved | null {
  const { node: whole, name, args, scope, offsets } = call;
  const [first, second, third] = args;
  if (!first || !second || !third || isOutOfTime(call) || isTooEarly(call)) return null;
  if (scope.inSignal || scope.deaf === 'signal') {
    const { offset } = spot(whole, offsets);
    scope.report(offset, name.length, 'what a signal is made of cannot depend on what is heard');
    return null;
  }
  const anyone = first.type === 'SymbolNode' && nameOf(first) === 'anyone';
  const from = anyone ? null : scope.resolve(first, scope, offsets);
  const to = scope.resolve(second, scope, offsets);
  const value = resolveNumber(third, { ...scope, inSignal: true }, offsets);
  if ((from === null && !anyone) || to === null || value === null) return null;
  for (const [part, node] of [
    [from, first],
    [to, second],
  ] as const) {
    if (part !== null && part.is !== 'agent') {
      const { offset, length } = spot(node, offsets);
      scope.report(offset, length, 'heard() needs who speaks and who listens', {
        hint: 'heard(pakistan, self, cost)',
      });
      return null;
    }
  }
  if (to.is !== 'agent' || (from !== null && from.is !== 'agent')) return null;
  const expression: Expression = {
    is: 'heard',
    from: from === null ? null : from.agent,
    to: to.agent,
    value: value.expression,
  };
  return { is: 'number', expression, unit: LITERAL };
}
