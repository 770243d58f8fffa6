import type { Model } from '../language/index.ts';
import { printLanes } from './c/print-lanes.ts';
import { printC } from './c/print-program.ts';
import { lowerModel } from './lower/lower-model.ts';
import { routines } from './routines/index.ts';

/** The model as scalar C from the same representation, a yardstick of speed; test/bench/c holds the C that runs it. */
export function cSource(model: Model): string {
  return printC(lowerModel(model).program, routines);
}

/** The same for worlds side by side in C's vectors, for test/bench/c/lanes.h. */
export function laneSource(model: Model): string {
  return printLanes(lowerModel(model).program, routines);
}
