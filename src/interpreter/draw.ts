import { binomial, pairKey } from '../chance/index.ts';
import type { Draw, Formula } from '../language/index.ts';
import { at } from './at.ts';
import { distributed } from './distribution.ts';
import { evaluate } from './evaluate.ts';
import type { FormulaScope, Local } from './formula-scope.ts';
import type { Luck } from './luck.ts';
import { isTrue } from './truth.ts';
import { type Notes, note } from './watch.ts';

type Split = Extract<Draw, { is: 'split' }>;
type SumOf = Extract<Draw, { is: 'sum_of' }>;
type Pick = Extract<Draw, { is: 'pick' }>;

/** One value of a draw; NaN for parameters it cannot have. A split is drawn by `splitRow`, a row at a time. */
export function drawOne(
  draw: Exclude<Draw, Split>,
  scope: FormulaScope,
  luck: Luck,
  agentKey: number,
  notes: Notes,
): number {
  switch (draw.is) {
    case 'simple': {
      const parameters = draw.parameters.map((formula) => evaluate(formula, scope));
      const value = distributed(draw.distribution, luck.one(draw.site, agentKey), parameters);
      note(notes, 'draw', draw.distribution, value, named(draw.parameters, parameters));
      return value;
    }
    case 'pick': {
      const value = pick(draw, scope, luck.one(draw.site, agentKey));
      note(notes, 'draw', 'pick', value);
      return value;
    }
    case 'sum_of':
      return sumOf(draw, scope, luck, agentKey, notes);
  }
}

const named = (formulas: readonly Formula[], values: readonly number[]) =>
  formulas.map(({ text }, index) => ({ text, value: at(values, index) }));

function sumOf(draw: SumOf, scope: FormulaScope, luck: Luck, agentKey: number, notes: Notes): number {
  const count = evaluate(draw.count, scope);
  const parameters = draw.parameters.map((formula) => evaluate(formula, scope));
  let sum = Number.isNaN(count) ? Number.NaN : 0;
  for (let item = 0; item < Math.min(Math.floor(count), draw.atMost); item += 1) {
    sum += distributed(draw.distribution, luck.item(draw.site, agentKey, item), parameters);
  }
  note(notes, 'draw', 'sum_of', sum, named([draw.count, ...draw.parameters], [count, ...parameters]));
  return sum;
}

interface Candidate {
  readonly place: number;
  readonly weight: number;
}

/** The occupied agents of a kind with their weights, 0 for those that fail the condition or weigh less than nothing. */
function candidates(
  draw: Pick | Split,
  condition: Formula | null,
  scope: FormulaScope,
): readonly Candidate[] {
  const { world } = scope;
  const local: Local = {
    name: draw.alias,
    agent: scope.self,
    outer: scope.locals,
  };
  const inner = scope.with(local);
  return world.places(draw.kind).map((place) => {
    local.agent = world.agent(draw.kind, place);
    const passes = condition === null || isTrue(evaluate(condition, inner));
    return { place, weight: passes ? Math.max(0, evaluate(draw.weight, inner)) : 0 };
  });
}

const sumOfWeights = (among: readonly Candidate[]): number =>
  among.reduce((sum, { weight }) => sum + weight, 0);

/** Place of the agent picked in proportion to its weight; -1 when nobody weighs anything. */
function pick(draw: Pick, scope: FormulaScope, u: number): number {
  const among = candidates(draw, draw.condition, scope);
  const all = sumOfWeights(among);
  if (Number.isNaN(all)) return Number.NaN;
  if (all <= 0) return -1;
  const sought = u * all;
  let cumulative = 0;
  for (const { place, weight } of among) {
    cumulative += weight;
    if (sought < cumulative) return place;
  }
  return among.findLast(({ weight }) => weight > 0)?.place ?? -1;
}

/** Shares a count over the agents of a kind by successive binomials; the last one with any weight takes what is left. */
export function splitRow(
  draw: Split,
  scope: FormulaScope,
  luck: Luck,
  agentKey: number,
): { readonly row: ReadonlyMap<number, number>; readonly count: number } {
  const { world } = scope;
  const count = evaluate(draw.count, scope);
  const among = candidates(draw, null, scope);
  const last = among.findLast(({ weight }) => weight > 0)?.place ?? -1;
  const row = new Map<number, number>();
  let remaining = count;
  let weights = sumOfWeights(among);
  for (const { place, weight } of among) {
    const key = pairKey(agentKey, at(at(world.placeKeys, draw.kind), place));
    const drawn = binomial(luck.one(draw.site, key), remaining, shareOf(weight, weights, place === last));
    row.set(place, drawn);
    remaining -= drawn;
    weights -= weight;
  }
  return { row, count };
}

/** Chance with which one of what is left falls to an agent of some weight. */
function shareOf(weight: number, weights: number, isLast: boolean): number {
  if (isLast) return 1;
  return weights <= 0 || weight <= 0 ? 0 : Math.min(1, weight / weights);
}
