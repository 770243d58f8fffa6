/** Uniform on [a, b]; u in (0, 1) is the share of the interval below the value. NaN unless a <= b. */
export function uniform(u: number, a: number, b: number): number {
  return a <= b ? a + (b - a) * u : Number.NaN;
}
