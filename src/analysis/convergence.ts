import { firstWorlds, type OutcomeForm, outcomeColumns, type WorldsTable } from '../results/index.ts';
import { holds, type Interval, normalDeviate, usualLevel } from './interval.ts';
import { normalCumulative } from './normal-cumulative.ts';
import { outcomeValue } from './outcome-value.ts';

/** What the first worlds of a run said of an outcome. */
export interface ConvergenceStep extends Interval {
  readonly worlds: number;
  /** A share of worlds, or a mean. */
  readonly value: number;
  /** Whether their interval holds the value that all worlds give. */
  readonly holdsLast: boolean;
}

/** How the answer to one outcome moved with worlds; all worlds last. */
export interface OutcomeConvergence {
  readonly name: string;
  readonly form: OutcomeForm;
  readonly steps: readonly ConvergenceStep[];
}

/** How all answers moved, and whether they moved no more than their intervals allow. */
export interface Convergence {
  readonly worlds: readonly number[];
  readonly outcomes: readonly OutcomeConvergence[];
  /** Intervals of fewer than all worlds, those that miss the last value, and how many would miss it by luck alone. */
  readonly earlier: number;
  readonly missed: number;
  readonly expected: number;
}

const firstLook = 100;

/** 100, 200, 400, ... worlds, and all of them. */
export function looksOf(worlds: number): readonly number[] {
  const looks: number[] = [];
  for (let look = firstLook; look < worlds; look *= 2) looks.push(look);
  return [...looks, worlds];
}

/**
 * How answers moved as worlds were added: each look is at a prefix of the same run, so it is what a shorter run would have
 * said. A look at n of N worlds shares these with the last, so luck makes its interval miss the last value less often than
 * 1 in 20. Throws a RangeError without worlds.
 */
export function convergenceOf(table: WorldsTable, level: number = usualLevel): Convergence {
  const worlds = looksOf(table.worlds);
  const prefixes = worlds.map((look) => outcomeColumns(firstWorlds(table, look)));
  const outcomes = outcomeColumns(table).map((column, place): OutcomeConvergence => {
    const last = outcomeValue(column, level).value;
    const steps = worlds.map((look, step): ConvergenceStep => {
      const { value, low, high } = outcomeValue(prefixes[step]?.[place] ?? column, level);
      return { worlds: look, value, low, high, holdsLast: holds({ low, high }, last) };
    });
    return { name: column.name, form: column.form, steps };
  });
  const before = outcomes.flatMap(({ steps }) => steps.slice(0, -1));
  const moving = outcomes.filter(({ steps }) => steps.some(({ low, high }) => low < high)).length;
  return {
    worlds,
    outcomes,
    earlier: before.length,
    missed: before.filter(({ holdsLast }) => !holdsLast).length,
    expected: moving * worlds.slice(0, -1).reduce((sum, look) => sum + missBy(look / table.worlds, level), 0),
  };
}

/** Chance that the interval of a share of all worlds misses the value of all, for nearly normal values. */
function missBy(share: number, level: number): number {
  return 2 * normalCumulative(-normalDeviate(level) / Math.sqrt(1 - share));
}
