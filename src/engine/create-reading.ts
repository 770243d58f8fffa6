import type { Key } from '../chance/index.ts';
import { interpret } from '../interpreter/index.ts';
import { compileKernel } from '../kernel/index.ts';
import type { Model, Reading } from '../language/index.ts';
import { estimateSampler } from './sample-estimates.ts';

/** Which reading of the model runs it: the generated JavaScript, or the reference interpreter (slow, for checking). */
export type EngineChoice = 'js' | 'interpreter';

/** Prepares one reading of a model for the worlds of one key; `estimates` may replace the usual draws. */
export function createReading(
  model: Model,
  key: Key,
  engine: EngineChoice,
  estimates: (world: number) => Float64Array = estimateSampler(model.estimates, key),
): Reading {
  const options = { key, estimates };
  return engine === 'js' ? compileKernel(model, options) : interpret(model, options);
}
