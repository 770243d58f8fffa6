import { monthName } from '../language/index.ts';
import type { PathBlock, TypedColumn } from '../store/index.ts';
import type { Cell } from './cells.ts';
import type { DesignPoint } from './experiment.ts';
import { type Described, repetitionColumns } from './point-columns.ts';
import { recordedSeries } from './recorded-series.ts';

/** One month of one simulated future of a point. */
export interface MonthRow {
  readonly point: DesignPoint;
  readonly world: number;
  readonly month: string;
  /** By recorded series. */
  readonly values: readonly ArrayLike<number>[];
  readonly at: number;
}

/** The columns of the long table (as NetLogo's BehaviorSpace has one): a row a point, world and month, a column a recorded series. */
export function monthColumns(described: Described): readonly TypedColumn<MonthRow>[] {
  const { model, experiment } = described;
  const series = recordedSeries(experiment, model).map(({ name, quantity }, place): TypedColumn<MonthRow> => {
    const { unit = '', says = '' } = model.quantities[quantity] ?? {};
    return {
      name,
      type: 'FLOAT',
      unit,
      says: `${says === '' ? 'quantity of the model' : says} (at the end of the month; a single, good to 7 digits)`,
      of: ({ values, at }) => shortSingle(values[place]?.[at] ?? Number.NaN),
    };
  });
  const month: TypedColumn<MonthRow> = {
    name: 'month',
    type: 'STRING',
    says: 'the month; values are those at its end',
    of: (row) => row.month,
  };
  return [...repetitionColumns<MonthRow>(described), month, ...series];
}

/** The months of some worlds of a cell, whose worlds are numbered point after point. */
export function* monthRows(
  { points }: Pick<Cell, 'points'>,
  worlds: number,
  months: readonly string[],
  { from, worlds: count, values }: PathBlock,
): Generator<MonthRow> {
  for (let own = 0; own < count; own += 1) {
    const point = points[Math.floor((from + own) / worlds)];
    if (point === undefined) return;
    const world = (from + own) % worlds;
    for (const [at, month] of months.entries())
      yield { point, world, month, values, at: own * months.length + at };
  }
}

/** The names of the months of a model. */
export const monthNames = ({ calendar }: Described['model']): readonly string[] =>
  Array.from({ length: calendar.months }, (_, month) => monthName(month, calendar));

/** The shortest number that is the same single: 0.3, not 0.30000001192. */
function shortSingle(value: number): number {
  const short = Number(value.toPrecision(7));
  return Math.fround(short) === value ? short : Number(value.toPrecision(9));
}
