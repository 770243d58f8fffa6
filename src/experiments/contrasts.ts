import type { DesignPoint, Experiment, Factor, Setting } from './experiment.ts';
import { leastSquares } from './least-squares.ts';
import { scenarioName } from './scenario-name.ts';

/** Weights of the points whose weighted sum is the effect of a factor. */
export interface Contrast {
  readonly factor: string;
  readonly from: string | number;
  readonly to: string | number;
  readonly weights: Float64Array;
  /** How far single points lie off, where points stand for all that the design might have had; null where they are chosen, as in a grid. */
  readonly misfit: Misfit | null;
}

/**
 * What each point's value leaves unexplained, as if that point (with its like in other scenarios and seeds) had not helped to explain itself:
 * residuals over 1 - leverage (HC3: MacKinnon & White 1985).
 */
export interface Misfit {
  readonly residuals: (values: Float64Array) => Float64Array;
  /** Design points less what was fitted to them. */
  readonly freedom: number;
}

/** The contrasts of the scenarios against the first, and of every factor; none of factors where a design moves them together. */
export function contrastsOf(experiment: Experiment, points: readonly DesignPoint[]): readonly Contrast[] {
  return [...ofScenarios(experiment, points), ...ofFactors(experiment, points)];
}

function ofScenarios({ scenarios, design }: Experiment, points: readonly DesignPoint[]): readonly Contrast[] {
  const [first = '', ...others] = scenarios;
  const isSpread = design === 'latin-hypercube' || design === 'sobol';
  const misfit = isSpread ? ofMeans(points) : null;
  return others.map((other) => ({
    factor: 'scenario',
    from: scenarioName({ scenario: first }),
    to: scenarioName({ scenario: other }),
    weights: between(points, ({ scenario }) =>
      scenario === other ? 'end' : scenario === first ? 'start' : null,
    ),
    misfit,
  }));
}

/** Points against the mean of their scenario and seed. */
function ofMeans(points: readonly DesignPoint[]): Misfit | null {
  const blocks = Map.groupBy(points.keys(), (at) => `${points[at]?.scenario} ${points[at]?.seed}`);
  const units = points.length / blocks.size;
  if (units < 2) return null;
  return {
    freedom: units - 1,
    residuals(values) {
      const residuals = new Float64Array(values.length);
      for (const places of blocks.values()) {
        const mean = places.reduce((sum, at) => sum + (values[at] ?? Number.NaN), 0) / units;
        for (const at of places) residuals[at] = ((values[at] ?? Number.NaN) - mean) / (1 - 1 / units);
      }
      return residuals;
    },
  };
}

function ofFactors({ design, factors }: Experiment, points: readonly DesignPoint[]): readonly Contrast[] {
  if (design === 'list' || design === 'paired') return [];
  return design === 'grid' ? ofGrid(factors, points) : ofSpread(factors, points);
}

/** Means at the last and first value; in a grid every other factor is balanced between them. */
function ofGrid(factors: readonly Factor[], points: readonly DesignPoint[]): readonly Contrast[] {
  return factors.flatMap(({ name, values }) => {
    const [from, to] = [values?.[0], values?.at(-1)];
    if (from === undefined || to === undefined || from === to) return [];
    const sideOf = ({ settings }: DesignPoint) => {
      const own = settings.get(name);
      return own === to ? 'end' : own === from ? 'start' : null;
    };
    return [{ factor: name, from, to, weights: between(points, sideOf), misfit: null }];
  });
}

function between(
  points: readonly DesignPoint[],
  sideOf: (point: DesignPoint) => 'start' | 'end' | null,
): Float64Array {
  const sides = points.map(sideOf);
  const ends = sides.filter((side) => side === 'end').length;
  const starts = sides.filter((side) => side === 'start').length;
  return Float64Array.from(sides, (side) => (side === 'end' ? 1 / ends : side === 'start' ? -1 / starts : 0));
}

/** Slopes of least squares over all factors at once, each from one end of its factor to the other; of a distribution, over its middle 90 %. */
function ofSpread(factors: readonly Factor[], points: readonly DesignPoint[]): readonly Contrast[] {
  const moving = factors.filter(({ values }) => values === null || values.length > 1);
  const rows = points.map(({ settings }) => [
    1,
    ...moving.map((factor) => placeOf(factor, settings.get(factor.name))),
  ]);
  const slopes = leastSquares(rows);
  if (slopes === null) return [];
  const misfit = ofFit(points, rows, slopes);
  return moving.flatMap((factor, at) => {
    const [from, to] = endsOf(factor);
    const weights = slopes[at + 1];
    return weights === undefined ? [] : [{ factor: factor.name, from, to, weights, misfit }];
  });
}

/** Points against a fit; the same point in other scenarios and seeds has the same row. */
function ofFit(
  points: readonly DesignPoint[],
  rows: readonly (readonly number[])[],
  slopes: readonly Float64Array[],
): Misfit | null {
  const alike = new Set(points.map(({ scenario, seed }) => `${scenario} ${seed}`)).size;
  const freedom = points.length / alike - slopes.length;
  if (freedom < 1) return null;
  return {
    freedom,
    residuals(values) {
      const fitted = slopes.map((weights) =>
        weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? Number.NaN), 0),
      );
      return Float64Array.from(rows, (row, at) => {
        const fit = row.reduce((sum, place, column) => sum + place * (fitted[column] ?? 0), 0);
        const leverage = row.reduce((sum, place, column) => sum + place * (slopes[column]?.[at] ?? 0), 0);
        return ((values[at] ?? Number.NaN) - fit) / (1 - Math.min(alike * leverage, MOST_LEVERAGE));
      });
    },
  };
}

/** A point that alone decides a slope has no misfit to tell of. */
const MOST_LEVERAGE = 1 - 1e-9;

function endsOf({ range, middle, values }: Factor): readonly [Setting, Setting] {
  const ends = range ?? middle;
  if (ends !== null) return [ends.from, ends.to];
  const numbers = (values ?? []).filter((value) => typeof value === 'number');
  return numbers.length > 0 ? [Math.min(...numbers), Math.max(...numbers)] : ['off', 'on'];
}

/** Where a setting lies between the ends of its factor: 0 to 1. */
function placeOf(factor: Factor, setting: Setting | undefined): number {
  const [from, to] = endsOf(factor);
  if (typeof from === 'number' && typeof to === 'number') return (Number(setting) - from) / (to - from);
  return setting === 'on' ? 1 : 0;
}
