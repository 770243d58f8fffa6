import { isOperatorNode, isSymbolNode, type MathNode } from 'mathjs/number';
import { kindOf, placeOf } from './agent.ts';
import { at } from './at.ts';
import { evaluateNumber } from './evaluate-node.ts';
import type { FormulaScope, Local } from './formula-scope.ts';
import { isTrue, truth } from './truth.ts';

/** The functions that look at many agents. */
export const AGGREGATES = ['total', 'average', 'most', 'least', 'any', 'all', 'count'] as const;
type Aggregate = (typeof AGGREGATES)[number];

/** `total(kind | alias in kind | alias in network, value, condition)` and its kin, agents in order. */
export function aggregate(name: Aggregate, args: readonly MathNode[], scope: FormulaScope): number {
  const over = membersOf(at(args, 0), scope);
  const local: Local = { name: over.alias, agent: scope.self, outer: scope.locals };
  const inner = scope.with(local);
  const values: number[] = [];
  for (const place of over.places) {
    local.agent = scope.world.agent(over.kind, place);
    const value = args[1] === undefined ? 1 : evaluateNumber(args[1], inner);
    if (args[2] === undefined || isTrue(evaluateNumber(args[2], inner))) values.push(value);
  }
  if (values.length === 0 && (name === 'most' || name === 'least')) {
    return args[3] === undefined ? Number.NaN : evaluateNumber(args[3], scope);
  }
  return reduce(name, values);
}

function reduce(name: Aggregate, values: readonly number[]): number {
  switch (name) {
    case 'total':
      return sum(values);
    case 'average':
      return values.length === 0 ? 0 : sum(values) / values.length;
    case 'most':
      return values.reduce((most, value) => Math.max(most, value));
    case 'least':
      return values.reduce((least, value) => Math.min(least, value));
    case 'any':
      return truth(values.some(isTrue));
    case 'all':
      return truth(values.every(isTrue));
    case 'count':
      return values.filter(isTrue).length;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Members {
  readonly alias: string;
  readonly kind: number;
  readonly places: readonly number[];
}

/** Whom `kind`, `alias in kind` or `alias in network` means: occupied places only. */
function membersOf(node: MathNode, scope: FormulaScope): Members {
  const [first, second] = isOperatorNode(node) ? node.args : [node, node];
  if (first === undefined || second === undefined || !isSymbolNode(first) || !isSymbolNode(second)) {
    throw new Error(`${node.toString()} names no agents`);
  }
  const { world, self } = scope;
  const network = isOperatorNode(node) ? world.names.network(kindOf(self), second.name) : null;
  if (network !== null) {
    const held = at(world.occupied, network.kind);
    const places = at(network.members, placeOf(self)).filter((place) => held[place] === 1);
    return { alias: first.name, kind: network.kind, places };
  }
  const kind = world.names.kind(second.name);
  if (kind === null) throw new Error(`${second.name} is no kind`);
  return { alias: first.name, kind: kind.index, places: world.places(kind.index) };
}
