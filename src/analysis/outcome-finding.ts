import {
  type FanBand,
  fanShares,
  type OutcomeColumn,
  outcomeColumns,
  type WorldsTable,
} from '../results/index.ts';
import { type UncertainValue, usualLevel } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { deviationOf, momentsOf } from './moments.ts';
import type { Numbers } from './numbers.ts';
import { type QuantileInterval, quantileInterval } from './quantile.ts';
import { sortFloats } from './sort-floats.ts';
import { wilsonInterval } from './wilson-interval.ts';

export type QuantileIntervals = { readonly [band in FanBand]: QuantileInterval };

interface Named {
  readonly name: string;
  readonly worlds: number;
}

/** A yes or no: share of worlds with its Wilson interval. */
export interface ProbabilityFinding extends Named, UncertainValue {
  readonly form: 'probability';
  readonly yes: number;
}

/** A number: mean with its Student interval, spread, and quantiles over worlds. */
export interface NumberFinding extends Named, UncertainValue {
  readonly form: 'number';
  readonly deviation: number;
  readonly quantiles: QuantileIntervals;
}

/** A first time: share of worlds where it comes at all (Wilson), and quantiles in which `Infinity` means never. */
export interface TimeFinding extends Named, UncertainValue {
  readonly form: 'time';
  readonly yes: number;
  readonly quantiles: QuantileIntervals;
}

/** What a column of worlds says about one outcome. A time has no mean: worlds where it never comes would drop out. */
export type OutcomeFinding = ProbabilityFinding | NumberFinding | TimeFinding;

/** The finding of every outcome of a table, in its order. Throws a RangeError that names an outcome it cannot read. */
export function outcomeFindings(table: WorldsTable, level: number = usualLevel): readonly OutcomeFinding[] {
  return outcomeColumns(table).map((column) => outcomeFinding(column, level));
}

/** The finding of one column; throws a RangeError without worlds, or on a value its form does not allow. */
export function outcomeFinding(column: OutcomeColumn, level: number = usualLevel): OutcomeFinding {
  refuseStrays(column);
  const { name, form, values } = column;
  const named = { name, worlds: values.length };
  if (form === 'probability')
    return {
      form,
      ...named,
      ...shareOf(
        countWhere(values, (value) => value === 1),
        values.length,
        level,
      ),
    };
  const quantiles = quantileIntervals(values, level);
  if (form === 'time')
    return {
      form,
      ...named,
      ...shareOf(countWhere(values, Number.isFinite), values.length, level),
      quantiles,
    };
  const moments = momentsOf(values);
  return { form, ...named, ...meanInterval(moments, level), deviation: deviationOf(moments), quantiles };
}

/** The quantiles of a fan for one set of values. */
function quantileIntervals(values: Numbers, level: number = usualLevel): QuantileIntervals {
  const sorted = sortFloats(values);
  const of = (band: FanBand) => quantileInterval(sorted, fanShares[band], level);
  return { q05: of('q05'), q25: of('q25'), q50: of('q50'), q75: of('q75'), q95: of('q95') };
}

/** A share with its Wilson interval and its standard error sqrt(p (1 - p) / n). */
function shareOf(yes: number, worlds: number, level: number = usualLevel): UncertainValue & { yes: number } {
  const value = yes / worlds;
  return {
    yes,
    value,
    standardError: Math.sqrt((value * (1 - value)) / worlds),
    ...wilsonInterval(yes, worlds, level),
  };
}

const allowed = {
  probability: { holds: (value: number) => value === 0 || value === 1, says: 'must be 0 or 1' },
  number: { holds: Number.isFinite, says: 'must be finite' },
  time: { holds: (value: number) => value >= 0, says: 'must be a month of 0 or more, or Infinity for never' },
};

function refuseStrays({ name, form, values }: OutcomeColumn): void {
  if (values.length === 0) throw new RangeError(`outcome "${name}" has no worlds to be read from`);
  const { holds, says } = allowed[form];
  for (let world = 0; world < values.length; world++) {
    const value = values[world] ?? Number.NaN;
    if (!holds(value))
      throw new RangeError(`outcome "${name}" is ${value} in world ${world}: a ${form} ${says}`);
  }
}

/** How many values pass a test. */
function countWhere(values: Numbers, passes: (value: number) => boolean): number {
  let count = 0;
  for (let place = 0; place < values.length; place++) if (passes(values[place] ?? Number.NaN)) count++;
  return count;
}
