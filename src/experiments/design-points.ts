import { seedKey } from '../chance/index.ts';
import { grid, latinHypercube, paired, sobolPoints } from '../designs/index.ts';
import type { DesignName, Factor, Setting } from './experiment.ts';

/** What stands at a share of an estimate's distribution, by its name. */
export type Quantiles = (name: string) => ((share: number) => number) | null;

/** Settings of one point, factor by factor. */
export type Settings = ReadonlyMap<string, Setting>;

/**
 * The points of a design over its factors, in its order; `seed` decides where those of a spread design lie, `quantiles` what they mean along
 * distributions. Throws a RangeError for paired factors of different lengths, and beyond 1,024 factors of a Sobol sequence.
 */
export function designPoints(
  design: Exclude<DesignName, 'list'>,
  factors: readonly Factor[],
  points: number,
  seed: string,
  quantiles: Quantiles = () => null,
): readonly Settings[] {
  const rows =
    design === 'grid' || design === 'paired'
      ? (design === 'grid' ? grid : paired)(factors.map(({ values }) => values ?? []))
      : spread(design, factors, points, seed, quantiles);
  return rows.map((row) => new Map(factors.flatMap(({ name }, at) => settingOf(name, row[at]))));
}

const settingOf = (name: string, value: Setting | undefined): readonly (readonly [string, Setting])[] =>
  value === undefined ? [] : [[name, value]];

/** Points of the unit cube on the ranges and distributions of the factors; a list of values is cut into as many equal parts. */
function spread(
  design: 'latin-hypercube' | 'sobol',
  factors: readonly Factor[],
  points: number,
  seed: string,
  quantiles: Quantiles,
): readonly (readonly Setting[])[] {
  const place = design === 'sobol' ? sobolPoints : latinHypercube;
  const { values, dimensions } = place(points, factors.length, seedKey(seed));
  const settings = factors.map((factor) => settingAlong(factor, quantiles));
  return Array.from({ length: points }, (_, point) =>
    settings.map((at, dimension) => at(values[point * dimensions + dimension] ?? 0)),
  );
}

/** What a coordinate above 0 and below 1 means for a factor. */
function settingAlong(
  { name, values, range }: Factor,
  quantiles: Quantiles,
): (coordinate: number) => Setting {
  if (range !== null) return (coordinate) => range.from + coordinate * (range.to - range.from);
  const quantile = values === null ? quantiles(name) : null;
  return quantile ?? ((coordinate) => values?.[Math.floor(coordinate * values.length)] ?? 0);
}

/** So many numbers at equal distances, both ends included. */
export const evenly = (from: number, to: number, steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, step) =>
    // Without the dust of binary fractions: 0.1 and 0.2 end in 0.3.
    Number((from + (step * (to - from)) / (steps - 1)).toPrecision(12)),
  );
