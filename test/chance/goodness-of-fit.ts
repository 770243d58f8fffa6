/** Normal score of p = 1e-4, one-sided: a chi-square score above it is a misfit. */
export const MISFIT = 3.719;

/** Chance of a Kolmogorov-Smirnov gap at least as large as between sorted values in (0, 1) and the uniform law (Stephens 1970). */
export function kolmogorovChance(sorted: Float64Array): number {
  const n = sorted.length;
  let gap = 0;
  for (let index = 0; index < n; index += 1) {
    const value = sorted[index] ?? 0;
    gap = Math.max(gap, (index + 1) / n - value, value - index / n);
  }
  const root = Math.sqrt(n);
  const scaled = (root + 0.12 + 0.11 / root) * gap;
  let chance = 0;
  for (let j = 1; j <= 100; j += 1) chance += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * scaled * scaled);
  return Math.min(1, chance);
}

/** Chi-square of observed counts against expected ones, as a standard normal score (Wilson and Hilferty 1931). */
export function chiSquareScore(
  observed: readonly number[],
  expected: readonly number[],
  freedom: number,
): number {
  const statistic = observed.reduce((sum, count, index) => {
    const wanted = expected[index] ?? 0;
    return sum + (count - wanted) ** 2 / wanted;
  }, 0);
  const ninths = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - 1 + ninths) / Math.sqrt(ninths);
}

/** Standard normal distribution function by its power series, for |x| <= 7 (Marsaglia 2004). */
export function normalShare(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x) * 0.3989422804014327;
}
