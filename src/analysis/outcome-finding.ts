import {
  type FanBand,
  fanBands,
  fanShares,
  type OutcomeColumn,
  outcomeColumns,
  type WorldsTable,
} from '../results/index.ts';
import { type UncertainValue, usualLevel } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { deviationOf, momentsOf } from './moments.ts';
import { at, type Numbers } from './numbers.ts';
import { type QuantileInterval, quantileRanks } from './quantile.ts';
import { rankReader } from './rank-reader.ts';
import { shareInterval } from './share-interval.ts';

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
  const reader = table.worlds > 0 ? quantileReader(table.worlds, level) : undefined;
  // Values may come from a disk: they are asked for once.
  return outcomeColumns(table).map(({ name, form, values }) =>
    outcomeFinding({ name, form, values }, level, reader),
  );
}

/** The finding of one column; throws a RangeError without worlds, or on a value its form does not allow. */
export function outcomeFinding(
  column: OutcomeColumn,
  level: number = usualLevel,
  reader?: QuantileReader,
): OutcomeFinding {
  refuseStrays(column);
  const { name, form, values } = column;
  const named = { name, worlds: values.length };
  if (form === 'probability')
    return {
      form,
      ...named,
      ...shareInterval(
        countWhere(values, (value) => value === 1),
        values.length,
        level,
      ),
    };
  const quantiles = (reader ?? quantileReader(values.length, level))(values);
  if (form === 'time')
    return {
      form,
      ...named,
      ...shareInterval(countWhere(values, Number.isFinite), values.length, level),
      quantiles,
    };
  const moments = momentsOf(values);
  return { form, ...named, ...meanInterval(moments, level), deviation: deviationOf(moments), quantiles };
}

type QuantileReader = (values: Numbers) => QuantileIntervals;

/** Reads the quantiles of a fan off sets of values of one length. */
function quantileReader(worlds: number, level: number): QuantileReader {
  const ranks = fanBands.flatMap((band) => {
    const { low, rank, high } = quantileRanks(worlds, fanShares[band], level);
    return [low, rank, high];
  });
  const read = rankReader(worlds, ranks);
  return (values) => {
    const found = read(values);
    const of = (band: FanBand): QuantileInterval => {
      const place = 3 * fanBands.indexOf(band);
      return {
        share: fanShares[band],
        low: at(found, place),
        value: at(found, place + 1),
        high: at(found, place + 2),
      };
    };
    return { q05: of('q05'), q25: of('q25'), q50: of('q50'), q75: of('q75'), q95: of('q95') };
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
