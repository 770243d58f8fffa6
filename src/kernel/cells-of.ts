import type { Model } from '../language/index.ts';
import { lowerModel } from './lower/lower-model.ts';

/** Doubles of a world's state in the readings of a model that this part compiles. */
export const cellsOf = (model: Model): number => lowerModel(model).program.cells;
