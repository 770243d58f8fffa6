import { type Model, monthName, type TextLayer } from '../language/index.ts';
import {
  type DeclaredRange,
  type FollowedQuantity,
  firstWorlds,
  newSeriesTable,
  newWorldsTable,
  quantileMethod,
  type RunEnd,
  type RunResult,
  type SeriesTable,
  type WorldsTable,
  worldsHash,
} from '../results/index.ts';
import type { EngineChoice } from './create-reading.ts';
import { CHUNK, type Job, type Progress, type Runner, type Tables } from './job.ts';
import { pilotRanges } from './pilot-ranges.ts';

/** A checked scenario and how much of it to run. */
export interface RunRequest {
  readonly scenario: string;
  readonly model: Model;
  /** The texts the model was made from; workers read them again. */
  readonly layers: readonly TextLayer[];
  readonly seed: string;
  readonly worlds: number;
  readonly engine: EngineChoice;
  /** Asked every 1,024 worlds: are they enough already? Absent, all worlds run. */
  readonly enough?: (outcomes: WorldsTable) => boolean;
}

/** Worlds between two looks at whether they are enough: the shorter run is a prefix of the longer. */
const BATCH = 16 * CHUNK;

/** Runs a scenario. Aborted, it gives the worlds finished so far (at least none) and says `interrupted`. */
export async function runWorlds(
  request: RunRequest,
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunResult> {
  const { model, worlds } = request;
  const followed = followedOf(request);
  const job: Job = {
    layers: request.layers,
    seed: request.seed,
    engine: request.engine,
    worlds,
    followed,
    months: model.calendar.months,
  };
  const shared = runner.workers > 1;
  const tables: Tables = {
    outcomes: newWorldsTable(model.outcomes, worlds, shared),
    series: newSeriesTable(followed, model.calendar.months, worlds, { shared }),
  };
  const { done, ended } = await runBatches(request, job, tables, runner, progress, signal);
  return resultOf(request, tables, done, ended);
}

async function runBatches(
  { worlds, enough }: RunRequest,
  job: Job,
  tables: Tables,
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ done: number; ended: RunEnd }> {
  let done = 0;
  while (done < worlds) {
    const from = done;
    const until = enough ? Math.min(worlds, from + BATCH) : worlds;
    done += await runner.run(job, tables, { from, until }, (count) => progress(from + count), signal);
    if (done < until) return { done, ended: 'interrupted' };
    if (enough?.(firstWorlds(tables.outcomes, done))) return { done, ended: 'precise' };
  }
  return { done, ended: 'complete' };
}

/** The quantities a model shows over time, each with the range its histograms would cover. */
function followedOf(request: RunRequest): readonly FollowedQuantity[] {
  const { model, worlds } = request;
  const size = { worlds, quantities: model.fans.length, months: model.calendar.months };
  const ranges = quantileMethod(size) === 'histogram' ? pilotRanges(request) : model.fans.map(() => UNUSED);
  return model.fans.map(({ name, quantity }, index) => ({
    name,
    unit: model.quantities[quantity]?.unit ?? '',
    range: ranges[index] ?? UNUSED,
  }));
}

/** Exact tables keep every value and never look at the range. */
const UNUSED: DeclaredRange = { low: 0, high: 1 };

function resultOf(
  { scenario, model, seed, engine }: RunRequest,
  tables: Tables,
  done: number,
  ended: RunEnd,
): RunResult {
  const outcomes = firstWorlds(tables.outcomes, done);
  const months = Array.from({ length: model.calendar.months }, (_, month) =>
    monthName(month, model.calendar),
  );
  return {
    scenario,
    title: model.title,
    seed,
    engine,
    ended,
    months,
    outcomes,
    series: firstOfSeries(tables.series, done),
    naive: Object.fromEntries(
      model.outcomes.map(({ name, naive }) => [
        name,
        naive === null ? NONE_KNOWN : { value: naive.is, because: naive.assumed ?? naive.because.join(', ') },
      ]),
    ),
    hash: worldsHash(outcomes),
    warnings: [],
  };
}

const NONE_KNOWN = { value: null, because: 'none known' } as const;

/** The first worlds of a series table: a copy when the run stopped early. */
function firstOfSeries(series: SeriesTable, worlds: number): SeriesTable {
  if (series.worlds === worlds) return series;
  if (series.method === 'histogram') return { ...series, worlds };
  const cells = series.quantities.length * series.months;
  const values = new Float32Array(cells * worlds);
  for (let cell = 0; cell < cells; cell += 1) {
    values.set(series.values.subarray(cell * series.worlds, cell * series.worlds + worlds), cell * worlds);
  }
  return { ...series, worlds, values };
}
