/**
 * The number with the fewest digits strictly between a value that is kept and the next that is not, so that a limit
 * printed in full holds the same rows. Beyond the last finite value, one step of the kept value's size.
 */
export function limitBetween(kept: number, left: number): number {
  const outer = Number.isFinite(left) ? left : kept + Math.sign(left) * Math.max(1, Math.abs(kept) / 8);
  const middle = kept + (outer - kept) / 2;
  const [low, high] = kept < outer ? [kept, outer] : [outer, kept];
  for (let digits = 1; digits <= 17; digits += 1) {
    const short = Number(middle.toPrecision(digits));
    if (short > low && short < high) return short;
  }
  // Neighbouring doubles: the kept value itself is the limit.
  return kept;
}
