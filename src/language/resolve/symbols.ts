import type { MathNode } from 'mathjs/number';
import { nearest } from '../../text/index.ts';
import { absence, type KindNames, type QuantityNames } from '../check/names.ts';
import type { AgentExpression, Expression } from '../expression.ts';
import { LITERAL, PURE } from '../units/unit.ts';
import { SIGNAL_PARTS } from './alias.ts';
import { nameOf } from './parts.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';

const COMMON: AgentExpression = { is: 'agent', kind: 0, index: 0 };

/** A bare name: aggregate variable, self, my own quantity, common quantity, agent, stage, estimate, clock; in this order. */
export function resolveName(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const name = nameOf(node);
  const { names } = scope;
  if (scope.inSignal && SIGNAL_PARTS.has(name)) return resolveWord(name, scope);
  const local = scope.locals.get(name);
  if (local) return { is: 'agent', agent: local };
  if (name === 'self' && scope.self.kind !== 0) return { is: 'agent', agent: scope.self };
  const offset = offsets.get(node) ?? 0;
  const own = names.kinds[scope.self.kind]?.quantities.get(name) ?? names.kinds[0]?.quantities.get(name);
  if (own) return readQuantity(own, own.kind === scope.self.kind ? scope.self : COMMON, scope, offset);
  const agent = names.agents.get(name);
  if (agent) return { is: 'agent', agent: { is: 'agent', kind: agent.kind, index: agent.index } };
  const stage = names.stages.get(name);
  if (stage !== undefined) {
    return { is: 'stage', expression: { is: 'number', value: stage }, stages: null, stage };
  }
  const estimate = names.estimates.get(name);
  if (estimate) {
    return { is: 'number', expression: { is: 'estimate', estimate: estimate.index }, unit: estimate.unit };
  }
  const word = resolveWord(name, scope);
  if (word) return word;
  unknownName(name, scope, offset);
  return null;
}

/** Words every formula knows. */
function resolveWord(name: string, scope: Scope): Resolved | null {
  const number = (expression: Expression, unit = PURE): Resolved => ({ is: 'number', expression, unit });
  if (name === 'month' || name === 'month_of_year') return number({ is: 'clock', clock: name }, LITERAL);
  if (name === 'pi') return number({ is: 'number', value: Math.PI });
  if (name === 'named' && scope.self.kind !== 0) return number({ is: 'named', agent: scope.self });
  if (scope.inSignal && (name === 'cost' || name === 'valence' || name === 'surprise')) {
    return number({ is: 'signal', part: name });
  }
  return null;
}

/** `agent.name`: another agent's quantity, link or stage. */
export function resolveAccess(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const { object } = node as unknown as { object: MathNode };
  const name = nameOf(node);
  const offset = offsets.get(node) ?? 0;
  if (object.type === 'SymbolNode' && isKindOnly(nameOf(object), scope)) {
    const kind = nameOf(object);
    scope.report(offsets.get(object) ?? 0, kind.length, `"${kind}" is a kind, not one agent`, {
      hint: `name an agent, or say which: total(${kind}, ${kind}.${name})`,
    });
    return null;
  }
  const owner = scope.resolve(object, scope, offsets);
  if (owner === null) return null;
  if (owner.is !== 'agent') {
    scope.report(
      offset,
      name.length,
      `only agents have quantities; what stands before ".${name}" is no agent`,
    );
    return null;
  }
  const kind = scope.names.kinds[owner.agent.kind];
  if (name === 'named') return { is: 'number', expression: { is: 'named', agent: owner.agent }, unit: PURE };
  const quantity = kind?.quantities.get(name);
  if (quantity) return readQuantity(quantity, owner.agent, scope, offset);
  const guess = nearest(name, kind?.quantities.keys() ?? []);
  const common = scope.names.kinds[0]?.quantities.has(name);
  const hint = common === true ? `"${name}" is a common quantity: write it without the agent` : undefined;
  const what = `a ${kind?.name} has no quantity "${name}"`;
  scope.report(
    offset,
    name.length,
    what,
    absence(scope.names, name, hint === undefined ? guess : undefined, hint),
  );
  return null;
}

const isKindOnly = (name: string, scope: Scope): boolean =>
  scope.names.kindByName.has(name) && !scope.locals.has(name) && !scope.names.agents.has(name);

/** Reads a quantity of an agent: a number, a stage, or (a link) another agent. */
function readQuantity(
  quantity: QuantityNames,
  agent: AgentExpression,
  scope: Scope,
  offset: number,
): Resolved | null {
  if (quantity.toward !== null) {
    const toward = scope.names.kinds[quantity.toward]?.name ?? '';
    const owner = scope.names.kinds[quantity.kind]?.name ?? '';
    scope.report(
      offset,
      quantity.name.length,
      `"${quantity.name}" has one number for each ${owner} and ${toward}`,
      {
        hint: `read it as ${quantity.name}(${owner}, ${toward})`,
      },
    );
    return null;
  }
  if (quantity.type.is === 'agent') {
    const { kind } = quantity.type;
    return {
      is: 'agent',
      agent: { is: 'link', kind, quantity: quantity.index, of: agent, when: scope.when },
    };
  }
  const expression: Expression = {
    is: 'read',
    quantity: quantity.index,
    agent,
    toward: null,
    when: scope.when,
  };
  if (quantity.type.is === 'stage') return { is: 'stage', expression, stages: quantity.stages, stage: null };
  return { is: 'number', expression, unit: quantity.unit };
}

/** How a quantity of a kind could be read here: of the inner agent of an aggregate, of an agent with a name, or of all. */
function readingOf(name: string, kind: KindNames, { names, locals }: Scope): string {
  const agent = [...names.agents].find(([, one]) => one.kind === kind.index)?.[0];
  const owner = locals.has(kind.name) ? kind.name : agent;
  return owner === undefined ? `total(${kind.name}, ${kind.name}.${name})` : `${owner}.${name}`;
}

const TARGETS = 'target is whom an option or a signal is aimed at: its own formulas know it';

function unknownName(name: string, scope: Scope, offset: number): void {
  const { names } = scope;
  const own = names.kinds[scope.self.kind];
  if (names.kindByName.has(name)) {
    scope.report(offset, name.length, `"${name}" is a kind, not one agent`, {
      hint: `use it in an aggregate: total(${name}, ${name}.quantity)`,
    });
    return;
  }
  if (name === 'self' || name === 'target') {
    const hint = name === 'self' ? 'what belongs to no agent has no self' : TARGETS;
    scope.report(offset, name.length, `there is no "${name}" here`, { hint });
    return;
  }
  const guess = nearest(name, [
    ...scope.locals.keys(),
    ...(own?.quantities.keys() ?? []),
    ...(names.kinds[0]?.quantities.keys() ?? []),
    ...names.agents.keys(),
    ...names.stages.keys(),
    ...names.estimates.keys(),
    ...(scope.self.kind === 0 ? [] : ['self']),
    'month',
    'month_of_year',
  ]);
  const owners = names.kinds.filter((kind) => kind.index !== 0 && kind.quantities.has(name));
  const hint =
    owners[0] !== undefined
      ? `"${name}" belongs to a ${owners.map((kind) => kind.name).join(' and a ')}: write whose it is, like ${readingOf(name, owners[0], scope)}`
      : undefined;
  scope.report(offset, name.length, `unknown name "${name}"`, absence(names, name, guess, hint));
}
