import type { MathNode } from 'mathjs/number';
import { nearest, type Place, valueAt, type YamlNode } from '../../text/index.ts';
import { type AgentExpression, FIRST_LOCAL } from '../expression.ts';
import { type ParsedFormula, parseFormula } from '../formula/parse-formula.ts';
import type { DistributionName, Draw, Formula } from '../model/index.ts';
import { nameOf } from '../resolve/parts.ts';
import { PURE } from '../units/unit.ts';
import { DISTRIBUTIONS, parameterFault, usageOf } from './distributions.ts';
import type { QuantityNames } from './names.ts';
import {
  A_NUMBER,
  constantFormula,
  readPart,
  type Standing,
  type Wanted,
  type Workshop,
} from './workshop.ts';

/** What a draw belongs to. `names` is absent for the count and the fields of entrants. */
export interface DrawOwner {
  readonly site: string;
  readonly standing: Standing;
  readonly names: QuantityNames | null;
  /** The map that may hold `at_most`. */
  readonly owner: YamlNode | null;
  readonly place: Place;
}

/** Most items one compound draw may add up. */
export const MOST_ITEMS = 4096;

const KINDS_OF_DRAW = ['pick', 'split', 'sum_of'];

interface Reading extends DrawOwner {
  readonly shop: Workshop;
  readonly scalar: YamlNode & { is: 'scalar' };
  readonly parsed: ParsedFormula;
}

/** Reads `negative_binomial(mean, size)`, `pick(..)`, `split(..)` or `sum_of(..)`; a faulty draw is reported and read as certain 0. */
export function readDraw(shop: Workshop, node: YamlNode | undefined, owner: DrawOwner): Draw {
  const nothing: Draw = {
    is: 'simple',
    site: owner.site,
    distribution: 'bernoulli',
    parameters: [constantFormula(0)],
  };
  if (node?.is !== 'scalar' || node.value === null) {
    shop.report.at(node?.place ?? owner.place, 'a draw names a distribution', {
      hint: 'draw: "normal(0, 1)", in quotes',
    });
    return nothing;
  }
  const parsed = parseFormula(node.source);
  if (!('node' in parsed)) {
    shop.report.at(
      node.placeAt(parsed.offset, parsed.length),
      parsed.what,
      parsed.guess === undefined ? {} : { hint: parsed.guess },
    );
    return nothing;
  }
  return readParsed({ ...owner, shop, scalar: node, parsed }) ?? nothing;
}

function readParsed(reading: Reading): Draw | null {
  const { shop, scalar, parsed, site } = reading;
  const name = nameOf(parsed.node);
  if (parsed.node.type === 'FunctionNode') {
    if (name === 'pick') return readPick(reading);
    if (name === 'split') return readSplit(reading);
    if (name === 'sum_of') return readSum(reading);
    if (DISTRIBUTIONS.has(name)) {
      return {
        is: 'simple',
        site,
        ...readDistribution(reading, parsed.node, wantedParameter(reading, name)),
      };
    }
  }
  const guess = nearest(name, [...DISTRIBUTIONS.keys(), ...KINDS_OF_DRAW]);
  shop.report.at(
    scalar.place,
    name === '' ? 'a draw is one distribution and nothing else' : `"${name}" is no distribution`,
    guess === undefined
      ? {
          hint:
            name === ''
              ? 'sums and products of draws go into an is: of their own'
              : `distributions: ${[...DISTRIBUTIONS.keys(), ...KINDS_OF_DRAW].join(' ')}`,
        }
      : { guess },
  );
  return null;
}

const OWN_UNIT = new Set(['uniform', 'normal', 'triangular', 'exponential']);

/** Parameters of a location or scale are in the draw's own unit; counts keep their label; the rest is pure. */
function wantedParameter({ names }: Reading, distribution: string): Wanted {
  if (!OWN_UNIT.has(distribution) || names === null || names.type.is !== 'number') return A_NUMBER;
  return { is: 'number', unit: names.unit, what: `"${names.name}"` };
}

function readDistribution(
  reading: Reading,
  node: MathNode,
  wanted: Wanted,
): { distribution: DistributionName; parameters: Formula[] } {
  const { shop, parsed, scalar, standing } = reading;
  const distribution = nameOf(node) as DistributionName;
  const { args } = node as unknown as { args: readonly MathNode[] };
  const expected = DISTRIBUTIONS.get(distribution)?.length ?? 0;
  if (args.length !== expected) {
    shop.report.at(
      scalar.place,
      `write ${usageOf(distribution)}: ${expected} parameters, not ${args.length}`,
    );
    return { distribution: 'bernoulli', parameters: [constantFormula(0)] };
  }
  const parameters = args.map((arg) => readPart(shop, arg, parsed.offsets, scalar, standing, wanted));
  const constants = parameters.map(({ expression }) =>
    expression.is === 'number' ? expression.value : null,
  );
  const known = constants.flatMap((value) => (value === null ? [] : [value]));
  const fault = known.length === parameters.length ? parameterFault(distribution, known) : null;
  if (fault !== null) shop.report.at(scalar.place, fault);
  return { distribution, parameters };
}

function argumentsOf({ parsed }: Reading): readonly MathNode[] {
  return (parsed.node as unknown as { args: readonly MathNode[] }).args;
}

/** The kind an argument names, and the standing in which the rest of the call is read. */
function rangeOf(
  reading: Reading,
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
  return {
    kind: kind.index,
    alias: name,
    inner: { ...standing, locals: new Map([...(standing.locals ?? []), [name, agent]]) },
  };
}

/** Variable number of the agent a pick or split runs over, well above those of aggregates. */
const DRAW_VARIABLE = FIRST_LOCAL + 1000;

function readPick(reading: Reading): Draw | null {
  const { shop, parsed, scalar, site } = reading;
  const [kindNode, weightNode, conditionNode, more] = argumentsOf(reading);
  const range = rangeOf(reading, kindNode);
  if (range === null) return null;
  if (weightNode === undefined || more !== undefined) {
    shop.report.at(scalar.place, 'write pick(kind, weight) or pick(kind, weight, condition)');
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

function readSplit(reading: Reading): Draw | null {
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

function readSum(reading: Reading): Draw | null {
  const { shop, parsed, scalar, site, standing, owner } = reading;
  const [countNode, eachNode, more] = argumentsOf(reading);
  const mostNode = valueAt(owner, 'at_most');
  const most = mostNode?.is === 'scalar' && typeof mostNode.value === 'number' ? mostNode.value : null;
  if (
    countNode === undefined ||
    eachNode?.type !== 'FunctionNode' ||
    !DISTRIBUTIONS.has(nameOf(eachNode)) ||
    more !== undefined
  ) {
    shop.report.at(scalar.place, 'write sum_of(n, distribution(...)) with at_most: beside it');
    return null;
  }
  if (most === null || most < 1 || most > MOST_ITEMS || !Number.isInteger(most)) {
    shop.report.at(
      mostNode?.place ?? scalar.place,
      `sum_of needs at_most: a whole number from 1 to ${MOST_ITEMS}, so that it ends`,
    );
    return null;
  }
  const count = readPart(shop, countNode, parsed.offsets, scalar, standing, A_NUMBER);
  return {
    is: 'sum_of',
    site,
    count,
    ...readDistribution(reading, eachNode, { is: 'number', unit: PURE }),
    atMost: most,
  };
}
