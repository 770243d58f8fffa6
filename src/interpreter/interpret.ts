import type { Branch, Model, Reading, ReadingOptions, WorldRecord, WorldView } from '../language/index.ts';
import { at } from './at.ts';
import './language-functions.ts';
import { runMonth } from './month.ts';
import { changeEstimates } from './otherwise.ts';
import { OutcomeReader } from './outcome-reader.ts';
import { startValues } from './start-values.ts';
import { World } from './world.ts';

/**
 * The reference reading of a model: slow and plain, mathjs evaluates every formula as it was written. `uniform` makes the
 * number in (0, 1) of each random word; always 1/2, it plays the model with every draw at its median.
 */
export function interpret(
  model: Model,
  options: ReadingOptions,
  uniform?: (word: number) => number,
): Reading {
  const world = new World(model, options, uniform);
  const view = viewOf(world);
  return {
    engine: 'interpreter',
    cells: 0,
    run(number, record, { otherwise, since }: Branch = AS_IT_IS) {
      const readers = model.outcomes.map((outcome) => new OutcomeReader(outcome));
      begin(world, number, otherwise);
      for (let month = 0; month < model.calendar.months; month += 1) {
        runMonth(world, month);
        for (const reader of readers) reader.look(world);
        if (month < (since?.months ?? 0)) continue;
        recordFans(world, record);
        record.observe?.(month, view);
      }
      readers.forEach((reader, index) => {
        record.outcomes[index] = reader.result(world);
      });
      record.dropped?.set(world.dropped);
    },
  };
}

const AS_IT_IS: Branch = { otherwise: [], since: null };

/** A world before its first month. */
function begin(world: World, number: number, otherwise: Branch['otherwise']): void {
  world.begin(number, otherwise);
  changeEstimates(world);
  startValues(world);
}

function recordFans(world: World, { fans }: WorldRecord): void {
  const { model, month } = world;
  if (fans === null) return;
  model.fans.forEach(({ quantity, agent }, index) => {
    fans[index * model.calendar.months + month] = world.read(at(model.quantities, quantity), agent);
  });
}

const viewOf = (world: World): WorldView => ({
  value: (quantity, agent, toward) => world.read(at(world.model.quantities, quantity), agent, toward),
  occupied: (kind, place) => at(at(world.occupied, kind), place) === 1,
  choice: (decision) => at(world.choice, decision),
  odds: (decision, alternative) => at(at(world.odds, decision), alternative),
  active: (entry) => at(world.active, entry) === 1,
});
