import type { Key } from '../chance/index.ts';
import { interpret } from '../interpreter/index.ts';
import { compileKernel, compileLanes, compileSingles } from '../kernel/index.ts';
import type { Model, Reading } from '../language/index.ts';
import type { EngineChoice } from './engine-choice.ts';
import { estimateSampler } from './sample-estimates.ts';

/** Prepares one reading of a model for the worlds of one key; `estimates` may replace the usual draws. */
export function createReading(
  model: Model,
  key: Key,
  engine: EngineChoice,
  estimates: (world: number) => Float64Array = estimateSampler(model.estimates, key),
): Reading {
  const options = { key, estimates };
  switch (engine) {
    case 'wasm':
      return compileLanes(model, options);
    case 'wasm-f32':
      return compileSingles(model, options);
    case 'js':
      return compileKernel(model, options);
    case 'interpreter':
      return interpret(model, options);
  }
}
