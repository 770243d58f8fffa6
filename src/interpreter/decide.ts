import type { Decision } from '../language/index.ts';
import { exp, log } from '../numerics/index.ts';
import { at } from './at.ts';
import { evaluate } from './evaluate.ts';
import { FormulaScope } from './formula-scope.ts';
import { forcedMatches, isForbidden } from './orders.ts';
import { actorOf, optionScope } from './participants.ts';
import { sumTerms } from './sum-terms.ts';
import { isTrue } from './truth.ts';
import { type Contribution, note, type Worth, type WorthPiece } from './watch.ts';
import type { World } from './world.ts';

interface Made {
  readonly decision: Decision;
  readonly odds: readonly number[];
  readonly choice: number;
}

/** All deciders of a step choose on memory as it stands; then all choices are stored. */
export function stepDecisions(world: World, decisions: readonly Decision[]): void {
  for (const { decision, odds, choice } of decisions.map((one) => decide(world, one))) {
    at(world.odds, decision.index).set(odds);
    world.choice[decision.index] = choice;
    world.chosenOdds[decision.index] = choice < 0 ? 1 : at(odds, choice);
  }
}

/** A logit choice among the alternatives at hand; an order of the timeline overrides the choice but not its odds. */
function decide(world: World, decision: Decision): Made {
  const isOpen = decision.alternatives.map((_, index) => isAvailable(world, decision, index));
  const worths = decision.alternatives.map((_, index) => worthOf(world, decision, index));
  const logits = worths.map(({ logit }) => logit);
  const top = logits.reduce(
    (most, value, index) => (isOpen[index] ? Math.max(most, value) : most),
    Number.NEGATIVE_INFINITY,
  );
  const weights = logits.map((value, index) => (isOpen[index] ? exp(value - top) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const odds = weights.map((weight) => (isOpen.includes(true) ? weight / all : 0));
  const { choiceWatch: watch, month } = world;
  if (watch?.decision === decision.index && watch.month === month)
    watch.worths = worths.map((worth, index) => ({
      ...worth,
      isOpen: at(isOpen, index),
      odds: at(odds, index),
    }));
  const u = world.luck(`decision.${decision.name}`, 0);
  return { decision, odds, choice: chooseAt(world, decision, { odds, isOpen, weights, u }) };
}

interface Weighed {
  readonly odds: readonly number[];
  readonly isOpen: readonly boolean[];
  readonly weights: readonly number[];
  readonly u: number;
}

/** What a counterfactual demands, else what the timeline leaves, else a free choice. */
function chooseAt(world: World, decision: Decision, { odds, isOpen, weights, u }: Weighed): number {
  const demanded = at(world.demanded, decision.index);
  if (demanded >= 0) return demanded;
  const matches = forcedMatches(world, decision);
  return matches === null ? freeChoice(odds, isOpen, u) : forcedChoice(matches, weights, u);
}

function freeChoice(odds: readonly number[], isOpen: readonly boolean[], u: number): number {
  let cumulative = 0;
  for (const [index, chance] of odds.entries()) {
    cumulative += chance;
    if (isOpen[index] && u < cumulative) return index;
  }
  return isOpen.lastIndexOf(true);
}

/** Among the alternatives an order leaves, by their weights; the first when none of them was open. */
function forcedChoice(matches: readonly number[], weights: readonly number[], u: number): number {
  const all = matches.reduce((sum, index) => sum + at(weights, index), 0);
  if (!(all > 0)) return at(matches, 0);
  const sought = u * all;
  let cumulative = 0;
  for (const index of matches) {
    const weight = at(weights, index);
    cumulative += weight;
    if (weight > 0 && sought < cumulative) return index;
  }
  return matches.findLast((index) => at(weights, index) > 0) ?? at(matches, 0);
}

function isAvailable(world: World, decision: Decision, index: number): boolean {
  const { option, target } = at(decision.alternatives, index);
  const { mechanism, allowed } = at(decision.options, option);
  const isAllowed =
    allowed === null || isTrue(evaluate(allowed, optionScope(world, decision, option, target)));
  return world.isOn(mechanism) && isAllowed && !isForbidden(world, decision, option, target);
}

/** What an alternative is worth to its chooser, in logit units, and what that is made of; a long list of targets is no prize. */
function worthOf(world: World, decision: Decision, index: number): Omit<Worth, 'isOpen' | 'odds'> {
  const { option, target } = at(decision.alternatives, index);
  const { cost, utility, targets } = at(decision.options, option);
  const scope = optionScope(world, decision, option, target);
  const own = new FormulaScope(world, actorOf(world, decision));
  const pieces: Contribution[] = [];
  let worth = sumTerms(decision.value, scope, pieces);
  const add = (is: WorthPiece, amount: number): void => {
    note(pieces, is, is, amount);
    worth += amount;
  };
  add('cost', cost === null ? 0 : -evaluate(cost, scope));
  add('utility', utility === null ? 0 : evaluate(utility, scope));
  const isDear = decision.switchingCost !== null && isSwitch(world, decision, option);
  add('switching', isDear ? -evaluate(decision.switchingCost, own) : 0);
  const precision = evaluate(decision.precision, own);
  const crowd = targets.length > 0 ? log(targets.length) : 0;
  return { logit: precision * worth - crowd, precision, crowd, pieces };
}

/** Whether an option differs from last month's. */
function isSwitch(world: World, decision: Decision, option: number): boolean {
  const last = at(world.lastChoice, decision.index);
  return last >= 0 && at(decision.alternatives, last).option !== option;
}
