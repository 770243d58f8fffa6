import { exp, log } from '../numerics/index.ts';
import type { WorldsTable } from '../results/index.ts';
import { compareWorlds, type OutcomeDifference } from './comparison.ts';
import { type Interval, usualLevel } from './interval.ts';

/** A paired difference with two intervals: its own, and a wider one of a set that holds all truths together. */
export interface JointDifference extends OutcomeDifference {
  readonly joint: Interval;
}

/** The differences of one pair of scenarios, by their places. */
export interface PairDifferences {
  readonly first: number;
  readonly second: number;
  readonly differences: readonly JointDifference[];
}

/** Pairs of scenarios, compared so that one level holds for all their intervals together. */
export interface JointComparison {
  readonly pairs: readonly PairDifferences[];
  /** How many intervals hold together: pairs times outcomes. */
  readonly intervals: number;
  /** The share of repetitions in which all joint intervals hold at once. */
  readonly level: number;
}

/** Which scenarios are held against which: all against the first, or each against each before it. */
export type Pairing = 'first' | 'all';

/**
 * Level at which each of some intervals must hold so that all hold at once with at least `level`: its root (Šidák 1967,
 * whatever the correlation of the differences, as far as they are normal; a little narrower than Bonferroni).
 */
export function levelOfEach(intervals: number, level: number = usualLevel): number {
  if (!(Number.isInteger(intervals) && intervals >= 1))
    throw new RangeError(`${intervals} intervals hold nothing`);
  return intervals === 1 ? level : exp(log(level) / intervals);
}

/** Pairs of places among `count` scenarios, the smaller place first. */
export function pairsOf(count: number, pairing: Pairing): readonly (readonly [number, number])[] {
  const firsts = pairing === 'first' ? Math.min(1, count) : count;
  return Array.from({ length: firsts }, (_, first) => first).flatMap((first) =>
    Array.from({ length: count - first - 1 }, (_, step): readonly [number, number] => [
      first,
      first + 1 + step,
    ]),
  );
}

/** Paired differences of every pair, of the outcomes named (null: of all that both have), with both kinds of interval. */
export function compareJointly(
  tables: readonly WorldsTable[],
  pairing: Pairing,
  outcomes: readonly string[] | null,
  level: number = usualLevel,
): JointComparison {
  const isAsked = ({ name }: OutcomeDifference): boolean => outcomes?.includes(name) ?? true;
  const compare = (one: number, other: number, of: number): readonly OutcomeDifference[] => {
    const [first, second] = [tables[one], tables[other]];
    if (first === undefined || second === undefined) return [];
    return compareWorlds(first, second, of).filter(isAsked);
  };
  const pairs = pairsOf(tables.length, pairing);
  const own = pairs.map(([first, second]) => compare(first, second, level));
  const intervals = own.reduce((sum, differences) => sum + differences.length, 0);
  const each = levelOfEach(Math.max(1, intervals), level);
  return {
    intervals,
    level,
    pairs: pairs.map(([first, second], pair) => {
      const wide = compare(first, second, each);
      return {
        first,
        second,
        differences: (own[pair] ?? []).map((one, place) => ({
          ...one,
          joint: intervalOf(wide[place] ?? one),
        })),
      };
    }),
  };
}

const intervalOf = ({ low, high }: Interval): Interval => ({ low, high });
