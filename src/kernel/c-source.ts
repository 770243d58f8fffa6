import type { Model } from '../language/index.ts';
import { printC } from './c/print-program.ts';
import { lowerModel } from './lower/lower-model.ts';
import { routines } from './routines/index.ts';

/** The model as scalar C from the same representation, a yardstick of speed; test/bench/c holds the C that runs it. */
export function cSource(model: Model): string {
  return printC(lowerModel(model).program, routines);
}
