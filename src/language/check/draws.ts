import type { MathNode } from 'mathjs/number';
import { entryOf, nearest, valueAt, type YamlNode } from '../../text/index.ts';
import type { DistributionName, Draw, Formula } from '../model/index.ts';
import { nameOf } from '../resolve/parts.ts';
import { constantValue } from './constant-value.ts';
import { DISTRIBUTIONS, DRAWS, parameterFault, usageOf } from './distributions.ts';
import { argumentsOf, type DrawOwner, type DrawReading } from './draw-reading.ts';
import { readPick, readSplit } from './draws-among-agents.ts';
import { parseScalar } from './parse-scalar.ts';
import { A_NUMBER, constantFormula, readPart, type Wanted, type Workshop } from './workshop.ts';

/** Most items one compound draw may add up. */
const MOST_ITEMS = 4096;

interface Simple {
  readonly distribution: DistributionName;
  readonly parameters: readonly Formula[];
}

const CERTAIN_ZERO: Simple = { distribution: 'bernoulli', parameters: [constantFormula(0)] };

/** Reads `negative_binomial(mean, size)`, `pick(..)`, `split(..)` or `sum_of(..)`; a faulty draw is reported and read as certain 0. */
export function readDraw(shop: Workshop, node: YamlNode | undefined, owner: DrawOwner): Draw {
  const nothing: Draw = { is: 'simple', site: owner.site, ...CERTAIN_ZERO };
  if (node?.is !== 'scalar') return nothing;
  const parsed = parseScalar(node, shop.report);
  if (parsed === null) return nothing;
  return readParsed({ ...owner, shop, scalar: node, parsed }) ?? nothing;
}

function readParsed(reading: DrawReading): Draw | null {
  const { parsed, site } = reading;
  const name = nameOf(parsed.node);
  if (parsed.node.type === 'FunctionNode') {
    if (name === 'pick') return readPick(reading);
    if (name === 'split') return readSplit(reading);
    if (name === 'sum_of') return readSum(reading);
    if (DISTRIBUTIONS.has(name)) {
      refuseMost(reading);
      return {
        is: 'simple',
        site,
        ...readDistribution(reading, parsed.node, wantedParameter(reading, name)),
      };
    }
  }
  reportNoDraw(reading, name);
  return null;
}

/** Says what a draw is, to whoever wrote something else. */
function reportNoDraw({ shop, scalar }: DrawReading, name: string): void {
  if (name === '') {
    const hint = 'sums and products of draws go into an is: of their own';
    shop.report.at(scalar.place, 'a draw is one distribution and nothing else', { hint });
  } else if (DRAWS.has(name)) {
    shop.report.at(scalar.place, `"${name}" needs its parameters: write ${usageOf(name)}`);
  } else {
    const guess = nearest(name, DRAWS.keys());
    const details =
      guess === undefined ? { hint: `distributions: ${[...DRAWS.keys()].join(' ')}` } : { guess };
    shop.report.at(scalar.place, `"${name}" is no distribution`, details);
  }
}

/** `at_most` bounds the items of sum_of; on other draws of a quantity it would do nothing. */
function refuseMost({ shop, owner, names }: DrawReading): void {
  const most = entryOf(owner, 'at_most');
  if (most === undefined || names === null) return;
  shop.report.at(most.keyPlace, '"at_most" goes with sum_of(n, distribution) only', {
    hint: 'to cut a value off write between: [lowest, highest]',
  });
}

const OWN_UNIT = new Set(['uniform', 'normal', 'triangular', 'exponential']);

/** Parameters of a location or scale are in the draw's own unit; counts keep their label; the rest is pure. */
function wantedParameter({ names }: DrawReading, distribution: string): Wanted {
  if (!OWN_UNIT.has(distribution) || names === null) return A_NUMBER;
  return { is: 'number', unit: names.unit, what: `"${names.name}"` };
}

function readDistribution(reading: DrawReading, node: MathNode, wanted: Wanted): Simple {
  const { shop, parsed, scalar, standing } = reading;
  const distribution = nameOf(node) as DistributionName;
  const { args } = node as unknown as { args: readonly MathNode[] };
  const expected = DRAWS.get(distribution)?.length;
  if (args.length !== expected) {
    shop.report.at(
      scalar.place,
      `write ${usageOf(distribution)}: ${expected} parameters, not ${args.length}`,
    );
    return CERTAIN_ZERO;
  }
  const parameters = args.map((arg) => readPart(shop, arg, parsed.offsets, scalar, standing, wanted));
  const constants = parameters.map(({ expression }) => constantValue(expression));
  const known = constants.flatMap((value) => (value === null ? [] : [value]));
  const fault = known.length === parameters.length ? parameterFault(distribution, known) : null;
  if (fault !== null) shop.report.at(scalar.place, fault);
  return { distribution, parameters };
}

function readSum(reading: DrawReading): Draw | null {
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
    ...readDistribution(reading, eachNode, wantedParameter(reading, nameOf(eachNode))),
    atMost: most,
  };
}
