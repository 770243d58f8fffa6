import type { MathNode } from 'mathjs/number';
import { nearest, type Place } from '../../text/index.ts';
import { type AgentExpression, FIRST_LOCAL } from '../expression.ts';
import type { Draw, Formula } from '../model/index.ts';
import { aliasFault } from '../resolve/alias.ts';
import { nameOf, spot } from '../resolve/parts.ts';
import { argumentsOf, type DrawReading } from './draw-reading.ts';
import { absence } from './names.ts';
import { A_NUMBER, readPart, type Standing, scopeOf } from './workshop.ts';

/** The kind an argument names, and the standing in which the rest of the call is read. */
function rangeOf(
  reading: DrawReading,
  node: MathNode,
): { kind: number; name: string; alias: string; inner: Standing } | null {
  const { shop, standing, scalar, parsed } = reading;
  const { fn, args } = node as unknown as { fn?: unknown; args?: readonly MathNode[] };
  const [alias = node, over = node] = (fn === 'to' && args) || [];
  const kind = shop.names.kinds.slice(1).find(({ name }) => name === nameOf(over));
  if (kind === undefined) {
    reportNoKind(reading, over);
    return null;
  }
  const agent: AgentExpression = { is: 'variable', kind: kind.index, variable: DRAW_VARIABLE };
  const name = nameOf(alias);
  const at = (offset: number, length: number): Place => scalar.placeAt(offset, length);
  const fault = name === kind.name ? null : aliasFault(name, kind.name, scopeOf(shop, standing, at));
  if (fault !== null) shop.report.at(at(parsed.offsets.get(alias) ?? 0, name.length), fault);
  return {
    kind: kind.index,
    name: kind.name,
    alias: name,
    inner: { ...standing, locals: new Map([...(standing.locals ?? []), [name, agent]]) },
  };
}

function reportNoKind({ shop: { names, report }, scalar, parsed }: DrawReading, node: MathNode): void {
  const known = names.kinds.slice(1).map(({ name }) => name);
  const { offset, length } = spot(node, parsed.offsets);
  const details = absence(names, nameOf(node), nearest(nameOf(node), known));
  report.at(scalar.placeAt(offset, length), 'the name of a kind is needed here', details);
}

/** Variable number of the agent a pick or split runs over, well above those of aggregates. */
const DRAW_VARIABLE = FIRST_LOCAL + 1000;

/** `pick(kind, weight, condition)`: one agent, with chance in proportion to its weight. */
export function readPick(reading: DrawReading): Draw | null {
  const { shop, parsed, scalar, site, names } = reading;
  const [kindNode, weightNode, conditionNode, more] = argumentsOf(reading);
  if (kindNode === undefined || weightNode === undefined || more !== undefined) {
    shop.report.at(scalar.place, 'write pick(kind, weight) or pick(kind, weight, condition)');
    return null;
  }
  const range = rangeOf(reading, kindNode);
  if (range === null) return null;
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
  if (countNode === undefined || kindNode === undefined || weightNode === undefined || more !== undefined) {
    shop.report.at(scalar.place, 'write split(n, kind, weight)');
    return null;
  }
  const range = rangeOf(reading, kindNode);
  if (range === null) return null;
  if (names?.toward !== range.kind) {
    const what = `split() shares out among those a quantity looks toward: this one needs toward: ${range.name}`;
    shop.report.at(scalar.place, what);
    return null;
  }
  const count = readPart(shop, countNode, parsed.offsets, scalar, standing, {
    is: 'number',
    unit: names.unit,
  });
  const weight = readPart(shop, weightNode, parsed.offsets, scalar, range.inner, A_NUMBER);
  return { is: 'split', site, count, kind: range.kind, alias: range.alias, variable: DRAW_VARIABLE, weight };
}
