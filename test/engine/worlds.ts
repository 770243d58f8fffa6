import { seedKey } from '../../src/chance/index.ts';
import { createReading, type EngineChoice } from '../../src/engine/index.ts';
import type { Model } from '../../src/language/index.ts';
import { modelOf } from '../language/load.ts';

/** Outcomes of the first worlds of a model text: [world][outcome name]. */
export function worldsOf(
  text: string | Model,
  worlds: number,
  engine: EngineChoice,
  seed = 'test',
): Record<string, number>[] {
  const model = typeof text === 'string' ? modelOf(text) : text;
  const reading = createReading(model, seedKey(seed), engine);
  return Array.from({ length: worlds }, (_, world) => {
    const outcomes = new Float64Array(model.outcomes.length);
    reading.run(world, { outcomes, fans: null });
    return Object.fromEntries(
      model.outcomes.map((outcome, index) => [outcome.name, outcomes[index] ?? Number.NaN]),
    );
  });
}
