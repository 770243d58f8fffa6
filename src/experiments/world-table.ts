import type { TypedColumn } from '../store/index.ts';
import type { DesignPoint } from './experiment.ts';
import { type Described, repetitionColumns } from './point-columns.ts';
import type { RanPoint } from './ran-points.ts';

/** One simulated future of a point. */
export interface WorldRow {
  readonly ran: RanPoint;
  readonly point: DesignPoint;
  readonly world: number;
}

const FORMS = {
  probability: '1 yes, 0 no',
  number: 'a number',
  time: 'months from the start, Inf for never',
} as const;

/** The columns of a table with one row a point and world: every reported outcome has one. */
export function worldColumns(described: Described): readonly TypedColumn<WorldRow>[] {
  const { experiment, model } = described;
  const names = experiment.outcomes ?? model.outcomes.map(({ name }) => name);
  const own = names.map((name): TypedColumn<WorldRow> => {
    const { says = '', unit = '', form = 'number' } = model.outcomes.find((one) => one.name === name) ?? {};
    return {
      name,
      type: 'DOUBLE',
      unit,
      says: says === '' ? FORMS[form] : `${says} (${FORMS[form]})`,
      of: ({ ran: { outcomes }, world }) => outcomes.columns[outcomes.names.indexOf(name)]?.[world] ?? null,
    };
  });
  return [...repetitionColumns<WorldRow>(described), ...own];
}

/** The worlds of points that are done, point after point. */
export function* worldRows(all: readonly RanPoint[]): Generator<WorldRow> {
  for (const ran of all)
    for (let world = 0; world < ran.outcomes.worlds; world += 1) yield { ran, point: ran.point, world };
}
