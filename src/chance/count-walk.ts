/** The longest walk a count may need, 2^22 steps (a few milliseconds); longer ones are refused with NaN. */
export const LONGEST_WALK = 4_194_304;

/** Below this start it is cheaper to walk from 0 than to work out the mass at the start. */
const WORTH_SKIPPING = 16;

/** Standard deviations below the mean under which less than 1e-13 of the mass lies, for counts skewed to the right. */
const NEGLIGIBLE = 7.5;

/**
 * Where to start a walk: 0, or the count 7.5 standard deviations below the mean if that is 16 or more.
 * What lies below is a thousandth of the spacing of u, so the draw stays exact for every word.
 */
export function walkStart(mean: number, variance: number): number {
  const start = Math.floor(mean - NEGLIGIBLE * Math.sqrt(variance));
  return start >= WORTH_SKIPPING ? start : 0;
}

/**
 * Least count in start..limit whose distribution function reaches u. Masses follow m(k + 1) = m(k) (rise + slope k) / (k + 1), the
 * recursion shared by Poisson, binomial and negative binomial counts (Panjer 1981); at most limit - start steps.
 */
export function countWalk(
  u: number,
  start: number,
  limit: number,
  startMass: number,
  rise: number,
  slope: number,
): number {
  if (!(limit - start <= LONGEST_WALK)) return Number.NaN;
  let count = start;
  let mass = startMass;
  let reached = mass;
  while (reached < u && count < limit) {
    mass *= (rise + slope * count) / (count + 1);
    count += 1;
    reached += mass;
  }
  return count;
}
