import { type UncertainValue, usualLevel } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { at, expectSameLength, type Numbers } from './numbers.ts';
import { type QuantileInterval, quantileInterval } from './quantile.ts';
import { type ShareInterval, shareInterval } from './share-interval.ts';
import { sortFloats } from './sort-floats.ts';

/** Which way an outcome is better; nobody but the user can say. */
export type Better = 'higher' | 'lower';

/** Regret of one policy over worlds: how much worse than the best of the policies in the same world, never below 0. */
export interface PolicyRegret {
  readonly mean: UncertainValue;
  /** What regret does not exceed in nine worlds of ten. */
  readonly q90: QuantileInterval;
  /** The largest seen: more worlds can only raise it, so no interval bounds it. */
  readonly largest: number;
  /** Worlds in which no other policy does better; equals count for each. */
  readonly best: ShareInterval;
}

const mostWorlds = 0.9;

/**
 * Regret of policies (Savage 1951) over the same worlds: one list of values a policy. Throws a RangeError without worlds, on lists of
 * different lengths, or on values that are not finite, between which there is no difference.
 */
export function regretOf(
  policies: readonly Numbers[],
  better: Better,
  level: number = usualLevel,
): readonly PolicyRegret[] {
  const sign = better === 'higher' ? 1 : -1;
  const best = bestOfWorlds(policies, sign);
  return policies.map((values) => {
    const regrets = best.map((value, world) => value - sign * at(values, world));
    const moments = momentsOf(regrets);
    return {
      mean: meanInterval(moments, level),
      q90: quantileInterval(sortFloats(regrets), mostWorlds, level),
      largest: moments.most,
      best: shareInterval(
        regrets.reduce((count, regret) => (regret === 0 ? count + 1 : count), 0),
        regrets.length,
        level,
      ),
    };
  });
}

/** The best value of each world, turned so that more is better. */
function bestOfWorlds(policies: readonly Numbers[], sign: number): Float64Array {
  const [first] = policies;
  if (first === undefined || first.length === 0) throw new RangeError('no worlds, no regret');
  const best = new Float64Array(first.length).fill(-Infinity);
  for (const values of policies) {
    expectSameLength(first, values);
    best.forEach((value, world) => {
      const own = sign * at(values, world);
      if (!Number.isFinite(own)) throw new RangeError(`a value of ${at(values, world)} has no regret`);
      best[world] = Math.max(value, own);
    });
  }
  return best;
}
