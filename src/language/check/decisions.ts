import { entriesOf, nearest, textOf, type YamlEntry, type YamlNode, valueAt } from '../../text/index.ts';
import { type AgentExpression, type Expression } from '../expression.ts';
import type { Alternative, Change, Decision, Effect, Option } from '../model.ts';
import { LITERAL, PURE } from '../units/unit.ts';
import { words } from './declare-estimates.ts';
import type { QuantityNames } from './names.ts';
import { phaseIndex, readMechanism, readTerms, wantedOf } from './quantities.ts';
import { readSendings } from './sendings.ts';
import { COMMON, constantFormula, readFormula, type Standing, targetOf, type Workshop } from './workshop.ts';

/** An option's hold on a state: which state, and what is added to its next. */
export interface EffectOn {
  readonly quantity: number;
  readonly phase: number;
  readonly effect: Omit<Effect, 'sameMonth'>;
}

export interface DecisionsRead {
  readonly decisions: readonly Decision[];
  readonly effects: readonly EffectOn[];
}

/** Reads every decision with its options, in file order; options' effects are handed on to the states they change. */
export function readDecisions(shop: Workshop): DecisionsRead {
  const effects: EffectOn[] = [];
  const decisions = [...shop.merged.decisions].map(([name, { parts, options, entry }], index): Decision => {
    const actor = actorOf(shop, name);
    const standing: Standing = { self: actor };
    const phaseNode = parts.get('phase')?.value;
    const phase = phaseNode ? phaseIndex(shop, phaseNode) : 0;
    const part = (key: string) => parts.get(key)?.value;
    const listed = [...options.values()].map((option, at) => readOption(shop, option, { actor, decision: index, option: at, phase }, effects));
    if (listed.length === 0) shop.report.at(entry.keyPlace, `"${name}" has no options to choose from`);
    const precision = part('precision');
    const switching = part('switching_cost');
    const value = part('value');
    return {
      index, name, actor, phase, options: listed,
      says: textOf(part('says')) ?? '', because: words(part('because')),
      precision: precision ? readFormula(shop, precision, standing, { is: 'number', unit: PURE, what: 'precision' }) : constantFormula(1, entry.keyPlace),
      switchingCost: switching ? readFormula(shop, switching, standing, { is: 'number', unit: LITERAL }) : null,
      value: value ? readTerms(shop, value, 'value', { ...standing, inValue: true }, { is: 'number', unit: LITERAL }, entry.keyPlace) : [],
      alternatives: alternativesOf(listed),
    };
  });
  return { decisions, effects };
}

function actorOf(shop: Workshop, name: string): AgentExpression & { is: 'agent' } {
  const agent = shop.names.agents.get(name);
  return { is: 'agent', kind: agent?.kind ?? 0, index: agent?.index ?? 0 };
}

interface OptionSeat {
  readonly actor: AgentExpression;
  readonly decision: number;
  readonly option: number;
  readonly phase: number;
}

function readOption(shop: Workshop, entry: YamlEntry, seat: OptionSeat, effects: EffectOn[]): Option {
  const { value: node, key } = entry;
  const targetName = textOf(valueAt(node, 'target'));
  const target = targetName === undefined ? null : targetKind(shop, targetName, valueAt(node, 'target'));
  const locals = target === null ? new Map() : new Map([['target', targetOf(target)]]);
  const standing: Standing = { self: seat.actor, locals };
  const formula = (field: string) => {
    const found = valueAt(node, field);
    return found ? readFormula(shop, found, standing, { is: 'number', unit: LITERAL }) : null;
  };
  const does = changesOf(shop, valueAt(node, 'does'), standing);
  for (const { quantity, agent, formula: amount, node: changed } of does) {
    const names = shop.names.quantities[quantity];
    if (names) effects.push(effectOn(shop, names, changed, { name: key, decision: seat.decision, option: seat.option, agent, formula: amount }, seat.phase));
  }
  const expects = changesOf(shop, valueAt(node, 'expects'), standing);
  const changes = [...expects, ...does.filter((one) => !expects.some((other) => sameSpot(one, other)))];
  return {
    name: key, says: textOf(valueAt(node, 'says')) ?? '', because: words(valueAt(node, 'because')),
    cost: formula('cost'), utility: formula('utility'), allowed: formula('allowed'), target,
    targets: target === null ? [] : targetsOf(shop, valueAt(node, 'where'), target),
    changes: changes.map(({ quantity, agent, formula: amount }): Change => ({ quantity, agent, formula: amount })),
    sends: readSendings(shop, valueAt(node, 'sends'), seat.actor, standing), mechanism: readMechanism(shop, valueAt(node, 'mechanism')),
  };
}

const sameSpot = (one: Change, other: Change): boolean =>
  one.quantity === other.quantity && JSON.stringify(one.agent) === JSON.stringify(other.agent);

