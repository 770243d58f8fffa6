import { sobolIndices } from '../analysis/index.ts';
import { pickFreeze, SOBOL_DIMENSIONS, sobolPoints } from '../designs/index.ts';
import type { Bench } from '../engine/index.ts';
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
import type { Sensitivity, SobolFactor, SobolOutcome } from './sensitivity.ts';
import { UnfitDesign } from './unfit.ts';

const USUAL_POINTS = 1024;
const LEAST_POINTS = 64;

/**
 * Sobol indices of every factor. Luck is one more factor, and so are all estimates that are not named, together: a point of A and a point of B
 * have each their own luck, and a row that takes a factor from B keeps the luck of A. Null when stopped.
 */
export async function sobolStudy(
  ground: Ground,
  worlds: number | null,
  bench: Bench,
): Promise<Sensitivity | null> {
  const points = worlds ?? USUAL_POINTS;
  const blocks = blocksOf(ground);
  const design = pickFreeze(points, blocks.count);
  refuse(ground, points, design.rows, blocks.count);
  const study = await runStudy(ground, sobolRows(ground, points), bench, (one) =>
    outcomeOf(ground, one, points),
  );
  const warnings = isPowerOfTwo(points)
    ? []
    : [`${grouped(points)} points are less even than a power of two, like ${grouped(evener(points))}`];
  return study === null ? null : { method: 'sobol', ...study, worlds: points, warnings };
}

const isPowerOfTwo = (points: number): boolean => (points & (points - 1)) === 0;
const evener = (points: number): number => (1 << (31 - Math.clz32(points))) >>> 0;

/** Factors in the order of their blocks: those looked at, then all others together, then luck. */
function blocksOf({ factors, others, lucky }: Ground) {
  const rest = others > 0 ? factors.length : null;
  const count = factors.length + (others > 0 ? 1 : 0) + (lucky ? 1 : 0);
  return { rest, luck: lucky ? count - 1 : null, count };
}

function sobolRows(ground: Ground, points: number): Rows {
  const { factors, key } = ground;
  const blocks = blocksOf(ground);
  const design = pickFreeze(points, blocks.count);
  const owners = new Map(
    factors.flatMap(({ dimensions }, factor) => dimensions.map((dimension) => [dimension, factor] as const)),
  );
  const places = new Map([...owners.keys()].map((dimension, place) => [dimension, place]));
  const size = places.size;
  const sample = sobolPoints(points, 2 * size, key);
  const usual = usualUniforms(ground);
  const worldOf = (row: number, factor: number): number =>
    design.pointOf(row) + (design.sideOf(row, factor) === 'B' ? points : 0);
  return {
    rows: design.rows,
    uniform: (row, dimension) => {
      const [owner, place] = [owners.get(dimension), places.get(dimension)];
      if (owner === undefined || place === undefined)
        return usual(worldOf(row, blocks.rest ?? -1), dimension);
      const column = place + (design.sideOf(row, owner) === 'B' ? size : 0);
      return sample.values[design.pointOf(row) * sample.dimensions + column] ?? Number.NaN;
    },
    luckOf: (row) => worldOf(row, blocks.luck ?? -1),
  };
}

function refuse(ground: Ground, points: number, runs: number, count: number): void {
  const { factors, others } = ground;
  if (points < LEAST_POINTS)
    throw new UnfitDesign(
      `${points} points are too few for Sobol indices: give --worlds ${LEAST_POINTS} or more, better ${grouped(USUAL_POINTS)}`,
    );
  const dimensions = 2 * factors.reduce((sum, one) => sum + one.dimensions.length, 0);
  if (dimensions > SOBOL_DIMENSIONS)
    throw new UnfitDesign(
      `Sobol points reach ${grouped(SOBOL_DIMENSIONS)} dimensions, and ${factors.length} estimates need ${grouped(dimensions)}: name fewer with --estimates a,b,c`,
    );
  const what = `Sobol indices of ${factors.length} estimates${others > 0 ? ' and the rest' : ''} with ${grouped(points)} points (${count + 2} runs each)`;
  const smaller = (share: number): string =>
    `name the estimates that matter with --estimates a,b,c (--method given-data finds them in plain worlds, --method morris in some dozen runs an estimate), or take at most --worlds ${Math.floor(points * share)}`;
  refuseTooMany(ground, runs, what, smaller);
}

function outcomeOf(ground: Ground, { name, unit, reads, values }: Varying, points: number): SobolOutcome {
  const { factors, key } = ground;
  const blocks = blocksOf(ground);
  const block = (index: number) => values.subarray(index * points, (index + 1) * points);
  const mixed = Array.from({ length: blocks.count }, (_, factor) => block(2 + factor));
  const { variance, indices } = sobolIndices(
    { a: block(0), b: block(1), mixed },
    resamplingUniforms(key, `sobol.${name}`),
  );
  const found = factors.flatMap(({ name: factor }, at) => {
    const index = indices[at];
    return index === undefined ? [] : [{ factor, ...index }];
  });
  return {
    outcome: name,
    unit,
    reads,
    variance,
    factors: found.toSorted(byTotal),
    luck: (blocks.luck === null ? null : indices[blocks.luck]) ?? null,
    others: (blocks.rest === null ? null : indices[blocks.rest]) ?? null,
  };
}

const byTotal = (one: SobolFactor, other: SobolFactor): number => other.total.value - one.total.value;
