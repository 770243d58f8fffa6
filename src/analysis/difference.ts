import type { OutcomeForm } from '../results/index.ts';
import { type Interval, type UncertainValue, usualLevel } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { type Moments, momentsOf, varianceOf } from './moments.ts';
import { at, expectSameLength, type Numbers } from './numbers.ts';
import { type PairedCounts, pairedShareDifference, separateShareDifference } from './share-difference.ts';
import { studentDeviate } from './student-deviate.ts';

/** Second scenario minus first on the same worlds: a difference of means, or of shares of worlds where it happens. */
export interface Difference extends UncertainValue {
  readonly form: OutcomeForm;
  readonly worlds: number;
  readonly first: number;
  readonly second: number;
  /** The interval if the two had not shared their luck. */
  readonly unpaired: Interval;
  /** Variance of the paired difference over that of the unpaired one; 1 when nothing varies. */
  readonly varianceRatio: number;
  /** Worlds in which the second value is greater, the same, smaller; for a time: later, same month (or never), earlier. */
  readonly greater: number;
  readonly same: number;
  readonly smaller: number;
}

/** Paired difference of two columns of the same outcome; throws a RangeError unless both hold the same worlds. */
export function differenceOf(
  form: OutcomeForm,
  first: Numbers,
  second: Numbers,
  level: number = usualLevel,
): Difference {
  expectSameLength(first, second);
  if (first.length === 0) throw new RangeError('no worlds, no difference');
  const order = orderOf(first, second);
  if (form === 'number') return { form, ...numberDifference(first, second, level), ...order };
  const [one, two] = form === 'time' ? [comes(first), comes(second)] : [first, second];
  return { form, ...shareDifference(one, two, level), ...order };
}

/** 1 in the worlds in which a time comes at all. */
const comes = (column: Numbers): Numbers => Uint8Array.from(column, (month) => (month < Infinity ? 1 : 0));

type Step = Omit<Difference, 'form' | 'greater' | 'same' | 'smaller'>;

function numberDifference(first: Numbers, second: Numbers, level: number): Step {
  const steps = momentsOf(stepsBetween(first, second));
  const [one, two] = [momentsOf(first), momentsOf(second)];
  return {
    worlds: first.length,
    first: one.mean,
    second: two.mean,
    ...meanInterval(steps, level),
    unpaired: separateMeanDifference(one, two, level),
    varianceRatio: varianceRatio(steps, one, two),
  };
}

/** Welch's interval of second mean minus first from two separate sets of worlds (Welch 1947). */
export function separateMeanDifference(
  first: Moments,
  second: Moments,
  level: number = usualLevel,
): Interval {
  const [one, two] = [varianceOf(first) / first.count, varianceOf(second) / second.count];
  const variance = one + two;
  const step = second.mean - first.mean;
  if (variance === 0) return { low: step, high: step };
  const freedom =
    (variance * variance) / ((one * one) / (first.count - 1) + (two * two) / (second.count - 1));
  if (Number.isNaN(freedom)) return { low: -Infinity, high: Infinity };
  const reach = studentDeviate(level, freedom) * Math.sqrt(variance);
  return { low: step - reach, high: step + reach };
}

function shareDifference(first: Numbers, second: Numbers, level: number): Step {
  const counts = pairedCounts(first, second);
  const worlds = first.length;
  const [one, two] = [counts.both + counts.onlyFirst, counts.both + counts.onlySecond];
  return {
    worlds,
    first: one / worlds,
    second: two / worlds,
    ...pairedShareDifference(counts, level),
    unpaired: separateShareDifference({ yes: one, worlds }, { yes: two, worlds }, level),
    varianceRatio: varianceRatio(momentsOf(stepsBetween(first, second)), momentsOf(first), momentsOf(second)),
  };
}

function stepsBetween(first: Numbers, second: Numbers): Float64Array {
  const steps = new Float64Array(second.length);
  for (let world = 0; world < steps.length; world++) steps[world] = at(second, world) - at(first, world);
  return steps;
}

function varianceRatio(steps: Moments, first: Moments, second: Moments): number {
  const unpaired = first.squares + second.squares;
  return unpaired === 0 ? 1 : steps.squares / unpaired;
}

/** How often each of the four pairs of no (0) and yes (anything else) comes up. */
function pairedCounts(first: Numbers, second: Numbers): PairedCounts {
  expectSameLength(first, second);
  const pairs: number[] = [0, 0, 0, 0];
  for (let world = 0; world < first.length; world++) {
    const pair = (at(first, world) === 0 ? 0 : 1) + (at(second, world) === 0 ? 0 : 2);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
  }
  const [neither = 0, onlyFirst = 0, onlySecond = 0, both = 0] = pairs;
  return { both, onlyFirst, onlySecond, neither };
}

function orderOf(first: Numbers, second: Numbers) {
  let [greater, same, smaller] = [0, 0, 0];
  for (let world = 0; world < first.length; world++) {
    const [value, other] = [at(first, world), at(second, world)];
    if (other > value) greater++;
    else if (other < value) smaller++;
    else same++;
  }
  return { greater, same, smaller };
}