function targetKind(shop: Workshop, name: string, node: YamlNode | undefined): number | null {
  const kind = shop.names.kindByName.get(name);
  if (kind && kind.index !== 0 && !kind.isPool) return kind.index;
  const guess = nearest(name, shop.names.kindByName.keys());
  if (node) shop.report.at(node.place, kind ? 'a kind with places cannot be a target' : `"${name}" is no kind of agent`, guess === undefined || kind ? {} : { guess });
  return null;
}

/** `{us.alignment: 0.04, target.share: 0.02, reserves: 0.5}`: whose quantity, and by how much. */
function changesOf(shop: Workshop, node: YamlNode | undefined, standing: Standing): (Change & { node: YamlEntry })[] {
  return entriesOf(node).flatMap((entry) => {
    const found = spotOf(shop, entry, standing);
    if (found === null) return [];
    const formula = readFormula(shop, entry.value, standing, { ...wantedOf(found.names) }, entry.keyPlace);
    return [{ quantity: found.names.index, agent: found.agent, formula, node: entry }];
  });
}

/** Finds the quantity a dotted key means: `agent.quantity`, `target.quantity`, a quantity of the actor's or a common one. */
export function spotOf(shop: Workshop, entry: YamlEntry, standing: Standing): { names: QuantityNames; agent: AgentExpression } | null {
  const [first = '', second, more] = entry.key.split('.');
  const { names, report } = shop;
  if (second === undefined) {
    const own = names.kinds[standing.self.kind]?.quantities.get(first);
    const found = own ?? names.kinds[0]?.quantities.get(first);
    if (found) return { names: found, agent: own && standing.self.kind !== 0 ? standing.self : COMMON };
    const guess = nearest(first, [...(names.kinds[0]?.quantities.keys() ?? [])]);
    report.at(entry.keyPlace, `there is no common quantity "${first}"`, guess === undefined ? { hint: 'another agent\'s quantity is agent.quantity' } : { guess });
    return null;
  }
  const known = names.agents.get(first);
  const agent = standing.locals?.get(first) ?? (known ? ({ is: 'agent', kind: known.kind, index: known.index } as const) : undefined);
  const quantity = agent && more === undefined ? names.kinds[agent.kind]?.quantities.get(second) : undefined;
  if (agent && quantity) return { names: quantity, agent };
  const guess = agent ? nearest(second, names.kinds[agent.kind]?.quantities.keys() ?? []) : nearest(first, [...names.agents.keys(), ...(standing.locals?.keys() ?? [])]);
  report.at(entry.keyPlace, agent ? `"${first}" has no quantity "${second}"` : `"${first}" is no agent`, guess === undefined ? {} : { guess: agent ? `${first}.${guess}` : `${guess}.${second}` });
  return null;
}

function effectOn(shop: Workshop, names: QuantityNames, entry: YamlEntry, effect: Omit<Effect, 'sameMonth'>, phase: number): EffectOn {
  const declared = shop.kinds[names.kind]?.quantities.find((one) => one.name === names.name);
  if (declared?.role !== 'state' || names.toward !== null) {
    shop.report.at(entry.keyPlace, `does: can only add to a state (with starts and next); "${names.name}" is none`, { hint: 'what the chooser merely believes belongs under expects:' });
  }
  return { quantity: names.index, phase, effect };
}

/** Targets that pass `where`, which only compares agents and so is known before any run. */
function targetsOf(shop: Workshop, node: YamlNode | undefined, kind: number): number[] {
  const size = shop.names.kinds[kind]?.size ?? 0;
  const all = Array.from({ length: size }, (_, agent) => agent);
  if (node === undefined) return all;
  const target = targetOf(kind);
  const condition = readFormula(shop, node, { self: target, locals: new Map([['target', target]]) }, { is: 'number', unit: PURE });
  const passing = all.filter((agent) => {
    const value = certain(condition.expression, agent);
    return value === null || value !== 0;
  });
  if (all.some((agent) => certain(condition.expression, agent) === null)) {
    shop.report.at(node.place, 'where is decided once, by comparing the target with agents', { hint: 'what changes from month to month belongs under allowed:' });
  } else if (passing.length === 0) shop.report.at(node.place, 'no target passes this where');
  return passing;
}

/** Value of a condition that only compares agents, for one target; null when it reads anything else. */
function certain(expression: Expression, target: number): number | null {
  const agentAt = (agent: AgentExpression): number | null => (agent.is === 'agent' ? agent.index : agent.is === 'variable' ? target : null);
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

function alternativesOf(options: readonly Option[]): Alternative[] {
  const order = options.map((option, index) => ({ index, option })).sort((one, other) => (one.option.name < other.option.name ? -1 : 1));
  return order.flatMap(({ index, option }) =>
    option.target === null ? [{ option: index, target: -1 }] : option.targets.map((target) => ({ option: index, target })),
  );
}

