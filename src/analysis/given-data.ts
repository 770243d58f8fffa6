import { inverseNormal } from '../numerics/index.ts';
import { type Interval, normalDeviate, usualLevel } from './interval.ts';
import { momentsOf } from './moments.ts';
import type { Numbers } from './numbers.ts';
import { parameterClasses } from './variance-share.ts';

/** How much of an outcome's variance goes with one parameter by itself. */
export interface GivenDataShare {
  readonly share: number;
  readonly interval: Interval;
  /** Whether the outcome rises with the parameter, from its lowest to its highest class of worlds. */
  readonly rises: boolean;
  /** Whether those two classes differ by more than noise (4 standard errors), so that the direction means something. */
  readonly isSteady: boolean;
}

/** Shares of many parameters, in their order; above `floor` comes one without any effect in one run of twenty. */
export interface GivenData {
  readonly floor: number;
  readonly classes: number;
  /** Of the outcome; all shares are 0 when it is 0. */
  readonly variance: number;
  readonly shares: readonly GivenDataShare[];
}

/** Fewest worlds of a class of worlds alike in one parameter. */
const LEAST_CLASS = 25;
const USUAL_CLASSES = 20;

/**
 * First-order shares from worlds that were run anyhow (given data: Plischke, Borgonovo & Smith 2013): prepared once for all parameters, then
 * asked for one outcome after another.
 */
export function givenData(parameters: readonly Numbers[], worlds: number): (outcome: Numbers) => GivenData {
  const classes = classesFor(worlds);
  const groupers = parameters.map((parameter) => parameterClasses(parameter, classes));
  const floor = floorOf(worlds, classes, parameters.length);
  return (outcome) => {
    const { mean, squares } = momentsOf(outcome);
    const variance = squares / worlds;
    const shares = groupers.map((grouped) => shareOf(grouped(outcome), mean, variance, worlds));
    return { floor, classes, variance, shares };
  };
}

/**
 * Share of variance between the classes, less what noise puts there. Its error follows from how much each world moves the correlation ratio (its
 * influence), and from the noise of class means, which is all there is where nothing goes with the parameter.
 */
function shareOf(
  groups: readonly Float64Array[],
  mean: number,
  variance: number,
  worlds: number,
): GivenDataShare {
  const moments = groups.map(momentsOf);
  const within = moments.reduce((sum, { squares }) => sum + squares, 0);
  const [lowest, highest] = [moments[0], moments.at(-1)];
  if (variance === 0 || lowest === undefined || highest === undefined)
    return { share: 0, interval: { low: 0, high: 0 }, rises: false, isSteady: false };
  const between = groups.length - 1;
  const inside = within / (worlds - groups.length);
  const outside = (variance * worlds - within) / between;
  // Classes are all there are, not a sample of classes: hence no variance component but the corrected correlation ratio (Kelley 1935).
  const share = Math.max(0, (between * (outside - inside)) / (variance * worlds));
  const raw = 1 - within / worlds / variance;
  const influence = moments.map((own, group) => influenceOf(groups[group] ?? [], own.mean, mean, raw));
  const spread = influence.reduce((sum, one) => sum + one, 0) / worlds / variance / variance;
  const noise = (2 * between * (1 - raw) * (1 - raw)) / (worlds * worlds);
  const reach = normalDeviate(usualLevel) * Math.sqrt(spread / worlds + noise);
  const step = highest.mean - lowest.mean;
  const error = Math.sqrt(
    highest.squares / (highest.count * highest.count) + lowest.squares / (lowest.count * lowest.count),
  );
  return {
    share,
    interval: { low: Math.max(0, share - reach), high: Math.min(1, share + reach) },
    rises: step > 0,
    isSteady: Math.abs(step) > 4 * error,
  };
}

/** 20 classes, fewer for few worlds; for many their cube root, since a class hides what happens inside it. */
function classesFor(worlds: number): number {
  let most = USUAL_CLASSES;
  while ((most + 1) * (most + 1) * (most + 1) <= worlds) most += 1;
  return Math.min(most, Math.max(2, Math.floor(worlds / LEAST_CLASS)));
}

/** Sum over a class of squared influences on the correlation ratio, times the variance squared. */
function influenceOf(values: Numbers, own: number, mean: number, ratio: number): number {
  let sum = 0;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    const moved = (1 - ratio) * (value - mean) * (value - mean) - (value - own) * (value - own);
    sum += moved * moved;
  }
  return sum;
}

/**
 * The share that none of so many parameters without any effect exceeds in nineteen runs of twenty (Bonferroni): under the null hypothesis the
 * ratio of mean squares is F with classes - 1 and worlds - classes degrees of freedom, for many worlds a chi-square over its degrees of
 * freedom (Wilson & Hilferty 1931).
 */
function floorOf(worlds: number, classes: number, looked: number): number {
  const between = classes - 1;
  const ninth = 2 / (9 * between);
  const deviate = inverseNormal(1 - 0.05 / Math.max(1, looked));
  const root = 1 - ninth + deviate * Math.sqrt(ninth);
  const ratio = root * root * root;
  return Math.max(0, (between * (ratio - 1)) / (between * ratio + worlds - classes));
}
