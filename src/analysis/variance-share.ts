import { type Interval, usualLevel } from './interval.ts';
import { momentsOf } from './moments.ts';
import { at, expectSameLength, type Numbers } from './numbers.ts';
import { sortFloats } from './sort-floats.ts';
import { studentDeviate } from './student-deviate.ts';

/** How much of an outcome's variance comes from what we do not know (parameters) and from what could happen (luck). */
export interface VarianceShare {
  /** Between 0 and 1, with its interval; the rest is luck. Both shares are 0 when the outcome never varies. */
  readonly parameters: number;
  readonly luck: number;
  readonly interval: Interval;
  readonly variance: number;
}

interface Sums {
  readonly groups: number;
  readonly count: number;
  readonly countSquares: number;
  /** Sums over groups of count times mean and of count times mean squared, means taken from the grand mean. */
  readonly total: number;
  readonly squares: number;
  /** Sum of squared deviations inside the groups. */
  readonly inside: number;
}

/**
 * Share of variance between groups of worlds, where the worlds of a group share their parameters and differ in luck:
 * one-way random effects, groups of any size (Searle, Casella & McCulloch 1992, 3.6), cut to [0, 1]. The interval
 * leaves out one group at a time (jackknife). Throws a RangeError unless there are two groups and one has two worlds.
 */
export function varianceShare(groups: readonly Numbers[], level: number = usualLevel): VarianceShare {
  const parts = groupSums(groups);
  const total = parts.reduce(addSums);
  if (total.groups < 2 || total.count <= total.groups) {
    throw new RangeError('a share of variance needs two groups of worlds, one of them with two worlds');
  }
  const { between, inside } = components(total);
  const variance = between + inside;
  if (variance <= 0) return { parameters: 0, luck: 0, interval: { low: 0, high: 0 }, variance: 0 };
  const parameters = clip(between / variance);
  return {
    parameters,
    luck: 1 - parameters,
    interval: jackknife(parts, total, level),
    variance: Math.max(0, between) + inside,
  };
}

const clip = (share: number): number => Math.min(1, Math.max(0, share));

function groupSums(groups: readonly Numbers[]): readonly Sums[] {
  const moments = groups.map(momentsOf).filter(({ count }) => count > 0);
  const worlds = moments.reduce((sum, { count }) => sum + count, 0);
  const grand = moments.reduce((sum, { count, mean }) => sum + (count / worlds) * mean, 0);
  return moments.map(({ count, mean, squares }) => ({
    groups: 1,
    count,
    countSquares: count * count,
    total: count * (mean - grand),
    squares: count * (mean - grand) * (mean - grand),
    inside: squares,
  }));
}

const addSums = (first: Sums, second: Sums): Sums => combine(first, second, 1);

const combine = (first: Sums, second: Sums, sign: 1 | -1): Sums => ({
  groups: first.groups + sign * second.groups,
  count: first.count + sign * second.count,
  countSquares: first.countSquares + sign * second.countSquares,
  total: first.total + sign * second.total,
  squares: first.squares + sign * second.squares,
  inside: first.inside + sign * second.inside,
});

/** Variance components by the method of moments; `between` may come out below zero. */
function components({ groups, count, countSquares, total, squares, inside }: Sums) {
  const meanInside = count === groups ? 0 : inside / (count - groups);
  const meanBetween = (squares - (total * total) / count) / (groups - 1);
  const usualSize = (count - countSquares / count) / (groups - 1);
  return { between: (meanBetween - meanInside) / usualSize, inside: meanInside };
}

function jackknife(parts: readonly Sums[], total: Sums, level: number): Interval {
  if (total.groups < 3) return { low: 0, high: 1 };
  const ratio = (sums: Sums): number => {
    const { between, inside } = components(sums);
    return between + inside > 0 ? between / (between + inside) : 0;
  };
  const whole = ratio(total);
  const pseudo = parts.map(
    (part) => total.groups * whole - (total.groups - 1) * ratio(combine(total, part, -1)),
  );
  const { count, mean, squares } = momentsOf(pseudo);
  const reach = studentDeviate(level, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { low: clip(mean - reach), high: clip(mean + reach) };
}

/** Cuts a column into consecutive groups: worlds 0..size-1 share a parameter draw, then the next, and so on. */
export function consecutiveGroups(column: Float64Array, size: number): readonly Float64Array[] {
  if (!(Number.isInteger(size) && size > 0 && column.length % size === 0)) {
    throw new RangeError(`${column.length} worlds do not divide into groups of ${size}`);
  }
  return Array.from({ length: column.length / size }, (_, group) =>
    column.subarray(group * size, (group + 1) * size),
  );
}

/**
 * Groups worlds by where one parameter fell: `classes` groups of nearly equal size, from its lowest values to its
 * highest. Their `varianceShare` is the share that this parameter explains by itself, found from any ordinary run
 * (given-data estimator, Plischke, Borgonovo & Smith 2013).
 */
export function groupsByParameter(
  parameter: Numbers,
  outcome: Numbers,
  classes: number,
): readonly Float64Array[] {
  return parameterClasses(parameter, classes)(outcome);
}

/** The same for one outcome after another: worlds are put in order once. */
export function parameterClasses(
  parameter: Numbers,
  classes: number,
): (outcome: Numbers) => readonly Float64Array[] {
  const order = worldsByValue(parameter);
  const border = (group: number) => Math.round((group * order.length) / classes);
  return (outcome) => {
    expectSameLength(parameter, outcome);
    // Not Float64Array.from, which asks an iterator for every value.
    const sorted = new Float64Array(order.length);
    for (let place = 0; place < order.length; place += 1) sorted[place] = at(outcome, order[place] ?? 0);
    return Array.from({ length: classes }, (_, group) => sorted.subarray(border(group), border(group + 1)));
  };
}

/** Worlds from the lowest value to the highest, earlier ones first where values are equal. */
function worldsByValue(values: Numbers): Uint32Array {
  const sorted = sortFloats(values);
  const taken = new Uint32Array(sorted.length);
  const order = new Uint32Array(sorted.length);
  for (let world = 0; world < sorted.length; world += 1) {
    const place = firstPlaceOf(at(values, world), sorted);
    const before = taken[place] ?? 0;
    taken[place] = before + 1;
    order[place + before] = world;
  }
  return order;
}

/** The first place of a value in sorted values that hold it. */
function firstPlaceOf(value: number, sorted: Float64Array): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
