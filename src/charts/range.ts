/** What an axis shows, from bottom to top. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Shares of a round number that read well on an axis. */
const ROUND = [1, 2, 2.5, 5, 10];

/** The narrowest range with round ends that holds all finite values; one of width 1 where there is no spread. */
export function rangeAround(values: Iterable<number>, atLeast: Range | null = null): Range {
  let [low, high] = [atLeast?.low ?? Infinity, atLeast?.high ?? -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { low: 0, high: 1 };
  if (low === high) return { low: low - 0.5, high: high + 0.5 };
  const step = stepOf((high - low) / 4);
  return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step };
}

function stepOf(rough: number): number {
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  while (power > rough) power /= 10;
  return power * (ROUND.find((one) => one * power >= rough) ?? 10);
}

/** Columns of the longest label. */
export const LABEL = 6;

/** The labels of an axis of so many rows, from the top, at quarters or at half of its range; empty where a row bears none. */
export function axisOf({ low, high }: Range, rows: number): readonly string[] {
  const parts = rows >= 9 ? 4 : 2;
  const labels = Array.from({ length: rows }, () => '');
  for (let part = 0; part <= parts; part += 1) {
    const row = rows - 1 - Math.min(rows - 1, Math.floor((part / parts) * rows));
    labels[row] = labelOf(low + (part / parts) * (high - low), high - low);
  }
  return labels;
}

/** As many places as its neighbours need to differ, as far as there is room. */
function labelOf(value: number, width: number): string {
  const size = Math.max(Math.abs(value), width);
  const [part, unit] = size >= 1e6 ? [1e6, 'm'] : size >= 1e4 ? [1e3, 'k'] : [1, ''];
  const needed = width / part >= 20 ? 0 : width / part >= 2 ? 1 : 2;
  const words = [2, 1, 0]
    .filter((places) => places <= needed)
    .map((places) => `${(value / part).toFixed(places)}${unit}`)
    .find((one) => one.length <= LABEL);
  return words ?? value.toExponential(0).replace('+', '').slice(0, LABEL);
}
