import { disagreement } from './agreement.ts';
import type { Implementation } from './implementation.ts';
import { KEY, type Order, type Passes } from './order.ts';
import { relativeSpread } from './spread.ts';

/** Nanoseconds a world and month of one implementation, round by round. */
export interface Series {
  readonly name: string;
  readonly model: string;
  readonly nanoseconds: number[];
}

/** A ratio that is asked for: the time of one implementation over that of another, in the same round. */
export interface Ratio {
  readonly of: readonly [name: string, model: string];
  readonly against: readonly [name: string, model: string];
}

export interface Rounds {
  readonly count: number;
  /** Seconds of warm-up and of measuring, a child. */
  readonly warmUp: number;
  readonly seconds: number;
  readonly say: (line: string) => void;
}

/** Relative spread of a ratio above which more rounds are run, up to as many again. */
const TOO_WIDE = 0.08;

/**
 * Runs every implementation once a round, one after the other, so that each round gives one paired ratio. Throws when two implementations of a
 * model do not agree: then no ratio means anything.
 */
export function runRounds(
  fleet: readonly Implementation[],
  ratios: readonly Ratio[],
  { count, warmUp, seconds, say }: Rounds,
): readonly Series[] {
  const series = fleet.map(({ name, model }): Series => ({ name, model, nanoseconds: [] }));
  const reference = new Map<string, Passes>();
  for (let round = 0; round < 2 * count; round += 1) {
    if (round >= count && ratios.every((ratio) => !isTooWide(pairedRatios(series, ratio)))) break;
    say(`round ${round + 1}`);
    fleet.forEach((one, index) => {
      const order: Order = { key: KEY, worlds: one.worlds, warmUp, seconds };
      const passes = one.run(order);
      series[index]?.nanoseconds.push(passes.nanoseconds);
      if (round > 0) return;
      const first = reference.get(one.model);
      if (first === undefined) reference.set(one.model, passes);
      else {
        const fault = disagreement(one, passes, first);
        if (fault !== null) throw new Error(fault);
      }
    });
  }
  return series;
}

const isTooWide = (ratios: readonly number[]): boolean =>
  ratios.length > 0 && relativeSpread(ratios) > TOO_WIDE;

/** The ratio of each round; none where one of the two is missing. */
export function pairedRatios(series: readonly Series[], { of, against }: Ratio): readonly number[] {
  const find = ([name, model]: readonly [string, string]): readonly number[] =>
    series.find((one) => one.name === name && one.model === model)?.nanoseconds ?? [];
  const below = find(against);
  return find(of).flatMap((above, round) => {
    const other = below[round];
    return other === undefined ? [] : [above / other];
  });
}
