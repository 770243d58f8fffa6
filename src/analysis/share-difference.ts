import { type Interval, normalDeviate, type UncertainValue, usualLevel } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Worlds counted by what happened in the first and in the second of two scenarios. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/**
 * Second share minus first on the same worlds. The value is the plain difference; the interval is the adjusted Wald
 * interval of Agresti & Min (2005), half a world added to each of the four counts (z * z / 8 where the level asks for
 * more), cut to [-1, 1]: it stays honest when few worlds differ, and has a width even when none does. The standard error
 * is the plain one.
 */
export function pairedShareDifference(counts: PairedCounts, level: number = usualLevel): UncertainValue {
  const { onlyFirst, onlySecond } = counts;
  const worlds = counts.both + onlyFirst + onlySecond + counts.neither;
  if (worlds < 1) throw new RangeError('no worlds, no difference');
  const plain = shareStep(onlyFirst, onlySecond, worlds);
  const z = normalDeviate(level);
  const added = Math.max(0.5, (z * z) / 8);
  const adjusted = shareStep(onlyFirst + added, onlySecond + added, worlds + 4 * added);
  const reach = z * adjusted.standardError;
  return {
    value: plain.step,
    standardError: plain.standardError,
    low: Math.max(-1, adjusted.step - reach),
    high: Math.min(1, adjusted.step + reach),
  };
}

function shareStep(onlyFirst: number, onlySecond: number, worlds: number) {
  const step = (onlySecond - onlyFirst) / worlds;
  const variance = (onlyFirst + onlySecond) / worlds - step * step;
  return { step, standardError: Math.sqrt(Math.max(0, variance) / worlds) };
}

/**
 * Interval of second share minus first from two separate sets of worlds, squared and added from the two Wilson
 * intervals (Newcombe 1998, method 10).
 */
export function separateShareDifference(
  first: { readonly yes: number; readonly worlds: number },
  second: { readonly yes: number; readonly worlds: number },
  level: number = usualLevel,
): Interval {
  const one = { share: first.yes / first.worlds, ...wilsonInterval(first.yes, first.worlds, level) };
  const two = { share: second.yes / second.worlds, ...wilsonInterval(second.yes, second.worlds, level) };
  const step = two.share - one.share;
  return {
    low: step - rootOfSquares(two.share - two.low, one.high - one.share),
    high: step + rootOfSquares(two.high - two.share, one.share - one.low),
  };
}

/** Math.hypot may round differently from engine to engine; a root may not. */
const rootOfSquares = (one: number, two: number): number => Math.sqrt(one * one + two * two);
