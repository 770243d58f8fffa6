import { type Model, monthName } from '../language/index.ts';
import {
  type DeclaredRange,
  type FollowedQuantity,
  type Histogram,
  newSeriesTable,
  newWorldsTable,
  quantileMethod,
  type RunEnd,
  type RunResult,
  type SeriesTable,
  type WorldsTable,
} from '../results/index.ts';
import { droppedWarnings, newDroppedEntrants } from './dropped-entrants.ts';
import type { EngineChoice } from './engine-choice.ts';
import { type EstimateTable, tableFor } from './estimate-table.ts';
import { type Gathered, gatheredInTables, gatheredOnShelf } from './gathered.ts';
import { CHUNK, type Progress, type Runner, type Span, type Tables, type Work } from './job.ts';
import { type Ledger, PART } from './ledger.ts';
import { pilotRanges } from './pilot-ranges.ts';
import { runCompanions } from './run-companions.ts';
import { partEnd, runLacking } from './run-in-parts.ts';

/** A checked scenario and how much of it to run. */
export interface RunRequest {
  readonly scenario: string;
  readonly model: Model;
  readonly seed: string;
  readonly worlds: number;
  readonly engine: EngineChoice;
  /** Asked every 1,024 worlds: are they enough already? Absent, all worlds run. */
  readonly enough?: ((outcomes: WorldsTable) => boolean) | undefined;
  /** Shown on the way, that a picture need not wait for the last world. */
  readonly early?: Early | undefined;
  /** Whether some worlds are run again with other luck, to tell luck from what is not known. */
  readonly companions?: boolean | undefined;
  /** Writes down what every chunk came to, and knows what was done before. */
  readonly ledger?: Ledger | undefined;
  /** Estimates by world, a row for each, where a design sets them; absent when they are drawn. */
  readonly design?: EstimateTable | undefined;
}

/** Numbers of worlds in rising order, and who is shown the run that each of them would have been. */
export interface Early {
  readonly at: readonly number[];
  readonly show: (result: RunResult) => void;
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
  const work = workOf(request, followedOf(request), runner.elsewhere);
  const result = await runWork(request, work, runner, progress, signal);
  if (request.companions !== true || result.ended === 'interrupted') return result;
  return { ...result, companions: await runCompanions(work, result.outcomes.worlds, runner, signal) };
}

/** Runs work that was made of a request. */
export async function runWork(
  request: RunRequest,
  work: Work,
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunResult> {
  const { ledger } = request;
  ledger?.begin(work.tables.series);
  const shelf = ledger?.shelf;
  const gathered = shelf ? gatheredOnShelf(work, shelf, runner.elsewhere) : gatheredInTables(work);
  const run = (span: Span) => {
    const own = { ...work, tables: gathered.tablesOf(partOf(span.from, request)) };
    const tell: Progress = (count) => progress(span.from + count);
    if (ledger === undefined) return runner.run(own, span, tell, signal);
    return runLacking(own, span, ledger, runner, tell, signal);
  };
  const { done, ended } = await runBatches(request, run, work.tables, gathered);
  return resultOf(request, work.tables, gathered, done, ended);
}

/** What a request asks for with empty tables, in shared memory when `shared`. */
export function workOf(
  { model, seed, engine, worlds, design, ledger }: RunRequest,
  followed: readonly FollowedQuantity[],
  shared: boolean,
): Work {
  const { months } = model.calendar;
  return {
    model,
    job: { seed, engine, worlds, followed, months, design: design && tableFor(design, worlds, shared) },
    tables: {
      outcomes: newWorldsTable(model.outcomes, ledger?.shelf ? 0 : worlds, shared),
      series: newSeriesTable(followed, months, worlds, { shared }),
      dropped: newDroppedEntrants(model, worlds, shared),
    },
  };
}

/** Runs spans of worlds until all are done, they are enough, or a span ends early. */
async function runBatches(
  request: RunRequest,
  run: (span: Span) => Promise<number>,
  tables: Tables,
  gathered: Gathered,
): Promise<{ done: number; ended: RunEnd }> {
  const { worlds, enough, early, ledger } = request;
  let done = 0;
  while (done < worlds) {
    const part = partOf(done, request);
    if (done === part.from) await ledger?.restore(part, gathered.tablesOf(part));
    const until = nextStop(request, done);
    const ran = await run({ from: done, until });
    gathered.done({ from: done, until: done + ran });
    done += ran;
    if (done < until) return { done, ended: 'interrupted' };
    const isBatch = done % BATCH === 0 || done === worlds;
    const isEnough = isBatch && enough?.(gathered.outcomes(done)) === true;
    if (isEnough || done === worlds || done % PART === 0)
      await ledger?.close({ from: part.from, until: done }, gathered.tablesOf(part));
    if (isEnough) return { done, ended: 'precise' };
    if (done < worlds && early?.at.includes(done))
      early.show(resultOf(request, tables, gathered, done, 'complete'));
  }
  return { done, ended: 'complete' };
}

/** The part that a world lies in. */
const partOf = (world: number, { worlds }: RunRequest): Span => ({
  from: partEnd(world) - PART,
  until: Math.min(partEnd(world), worlds),
});

/** Where a run looks at what it has: after each batch where it may be enough, where it is to be shown, and after each part that is written down. */
function nextStop({ worlds, enough, early, ledger }: RunRequest, done: number): number {
  const batch = enough === undefined ? worlds : (Math.floor(done / BATCH) + 1) * BATCH;
  const shown = early?.at.find((stop) => stop > done) ?? worlds;
  const part = ledger === undefined ? worlds : partEnd(done);
  return Math.min(worlds, batch, shown, part);
}

/** The quantities a model shows over time, each with the range its histograms would cover. */
export function followedOf(request: RunRequest): readonly FollowedQuantity[] {
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
  gathered: Gathered,
  done: number,
  ended: RunEnd,
): RunResult {
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
    outcomes: gathered.outcomes(done),
    series: firstOfSeries(tables.series, done),
    naive: Object.fromEntries(
      model.outcomes.map(({ name, naive }) => [
        name,
        naive === null ? NONE_KNOWN : { value: naive.is, because: naive.assumed ?? naive.because.join(', ') },
      ]),
    ),
    hash: gathered.hash(done),
    warnings: droppedWarnings(model, tables.dropped, done),
  };
}

const NONE_KNOWN = { value: null, because: 'none known' } as const;

/** The first worlds of a series table: a copy when the run stopped early, or goes on. */
function firstOfSeries(series: SeriesTable, worlds: number): SeriesTable {
  if (series.worlds === worlds) return series;
  if (series.method === 'histogram') return { ...series, worlds, histograms: series.histograms.map(copied) };
  const cells = series.quantities.length * series.months;
  const values = new Float32Array(cells * worlds);
  for (let cell = 0; cell < cells; cell += 1) {
    values.set(series.values.subarray(cell * series.worlds, cell * series.worlds + worlds), cell * worlds);
  }
  return { ...series, worlds, values };
}

const copied = (histogram: Histogram): Histogram => ({
  ...histogram,
  counts: histogram.counts.slice(),
  extremes: histogram.extremes.slice(),
});
