import type { Model, Reading, ReadingOptions } from '../language/index.ts';
import { instantiate } from './javascript/instantiate.ts';
import { printProgram } from './javascript/print-program.ts';
import { lowerModel } from './lower/lower-model.ts';

/** Compiles a model to JavaScript and gives its reading: the same numbers as the interpreter, to the last bit. */
export function compileKernel(model: Model, options: ReadingOptions): Reading {
  const { program, layout } = lowerModel(model);
  return instantiate({ program, layout, source: printProgram(program) }, options);
}
