import type { Move, Quantity, Rule } from '../language/index.ts';
import { exp } from '../numerics/index.ts';
import { at } from './at.ts';
import { evaluate } from './evaluate.ts';
import type { FormulaScope } from './formula-scope.ts';
import { quantityScope } from './participants.ts';
import { intervened } from './timeline.ts';
import { isTrue } from './truth.ts';
import { type Notes, note } from './watch.ts';
import type { World } from './world.ts';

type StageRule = Extract<Rule, { is: 'stage' }>;

/** The stage an agent goes to (or stays in) this month, after the timeline has had its say. */
export function nextStage(
  world: World,
  quantity: Quantity,
  rule: StageRule,
  place: number,
  notes: Notes,
): number {
  const scope = quantityScope(world, quantity, place, 0);
  const stage = world.read(quantity, place);
  const moves = rule.moves.filter((move) => move.from === stage);
  const moved = sureMove(moves, scope) ?? rivalMove(moves, scope, stageLuck(world, quantity, place)) ?? stage;
  if (notes !== null) {
    const name = `${world.model.stages[stage]} -> ${world.model.stages[moved]}`;
    note(notes, 'move', name, moved - stage, parameters(moves, scope));
  }
  return intervened(quantity, place, moved, scope, notes);
}

const parameters = (moves: readonly Move[], scope: FormulaScope) =>
  moves.map(({ formula }) => ({ text: formula.text, value: evaluate(formula, scope) }));

/** The first sure move whose condition holds. */
const sureMove = (moves: readonly Move[], scope: FormulaScope): number | null =>
  moves.find((move) => move.sure && isTrue(evaluate(move.formula, scope)))?.to ?? null;

/** Rates compete in one draw: some move comes with chance 1 - exp(-sum of rates), then each in proportion to its rate. */
function rivalMove(moves: readonly Move[], scope: FormulaScope, u: () => number): number | null {
  const rivals = moves.filter((move) => !move.sure);
  if (rivals.length === 0) return null;
  const rates = rivals.map((move) => Math.max(0, evaluate(move.formula, scope)));
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  const chance = 1 - exp(-all);
  const luck = u();
  if (!(luck < chance)) return null;
  const sought = (luck / chance) * all;
  let cumulative = 0;
  for (const [index, rate] of rates.entries()) {
    cumulative += rate;
    if (sought < cumulative) return at(rivals, index).to;
  }
  return at(rivals, rivals.length - 1).to;
}

/** The uniform number of this agent's move this month. */
function stageLuck(world: World, quantity: Quantity, place: number): () => number {
  const site = `${at(world.model.kinds, quantity.kind).name}.${quantity.name}`;
  const key = at(at(world.placeKeys, quantity.kind), place);
  return () => world.luck(site, key);
}
