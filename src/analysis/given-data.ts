import { inverseNormal } from '../numerics/index.ts';
import type { Interval } from './interval.ts';
import { momentsOf } from './moments.ts';
import type { Numbers } from './numbers.ts';
import { parameterClasses, varianceShare } from './variance-share.ts';

/** How much of an outcome's variance goes with one parameter by itself. */
export interface GivenDataShare {
  readonly share: number;
  readonly interval: Interval;
  /** Whether the outcome rises with the parameter, from its lowest to its highest class of worlds. */
  readonly rises: boolean;
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
const MOST_CLASSES = 20;

/**
 * First-order shares from worlds that were run anyhow (given data: Plischke, Borgonovo & Smith 2013): prepared once for all parameters, then
 * asked for one outcome after another.
 */
export function givenData(parameters: readonly Numbers[], worlds: number): (outcome: Numbers) => GivenData {
  const classes = Math.min(MOST_CLASSES, Math.max(2, Math.floor(worlds / LEAST_CLASS)));
  const groupers = parameters.map((parameter) => parameterClasses(parameter, classes));
  const floor = floorOf(worlds, classes, parameters.length);
  return (outcome) => ({
    floor,
    classes,
    variance: momentsOf(outcome).squares / worlds,
    shares: groupers.map((grouped) => {
      const groups = grouped(outcome);
      const { parameters: share, interval } = varianceShare(groups);
      const [lowest = [], highest = []] = [groups[0], groups.at(-1)];
      return { share, interval, rises: momentsOf(highest).mean > momentsOf(lowest).mean };
    }),
  });
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
  const size = worlds / classes;
  return Math.max(0, (ratio - 1) / (ratio - 1 + size));
}
