import { normalCumulative } from '../analysis/index.ts';
import { exp, power } from '../numerics/index.ts';
import { exact, type Measured } from './measured.ts';

/**
 * Chance of a gap at least as large as between some values and the distribution function they should follow (Kolmogorov
 * and Smirnov, with the finite-sample form of Stephens 1970).
 */
export function kolmogorovChance(values: ArrayLike<number>, cumulative: (value: number) => number): Measured {
  const shares = Float64Array.from(values, cumulative).sort();
  const count = shares.length;
  let gap = 0;
  shares.forEach((share, place) => {
    gap = Math.max(gap, (place + 1) / count - share, share - place / count);
  });
  const root = Math.sqrt(count);
  const scaled = (root + 0.12 + 0.11 / root) * gap;
  let chance = 0;
  for (let term = 1; term <= 100; term += 1)
    chance += (term % 2 === 1 ? 2 : -2) * exp(-2 * term * term * scaled * scaled);
  return exact(Math.min(1, Math.max(0, scaled < 0.2 ? 1 : chance)));
}

/**
 * Chance of counts at least as far from expected as these (Pearson's chi-square, by the normal score of Wilson & Hilferty
 * 1931). `masses[k]` is the chance of k; neighbours are joined until each group expects ten. 0 when a value cannot be.
 */
export function chiSquareChance(values: ArrayLike<number>, masses: readonly number[]): Measured {
  const seen = new Float64Array(masses.length);
  let strange = 0;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (seen[value] === undefined) strange += 1;
    else seen[value] += 1;
  }
  if (strange > 0) return exact(0);
  const groups = joined(seen, masses, values.length);
  const freedom = groups.length - 1;
  const statistic = groups.reduce(
    (sum, { count, wanted }) => sum + ((count - wanted) * (count - wanted)) / wanted,
    0,
  );
  const ninths = 2 / (9 * freedom);
  const score = (power(statistic / freedom, 1 / 3) - 1 + ninths) / Math.sqrt(ninths);
  return exact(1 - normalCumulative(score));
}

interface Group {
  count: number;
  wanted: number;
}

const LEAST_EXPECTED = 10;

function joined(seen: Float64Array, masses: readonly number[], draws: number): readonly Group[] {
  const groups: Group[] = [];
  let left = 1;
  masses.forEach((mass, value) => {
    const last = groups.at(-1);
    const isOpen = last === undefined || last.wanted < LEAST_EXPECTED || left * draws < LEAST_EXPECTED;
    if (last !== undefined && isOpen) {
      last.count += seen[value] ?? 0;
      last.wanted += mass * draws;
    } else groups.push({ count: seen[value] ?? 0, wanted: mass * draws });
    left -= mass;
  });
  return groups;
}
