import type { Key } from '../chance/index.ts';
import { interpret } from '../interpreter/index.ts';
import { compileKernel, compileLanes, compileSingles, hasLanes } from '../kernel/index.ts';
import type { Model, Reading } from '../language/index.ts';
import { estimateSampler } from './sample-estimates.ts';

/**
 * Which reading of the model runs it: WebAssembly (the JavaScript where that is missing), the generated JavaScript, or the reference
 * interpreter (slow, for checking). These give the same numbers; `wasm-f32` counts in singles, good to about a millionth, for a quick look.
 */
export type EngineChoice = 'wasm' | 'wasm-f32' | 'js' | 'interpreter';

/** The quickest reading that this machine can run. */
export const quickestEngine = (): EngineChoice => (hasLanes() ? 'wasm' : 'js');

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
