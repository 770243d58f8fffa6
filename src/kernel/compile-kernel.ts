import type { Model, Reading, ReadingOptions } from '../language/index.ts';
import { instantiate } from './javascript/instantiate.ts';
import { printProgram } from './javascript/print-program.ts';
import { lowerModel } from './lower/lower-model.ts';
import {
  doubles,
  emitModule,
  instantiateLanes,
  type Precision,
  singles,
  vectorEngine,
} from './webassembly/index.ts';

/** Compiles a model to JavaScript and gives its reading: the same numbers as the interpreter, to the last bit. */
export function compileKernel(model: Model, options: ReadingOptions): Reading {
  const { program, layout } = lowerModel(model);
  return instantiate({ program, layout, source: printProgram(program) }, options);
}

/**
 * Compiles a model to WebAssembly, two worlds side by side, and gives its reading: the same numbers as the JavaScript, to the last
 * bit. Where WebAssembly or its vectors are missing, the JavaScript itself.
 */
export const compileLanes = (model: Model, options: ReadingOptions): Reading =>
  compileWith(doubles, model, options);

/**
 * The same in singles, four worlds side by side: quicker, and good to about a millionth. Where vectors are missing, or a world does not fit
 * into singles, the doubles of the JavaScript.
 */
export const compileSingles = (model: Model, options: ReadingOptions): Reading =>
  compileWith(singles, model, options);

function compileWith(precision: Precision, model: Model, options: ReadingOptions): Reading {
  const engine = vectorEngine();
  if (engine === null) return compileKernel(model, options);
  const { program, layout } = lowerModel(model);
  let alone: Reading | null = null;
  const exact = (): Reading => {
    alone ??= instantiate({ program, layout, source: printProgram(program) }, options);
    return alone;
  };
  return instantiateLanes(
    engine,
    { program, layout, emitted: emitModule(program, precision) },
    options,
    exact,
  );
}
