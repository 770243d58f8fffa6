import { glyphsOf, type Look } from './look.ts';
import type { Range } from './range.ts';

/** Values as columns of one row, so many columns wide: each the mean of its stretch. Nothing where there is nothing. */
export function sparkline(
  values: ArrayLike<number>,
  width: number,
  { low, high }: Range,
  { charset }: Look,
): string {
  if (values.length === 0) return ' '.repeat(width);
  const { steps } = glyphsOf(charset);
  return Array.from({ length: width }, (_, column) => {
    const mean = stretchMean(
      values,
      (column / width) * values.length,
      ((column + 1) / width) * values.length,
    );
    const share = high > low ? (mean - low) / (high - low) : 0.5;
    return steps[Math.min(steps.length - 1, Math.max(0, Math.floor(share * steps.length)))] ?? ' ';
  }).join('');
}

function stretchMean(values: ArrayLike<number>, from: number, until: number): number {
  const first = Math.floor(from);
  const last = Math.max(first + 1, Math.ceil(until));
  let [sum, count] = [0, 0];
  for (let at = first; at < Math.min(last, values.length); at += 1) {
    sum += values[at] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
