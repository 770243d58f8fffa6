import { nearest, textOf, type YamlNode } from '../../text/index.ts';
import type { AgentExpression, Expression } from '../expression.ts';
import { PURE } from '../units/unit.ts';
import { absence, kindsOfAgents } from './names.ts';
import { readFormula, targetOf, type Workshop } from './workshop.ts';

/** The kind that `target:` names; null for none, which is reported when something is named. */
export function targetKind(shop: Workshop, node: YamlNode | undefined): number | null {
  if (node === undefined) return null;
  const name = textOf(node) ?? '';
  const kinds = kindsOfAgents(shop.names);
  const kind = kinds.get(name);
  if (kind && !kind.isPool) return kind.index;
  shop.report.at(
    node.place,
    kind ? 'a kind with places cannot be a target' : `"${name}" is no kind of agent`,
    kind ? {} : absence(shop.names, name, nearest(name, kinds.keys())),
  );
  return null;
}

/** Targets that pass `where`, which only compares agents and so is known before any run. */
export function targetsOf(shop: Workshop, node: YamlNode | undefined, kind: number): number[] {
  const size = shop.names.kinds[kind]?.size ?? 0;
  const all = Array.from({ length: size }, (_, agent) => agent);
  if (node === undefined) return all;
  const target = targetOf(kind);
  const condition = readFormula(
    shop,
    node,
    { self: target, locals: new Map([['target', target]]) },
    { is: 'number', unit: PURE, what: 'a condition' },
  );
  const passing = all.filter((agent) => {
    const value = certain(condition.expression, agent);
    return value === null || value !== 0;
  });
  if (all.some((agent) => certain(condition.expression, agent) === null)) {
    shop.report.at(node.place, 'where is decided once, by comparing the target with agents', {
      hint: 'what changes from month to month belongs under allowed:',
    });
  } else if (passing.length === 0) shop.report.at(node.place, 'no target passes this where');
  return passing;
}

/** Value of a condition that only compares agents, for one target; null when it reads anything else. */
function certain(expression: Expression, target: number): number | null {
  const agentAt = (agent: AgentExpression): number | null =>
    agent.is === 'agent' ? agent.index : agent.is === 'variable' ? target : null;
  switch (expression.is) {
    case 'number':
      return expression.value;
    case 'not': {
      const value = certain(expression.of, target);
      return value === null ? null : value === 0 ? 1 : 0;
    }
    case 'same': {
      const [left, right] = [agentAt(expression.left), agentAt(expression.right)];
      return left === null || right === null ? null : (left === right) === expression.negated ? 0 : 1;
    }
    case 'binary': {
      const [left, right] = [certain(expression.left, target), certain(expression.right, target)];
      if (left === null || right === null) return null;
      if (expression.operator === 'and') return left !== 0 && right !== 0 ? 1 : 0;
      return expression.operator === 'or' ? (left !== 0 || right !== 0 ? 1 : 0) : null;
    }
    default:
      return null;
  }
}
