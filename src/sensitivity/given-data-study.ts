import { givenData, luckShares } from '../analysis/index.ts';
import { type Bench, drawnEstimates, runWish } from '../engine/index.ts';
import type { RunResult } from '../results/index.ts';
import type { Factor } from './factors.ts';
import { type Ground, refuseTooMany, type Varying, varyingOutcomes } from './ground.ts';
import { groundTold } from './run-study.ts';
import type { GivenDataFactor, GivenDataOutcome, Sensitivity, Share } from './sensitivity.ts';
import { UnfitDesign } from './unfit.ts';

const USUAL_WORLDS = 4000;
const LEAST_WORLDS = 100;

/**
 * First-order shares from plain worlds, as every run has them; a quarter of them runs again with other luck, which tells the share of luck. The
 * shares of a simplex are looked at one by one. Null when stopped.
 */
export async function givenDataStudy(
  ground: Ground,
  wanted: number | null,
  bench: Bench,
): Promise<Sensitivity | null> {
  const worlds = wanted ?? Math.max(ground.model.worlds ?? 0, USUAL_WORLDS);
  refuse(ground, worlds);
  const { scenario, seed, engine, factors, lucky } = ground;
  const result = await runWish(scenario, { worlds, seed, engine, companions: lucky }, bench);
  if (result.ended === 'interrupted') return null;
  const { varying, constant } = varyingOutcomes(ground, result.outcomes);
  return {
    method: 'given-data',
    ...groundTold(ground),
    worlds,
    runs: worlds + (result.companions?.worlds ?? 0),
    looked: factors.flatMap(namesOf).length,
    constant,
    warnings: result.warnings,
    outcomes: outcomesOf(ground, result, varying),
  };
}

function outcomesOf(
  { model, key, factors }: Ground,
  result: RunResult,
  varying: readonly Varying[],
): readonly GivenDataOutcome[] {
  const { worlds } = result.outcomes;
  const estimates = factors.flatMap((factor) => factor.estimates);
  const names = factors.flatMap(namesOf);
  const sharesOf = givenData(drawnEstimates(model.estimates, estimates, key, worlds), worlds);
  const luck = luckShares(result);
  return varying.map(({ name, unit, reads, values }) => {
    const { variance, floor, shares } = sharesOf(values);
    const found = shares.map(
      ({ share, interval, rises, isSteady }, at): GivenDataFactor => ({
        factor: names[at] ?? '',
        first: { value: share, ...interval },
        rises: isSteady ? rises : null,
      }),
    );
    const parted = luck.get(name);
    return {
      outcome: name,
      unit,
      reads,
      variance,
      floor,
      factors: found.toSorted((one, other) => other.first.value - one.first.value),
      luck: parted === undefined || parted.variance === 0 ? null : luckOf(parted.luck, parted.interval),
    };
  });
}

const luckOf = (value: number, of: { readonly low: number; readonly high: number }): Share => ({
  value,
  low: 1 - of.high,
  high: 1 - of.low,
});

/** An estimate by its name, a share of a simplex with the simplex before it. */
const namesOf = ({ name, estimates }: Factor): readonly string[] =>
  estimates.map((one) => (one.name === name ? name : `${name}.${one.name}`));

function refuse(ground: Ground, worlds: number): void {
  if (worlds < LEAST_WORLDS)
    throw new UnfitDesign(
      `${worlds} worlds are too few to tell shares from noise: give --worlds ${LEAST_WORLDS} or more, better some thousands`,
    );
  refuseTooMany(ground, worlds, 'this', (share) => `take at most --worlds ${Math.floor(worlds * share)}`);
}
