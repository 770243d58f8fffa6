import { elementaryEffects, type Uniforms } from '../analysis/index.ts';
import { type MorrisTrajectories, morrisTrajectories } from '../designs/index.ts';
import { type Bench, estimateDimensions } from '../engine/index.ts';
import type { Factor } from './factors.ts';
import {
  type Ground,
  grouped,
  type Rows,
  refuseTooMany,
  resamplingUniforms,
  usualUniforms,
  type Varying,
} from './ground.ts';
import { runStudy } from './run-study.ts';
import type { MorrisFactor, MorrisOutcome, Sensitivity } from './sensitivity.ts';
import { UnfitDesign } from './unfit.ts';

const LEVELS = 4;
const USUAL_TRAJECTORIES = 40;
const LEAST_TRAJECTORIES = 4;

/** Levels of a distribution without ends lie in its middle 99 %. */
const TAIL = 0.005;

/**
 * Elementary effects of every factor on four levels. A trajectory has one luck (and one draw of all estimates that are not named), so that a
 * step changes its factor alone; one more run a trajectory repeats its start with other luck. Null when stopped.
 */
export async function morrisStudy(
  ground: Ground,
  worlds: number | null,
  bench: Bench,
): Promise<Sensitivity | null> {
  const trajectories = worlds ?? USUAL_TRAJECTORIES;
  refuse(ground, trajectories);
  const design = designOf(ground, trajectories);
  const study = await runStudy(ground, morrisRows(ground, design), bench, (one) =>
    outcomeOf(ground, design, one),
  );
  if (study === null) return null;
  return { method: 'morris', ...study, worlds: trajectories, warnings: [], delta: design.delta };
}

function refuse(ground: Ground, trajectories: number): void {
  if (trajectories < LEAST_TRAJECTORIES)
    throw new UnfitDesign(
      `${trajectories} trajectories are too few for elementary effects: give --worlds ${LEAST_TRAJECTORIES} or more, better ${USUAL_TRAJECTORIES}`,
    );
  const count = ground.factors.length;
  const runs = trajectories * (count + 1 + (ground.lucky ? 1 : 0));
  const what = `${grouped(trajectories)} Morris trajectories through ${count} estimates`;
  const smaller = (share: number): string =>
    `take at most --worlds ${Math.floor(trajectories * share)}, or name estimates with --estimates a,b,c`;
  refuseTooMany(ground, runs, what, smaller);
}

/** Dimensions of the factors, in their order. */
const dimensionsOf = (factors: readonly Factor[]): readonly number[] =>
  factors.flatMap(({ dimensions }) => dimensions);

function designOf({ factors, key }: Ground, trajectories: number): MorrisTrajectories {
  const factorOf = factors.flatMap(({ dimensions }, factor) => dimensions.map(() => factor));
  return morrisTrajectories({ trajectories, levels: LEVELS, factorOf }, key);
}

/**
 * Steps of all trajectories side by side, so that neighbouring rows have neighbouring luck: first every start, then every first step and so on;
 * last every start once more, with other luck.
 */
function morrisRows(ground: Ground, design: MorrisTrajectories): Rows {
  const { model, factors, lucky } = ground;
  const { trajectories } = design;
  const places = new Map(dimensionsOf(factors).map((dimension, place) => [dimension, place]));
  const bounded = estimateDimensions(model.estimates).map((one) => one.bounded);
  const usual = usualUniforms(ground);
  const steps = design.factors + 1;
  return {
    rows: trajectories * (steps + (lucky ? 1 : 0)),
    uniform: (row, dimension) => {
      const place = places.get(dimension);
      const trajectory = row % trajectories;
      if (place === undefined) return usual(trajectory, dimension);
      const step = Math.floor(row / trajectories) % steps;
      const level = design.at(trajectory * steps + step, place);
      return bounded[dimension] === true ? level : TAIL + (1 - 2 * TAIL) * level;
    },
    luckOf: (row) => (row < design.rows ? row % trajectories : trajectories + (row - design.rows)),
  };
}

function outcomeOf(
  ground: Ground,
  design: MorrisTrajectories,
  { name, unit, reads, values }: Varying,
): MorrisOutcome {
  const { factors, key, lucky } = ground;
  const uniforms = resamplingUniforms(key, `morris.${name}`);
  const effects = effectsOf(factors, design, values);
  const found = factors.map(({ name: factor, dimensions }, at): MorrisFactor => {
    const { mean, size, spread } = elementaryEffects(effects[at] ?? [], uniforms, PAIR);
    return { factor, mean: dimensions.length === 1 ? mean : null, size, spread };
  });
  const luck = lucky ? luckOf(design, values, uniforms) : null;
  return {
    outcome: name,
    unit,
    reads,
    factors: found.toSorted((one, other) => other.size.value - one.size.value),
    luck,
    // Over a step, as it is, other luck would do this; the effects of estimates are scaled to their whole range.
    floor: luck === null ? null : luck.high / design.delta,
  };
}

/** Sizes of what changes from a start to the same start with other luck. */
function luckOf({ trajectories, rows }: MorrisTrajectories, values: Float64Array, uniforms: Uniforms) {
  const starts = values.subarray(0, trajectories);
  const changes = values.subarray(rows).map((value, at) => value - (starts[at] ?? Number.NaN));
  return elementaryEffects(changes, uniforms).size;
}

/** Effects of each factor, one a trajectory: the change over a step, upwards, scaled to the whole range. */
function effectsOf(
  factors: readonly Factor[],
  design: MorrisTrajectories,
  values: Float64Array,
): readonly Float64Array[] {
  const { trajectories, delta } = design;
  const firsts = firstDimensions(factors);
  const effects = factors.map(() => new Float64Array(trajectories));
  for (let trajectory = 0; trajectory < trajectories; trajectory += 1) {
    for (let step = 0; step < design.factors; step += 1) {
      const factor = design.movedBy(trajectory, step);
      const row = step * trajectories + trajectory;
      const change = (values[row + trajectories] ?? Number.NaN) - (values[row] ?? Number.NaN);
      const sign = design.rises(trajectory, firsts[factor] ?? 0) ? 1 : -1;
      const column = effects[factor];
      if (column !== undefined) column[trajectory] = (sign * change) / delta;
    }
  }
  return effects;
}

/** A trajectory and the one that walks back from its end. */
const PAIR = 2;

/** The place of each factor's first dimension. */
function firstDimensions(factors: readonly Factor[]): readonly number[] {
  let next = 0;
  return factors.map(({ dimensions }) => {
    const first = next;
    next += dimensions.length;
    return first;
  });
}
