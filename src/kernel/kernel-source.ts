import type { Model } from '../language/index.ts';
import { printProgram } from './javascript/print-program.ts';
import { lowerModel } from './lower/lower-model.ts';

/** The JavaScript that a model becomes, for reading: each piece under a heading, each formula above its code. */
export function kernelSource(model: Model): string {
  return printProgram(lowerModel(model).program);
}
