import { type Key, onceWord, type Site, siteHash, uniformOf } from '../chance/index.ts';
import { distribution } from '../interpreter/index.ts';
import type { Estimate } from '../language/index.ts';
import { gammaQuantile } from '../numerics/index.ts';

/** World COMPANIONS + k has the estimates of world k, and luck of its own. */
export const COMPANIONS = 2_147_483_648;

/** One of the uniform numbers that uncertain estimates are made of: one for a distribution, one for each share of a simplex. */
export interface EstimateDimension {
  /** Index of the estimate. */
  readonly estimate: number;
  /** The simplex whose shares are made together, null for a distribution. */
  readonly simplex: string | null;
  /** Whether 0 and 1 have values too, the ends of a distribution. */
  readonly bounded: boolean;
}

/** Writes all uncertain estimates of a world in its place among `values`, as formulas see them. */
export type EstimateMaker = (uniform: (dimension: number) => number, values: Float64Array) => void;

/** The dimensions of what is uncertain, in order: first distributions, then simplexes. Estimates in `except` are no part of it. */
export function estimateDimensions(
  estimates: readonly Estimate[],
  except: ReadonlySet<number> = NONE,
): readonly EstimateDimension[] {
  return partsOf(estimates, except).flatMap(({ members }) =>
    members.map(({ index, prior }) => ({
      estimate: index,
      simplex: prior.is === 'share' ? prior.simplex : null,
      bounded: prior.is === 'distribution' && BOUNDED.has(prior.distribution),
    })),
  );
}

/** Makes estimates out of uniform numbers, one a dimension: by the quantiles of their distributions, shares as gamma variables over their sum. */
export function estimateMaker(
  estimates: readonly Estimate[],
  except: ReadonlySet<number> = NONE,
): EstimateMaker {
  const parts = partsOf(estimates, except);
  return (uniform, values) => {
    let dimension = 0;
    for (const { members, make } of parts) {
      make(uniform, dimension, values);
      dimension += members.length;
    }
  };
}

/**
 * Gives the value of every estimate in a world: its number, its draw, or its share of a joint draw. Estimates in `except` come from elsewhere:
 * they are 0 unless they are numbers.
 */
export function estimateSampler(
  estimates: readonly Estimate[],
  key: Key,
  except: ReadonlySet<number> = NONE,
): (world: number) => Float64Array {
  const numbers = Float64Array.from(estimates, ({ prior, divisor }) =>
    prior.is === 'number' ? prior.value / divisor : 0,
  );
  const drawn = estimateUniforms(estimates, key, except);
  const make = estimateMaker(estimates, except);
  return (world) => {
    const values = numbers.slice();
    make((dimension) => drawn(world, dimension), values);
    return values;
  };
}

/** The uniform numbers that a world's estimates are usually made of, one a dimension. */
export function estimateUniforms(
  estimates: readonly Estimate[],
  key: Key,
  except: ReadonlySet<number> = NONE,
): (world: number, dimension: number) => number {
  const sites = partsOf(estimates, except).flatMap(({ members }) => members.map(siteOfDraw));
  return (world, dimension) => {
    const own = world < COMPANIONS ? world : world - COMPANIONS;
    return uniformOf(onceWord(key, own, sites[dimension] as Site, 0));
  };
}

/** What some estimates came to in the first worlds of a seed, one column an estimate. */
export function drawnEstimates(
  all: readonly Estimate[],
  wanted: readonly Estimate[],
  key: Key,
  worlds: number,
): readonly Float64Array[] {
  const sample = estimateSampler(all, key);
  const columns = wanted.map(() => new Float64Array(worlds));
  for (let world = 0; world < worlds; world += 1) {
    const drawn = sample(world);
    wanted.forEach(({ index }, at) => {
      const column = columns[at];
      if (column !== undefined) column[world] = drawn[index] ?? Number.NaN;
    });
  }
  return columns;
}

const NONE: ReadonlySet<number> = new Set();
const BOUNDED: ReadonlySet<string> = new Set(['uniform', 'triangular', 'log_triangular']);

/** What an estimate is at a share of its distribution, as its file writes it; null for numbers and for shares, which go together. */
export const estimateQuantile = ({ prior }: Pick<Estimate, 'prior'>): ((share: number) => number) | null =>
  prior.is === 'distribution' ? distribution(prior.distribution, prior.parameters) : null;

/** Estimates that are made together, of as many neighbouring dimensions, from `first` on. */
interface Part {
  readonly members: readonly Estimate[];
  readonly make: (uniform: (dimension: number) => number, first: number, values: Float64Array) => void;
}

function partsOf(estimates: readonly Estimate[], except: ReadonlySet<number>): readonly Part[] {
  const parts = [...estimates.flatMap(drawOf), ...simplexesOf(estimates).map(shareOut)];
  return parts.filter(({ members }) => members.some(({ index }) => !except.has(index)));
}

const siteOfDraw = ({ name, prior }: Estimate): Site =>
  siteHash(prior.is === 'share' ? `estimate.${prior.simplex}.${name}` : `estimate.${name}`);

function drawOf(estimate: Estimate): readonly Part[] {
  const { prior, divisor, index } = estimate;
  if (prior.is !== 'distribution') return [];
  const draw = distribution(prior.distribution, prior.parameters);
  return [
    {
      members: [estimate],
      make: (uniform, first, values) => {
        values[index] = draw(uniform(first)) / divisor;
      },
    },
  ];
}

type Share = Estimate & { readonly prior: Extract<Estimate['prior'], { is: 'share' }> };

const isShare = (estimate: Estimate): estimate is Share => estimate.prior.is === 'share';

/** The estimates that are drawn together, simplex by simplex. */
function simplexesOf(estimates: readonly Estimate[]): readonly (readonly Share[])[] {
  const shares = estimates.filter(isShare);
  return [...new Set(shares.map(({ prior }) => prior.simplex))].map((simplex) =>
    shares.filter(({ prior }) => prior.simplex === simplex),
  );
}

/** Shares of a Dirichlet: gamma variables over their sum. */
function shareOut(members: readonly Share[]): Part {
  return {
    members,
    make: (uniform, first, values) => {
      const parts = members.map(({ prior }, order) =>
        gammaQuantile(uniform(first + order), prior.concentration * (prior.weights[prior.member] ?? 0)),
      );
      const sum = parts.reduce((total, part) => total + part, 0);
      members.forEach(({ index, divisor }, order) => {
        values[index] = (parts[order] ?? 0) / sum / divisor;
      });
    },
  };
}

/** Every estimate at its median (the `--medians` of a model at rest): the quantile at one half, shares at their weights. */
export function medianEstimates(estimates: readonly Estimate[]): Float64Array {
  return Float64Array.from(estimates, ({ prior, divisor }) => {
    if (prior.is === 'number') return prior.value / divisor;
    if (prior.is === 'share') return (prior.weights[prior.member] ?? 0) / divisor;
    return distribution(prior.distribution, prior.parameters)(0.5) / divisor;
  });
}
