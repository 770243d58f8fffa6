import type { Bench, Runnable } from '../engine/index.ts';
import { givenDataStudy } from './given-data-study.ts';
import { groundOf, type SensitivityWish } from './ground.ts';
import { morrisStudy } from './morris-study.ts';
import type { Sensitivity, SensitivityMethod } from './sensitivity.ts';
import { sobolStudy } from './sobol-study.ts';

/**
 * Finds what the outcomes of a scenario hang on. Null when the bench's signal stopped it. Throws UnfitDesign when the method does not fit the
 * model, and what a world throws.
 */
export async function studySensitivity(
  scenario: Runnable,
  method: SensitivityMethod,
  wish: SensitivityWish,
  bench: Bench,
): Promise<Sensitivity | null> {
  const ground = groundOf(scenario, wish);
  const study = STUDIES[method];
  return await study(ground, wish.worlds, bench);
}

const STUDIES = { sobol: sobolStudy, morris: morrisStudy, 'given-data': givenDataStudy } as const;
