import type { Model } from '../../language/index.ts';
import { type FollowedQuantity, type OutcomeForm, quantileMethod } from '../../results/index.ts';

/** What the record of a chunk holds, which is the same for all chunks of a run. */
export interface RecordShape {
  readonly forms: readonly OutcomeForm[];
  /** Kinds whose entrants may find no place. */
  readonly pools: readonly number[];
  /** Estimates that differ between worlds. */
  readonly drawn: readonly number[];
  /** Followed quantities times months. */
  readonly cells: number;
  readonly counts: boolean;
  /** Worlds of which the whole paths are kept, from the first on. */
  readonly paths: number;
}

/** The shape of the records of a run over so many worlds. */
export function recordShape(
  { outcomes, kinds, estimates, fans, calendar }: Model,
  worlds: number,
  paths: number,
): RecordShape {
  const size = { worlds, quantities: fans.length, months: calendar.months };
  return {
    forms: outcomes.map(({ form }) => form),
    pools: kinds.filter(({ pool }) => pool !== null).map(({ index }) => index),
    drawn: estimates.filter(({ prior }) => prior.is !== 'number').map(({ index }) => index),
    cells: fans.length * calendar.months,
    counts: quantileMethod(size) === 'histogram',
    paths,
  };
}

/** Followed quantities as columns are named after them. */
export type Followed = readonly Pick<FollowedQuantity, 'name' | 'unit'>[];
