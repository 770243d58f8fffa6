import { type Model, NotFinite, OutcomeNotNumber } from '../language/index.ts';
import { newSeriesTable, newWorldsTable, type WorldsTable } from '../results/index.ts';
import { newDroppedEntrants } from './dropped-entrants.ts';
import type { EngineChoice } from './engine-choice.ts';
import { type EstimateTable, tableFor } from './estimate-table.ts';
import { CHUNK, type Progress, type Runner } from './job.ts';

/** Many runs of one model, each with estimates and luck as a design says, of which only outcomes are wanted. */
export interface DesignRequest {
  readonly model: Model;
  readonly seed: string;
  readonly engine: EngineChoice;
  readonly rows: number;
  /** Writes all uncertain estimates of a row, as formulas see them, over what the row before has left. */
  readonly estimatesOf: (row: number, values: Float64Array) => void;
  /** The world whose luck a row has. */
  readonly luckOf: (row: number) => number;
}

/** Bytes of estimates that are made at a time. */
const MOST_BYTES = 32e6;

/** Outcomes of every row of a design; null when aborted. Throws NotFinite or OutcomeNotNumber, whose world is the row. */
export async function runDesign(
  request: DesignRequest,
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<WorldsTable | null> {
  const { model, rows } = request;
  const outcomes = newWorldsTable(model.outcomes, rows, runner.elsewhere);
  const columns = model.estimates.flatMap(({ index, prior }) => (prior.is === 'number' ? [] : [index]));
  const values = new Float64Array(model.estimates.length);
  const batch = CHUNK * Math.max(1, Math.floor(MOST_BYTES / (8 * CHUNK * Math.max(1, columns.length))));
  for (let from = 0; from < rows; from += batch) {
    const span = { from, until: Math.min(rows, from + batch) };
    const table = tableOf(request, columns, span, values);
    const tell = (done: number): void => progress(from + done);
    const done = await runRows(request, { ...span, table, outcomes }, runner, tell, signal);
    if (done < span.until - from) return null;
  }
  return outcomes;
}

interface Rows {
  readonly from: number;
  readonly until: number;
}

function tableOf(
  { estimatesOf, luckOf }: DesignRequest,
  estimates: readonly number[],
  { from, until }: Rows,
  made: Float64Array,
): EstimateTable {
  const values = new Float64Array((until - from) * estimates.length);
  for (let row = from; row < until; row += 1) {
    estimatesOf(row, made);
    estimates.forEach((estimate, column) => {
      values[(row - from) * estimates.length + column] = made[estimate] ?? Number.NaN;
    });
  }
  return {
    estimates,
    values,
    luck: Uint32Array.from({ length: until - from }, (_, at) => luckOf(from + at)),
  };
}

async function runRows(
  { model, seed, engine }: DesignRequest,
  { from, until, table, outcomes }: Rows & { readonly table: EstimateTable; readonly outcomes: WorldsTable },
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<number> {
  const worlds = until - from;
  const { months } = model.calendar;
  const design = tableFor(table, worlds, runner.elsewhere);
  const tables = {
    outcomes: {
      ...outcomes,
      worlds,
      columns: outcomes.columns.map((column) => column.subarray(from, until)),
    },
    series: newSeriesTable([], months, worlds, { shared: runner.elsewhere }),
    dropped: newDroppedEntrants(model, worlds, runner.elsewhere),
  };
  const job = { seed, engine, worlds, followed: [], months, design };
  try {
    return await runner.run({ job, model, tables }, { from: 0, until: worlds }, progress, signal);
  } catch (error) {
    if (error instanceof NotFinite) throw new NotFinite({ ...error, world: from + error.world });
    throw error instanceof OutcomeNotNumber
      ? new OutcomeNotNumber({ ...error, world: from + error.world })
      : error;
  }
}
