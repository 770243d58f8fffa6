/** Triangular on [low, high] with its peak at `mode` (low <= mode <= high, else NaN); low = high gives that value; rises with u. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  if (!(low <= mode && mode <= high)) return Number.NaN;
  const width = high - low;
  const left = mode - low;
  // u * width against left keeps the comparison free of a division by a zero width.
  return u * width < left
    ? low + Math.sqrt(u * width * left)
    : high - Math.sqrt((1 - u) * width * (high - mode));
}
