import { countCases } from './count-cases.ts';
import { drawCases } from './draw-cases.ts';
import type { Case } from './inputs.ts';
import { numericsCases } from './numerics-cases.ts';
import { powerLawCases } from './power-law-cases.ts';

/** By the name of the routine. */
export const cases: Readonly<Record<string, Case>> = {
  ...numericsCases,
  ...drawCases,
  ...countCases,
  ...powerLawCases,
};
