import type { Experiment } from './experiment.ts';
import { type MainEffect, mainEffects } from './main-effects.ts';
import type { RanPoint } from './ran-points.ts';
import { reported } from './summary-table.ts';

/** The main effects of every factor on every outcome that is reported; none before a point is done. */
export function reportedEffects(experiment: Experiment, ran: readonly RanPoint[]): readonly MainEffect[] {
  const [first] = ran;
  const names = first === undefined ? [] : reported(experiment, first).map((finding) => finding.name);
  return names.flatMap((name) => mainEffects(experiment, ran, name));
}
