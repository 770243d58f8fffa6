import type { Model, ReadingOptions } from '../language/index.ts';
import { at } from './at.ts';
import './language-functions.ts';
import { runMonth } from './month.ts';
import { startValues } from './start-values.ts';
import { type Contribution, note, type Watch } from './watch.ts';
import { World } from './world.ts';

/**
 * Why a quantity of an agent is what it is in a month of a world: signed contributions, in the order in which they act, whose sum from 0 is exactly
 * the value (for states and stages: the change) in doubles. Empty for an agent that holds no place then. Throws NotFinite.
 */
export function explain(
  model: Model,
  options: ReadingOptions,
  number: number,
  month: number,
  quantity: number,
  agent: number,
  toward = 0,
): Contribution[] {
  const watch: Watch = { quantity, place: agent, toward, month, contributions: [] };
  const world = new World(model, options);
  world.begin(number);
  world.watch = watch;
  startValues(world);
  for (let past = 0; past <= month; past += 1) runMonth(world, past);
  const explained = at(model.quantities, quantity);
  if (explained.phase === null && world.occupied[explained.kind]?.[agent] === 1) {
    note(watch.contributions, 'fixed', explained.name, world.read(explained, agent, toward));
  }
  return watch.contributions;
}
