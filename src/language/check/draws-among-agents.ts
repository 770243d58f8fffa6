import type { MathNode } from 'mathjs/number';
import { nearest, type Place } from '../../text/index.ts';
import { type AgentExpression, FIRST_LOCAL } from '../expression.ts';
import type { Draw, Formula } from '../model/index.ts';
import { aliasFault } from '../resolve/alias.ts';
import { nameOf } from '../resolve/parts.ts';
import { argumentsOf, type DrawReading } from './draw-reading.ts';
import { A_NUMBER, readPart, type Standing, scopeOf } from './workshop.ts';

/** The kind an argument names, and the standing in which the rest of the call is read. */
function rangeOf(
  reading: DrawReading,
  node: MathNode | undefined,
): { kind: number; alias: string; inner: Standing } | null {
  const { shop, standing, scalar, parsed } = reading;
  const parts = (node ?? {}) as { fn?: string; args?: readonly MathNode[] };
  const [alias, over] =
    node?.type === 'OperatorNode' && parts.fn === 'to' ? (parts.args ?? []) : [node, node];
  const kind = over && alias && shop.names.kindByName.get(nameOf(over));
  if (!kind || kind.index === 0) {
    const guess = over && nearest(nameOf(over), shop.names.kindByName.keys());
    shop.report.at(
      scalar.placeAt(over ? (parsed.offsets.get(over) ?? 0) : 0, 1),
      'the name of a kind is needed here',
      guess === undefined ? {} : { guess },
    );
    return null;
  }
  const agent: AgentExpression = { is: 'variable', kind: kind.index, variable: DRAW_VARIABLE };
  const name = nameOf(alias);
  const at = (offset: number, length: number): Place => scalar.placeAt(offset, length);
  const fault = name === kind.name ? null : aliasFault(name, kind.name, scopeOf(shop, standing, at));
  if (fault !== null) shop.report.at(at(parsed.offsets.get(alias) ?? 0, name.length), fault);
  return {
    kind: kind.index,
    alias: name,
    inner: { ...standing, locals: new Map([...(standing.locals ?? []), [name, agent]]) },
  };
}

/** Variable number of the agent a pick or split runs over, well above those of aggregates. */
const DRAW_VARIABLE = FIRST_LOCAL + 1000;

/** `pick(kind, weight, condition)`: one agent, with chance in proportion to its weight. */
export function readPick(reading: DrawReading): Draw | null {
  const { shop, parsed, scalar, site, names } = reading;
  const [kindNode, weightNode, conditionNode, more] = argumentsOf(reading);
  const range = rangeOf(reading, kindNode);
  if (range === null) return null;
  if (weightNode === undefined || more !== undefined) {
    shop.report.at(scalar.place, 'write pick(kind, weight) or pick(kind, weight, condition)');
    return null;
  }
  if (names === null || names.toward !== null) {
    const hint = 'it belongs into a quantity, or into a field of those who enter';
    shop.report.at(scalar.place, 'pick() gives an agent, and here a number is drawn', { hint });
    return null;
  }
  const part = (node: MathNode): Formula =>
    readPart(shop, node, parsed.offsets, scalar, range.inner, A_NUMBER);
  return {
    is: 'pick',
    site,
    kind: range.kind,
    alias: range.alias,
    variable: DRAW_VARIABLE,
    weight: part(weightNode),
    condition: conditionNode ? part(conditionNode) : null,
  };
}

/** `split(n, kind, weight)`: a count shared out among the agents a quantity looks toward. */
export function readSplit(reading: DrawReading): Draw | null {
  const { shop, parsed, scalar, site, names, standing } = reading;
  const [countNode, kindNode, weightNode, more] = argumentsOf(reading);
  const range = rangeOf(reading, kindNode);
  if (range === null) return null;
  if (
    countNode === undefined ||
    weightNode === undefined ||
    more !== undefined ||
    names?.toward !== range.kind
  ) {
    shop.report.at(
      scalar.place,
      `write split(n, kind, weight) in a quantity with toward: ${shop.names.kinds[range.kind]?.name}`,
    );
    return null;
  }
  const count = readPart(shop, countNode, parsed.offsets, scalar, standing, {
    is: 'number',
    unit: names.unit,
  });
  const weight = readPart(shop, weightNode, parsed.offsets, scalar, range.inner, A_NUMBER);
  return { is: 'split', site, count, kind: range.kind, alias: range.alias, variable: DRAW_VARIABLE, weight };
}
