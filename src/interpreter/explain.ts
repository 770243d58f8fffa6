import type { Counterfactual, Model, ReadingOptions } from '../language/index.ts';
import { at } from './at.ts';
import './language-functions.ts';
import { runMonth } from './month.ts';
import { changeEstimates } from './otherwise.ts';
import { startValues } from './start-values.ts';
import { type ChoiceWatch, type Contribution, note, type Watch, type Worth } from './watch.ts';
import { World } from './world.ts';

/** Which month of which world: as its model and luck have it, but for what is otherwise. */
export interface Moment {
  readonly world: number;
  readonly month: number;
  readonly otherwise: readonly Counterfactual[];
}

/** A value at the end of a month, and what led to it. */
export interface Explanation {
  readonly value: number;
  readonly contributions: readonly Contribution[];
}

/**
 * Why a quantity of an agent is what it is in a month of a world: signed contributions, in the order in which they act, whose sum from 0 is exactly
 * the value (for states and stages: the change) in doubles. Empty for an agent that holds no place then. Throws NotFinite.
 */
export function explain(
  model: Model,
  options: ReadingOptions,
  moment: Moment,
  quantity: number,
  agent: number,
  toward = 0,
): Explanation {
  const watch: Watch = { quantity, place: agent, toward, month: moment.month, contributions: [] };
  const world = new World(model, options);
  world.watch = watch;
  runThrough(world, moment);
  const explained = at(model.quantities, quantity);
  if (explained.phase === null && world.occupied[explained.kind]?.[agent] === 1) {
    note(watch.contributions, 'fixed', explained.name, world.read(explained, agent, toward));
  }
  return { value: world.read(explained, agent, toward), contributions: watch.contributions };
}

/** What each alternative of a decision was worth to its chooser in a month of a world, in the order of the model. Throws NotFinite. */
export function explainChoice(
  model: Model,
  options: ReadingOptions,
  moment: Moment,
  decision: number,
): readonly Worth[] {
  const watch: ChoiceWatch = { decision, month: moment.month, worths: [] };
  const world = new World(model, options);
  world.choiceWatch = watch;
  runThrough(world, moment);
  return watch.worths;
}

/** Runs a world from its start to the end of the month. */
function runThrough(world: World, { world: number, month, otherwise }: Moment): void {
  world.begin(number, otherwise);
  changeEstimates(world);
  startValues(world);
  for (let past = 0; past <= month; past += 1) runMonth(world, past);
}
