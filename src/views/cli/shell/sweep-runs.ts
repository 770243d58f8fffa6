import { notice } from '../../../analysis/index.ts';
import type { Bench } from '../../../engine/index.ts';
import {
  type Cell,
  cellRequest,
  cellsOf,
  type DesignPoint,
  type Experiment,
  type RanPoint,
  ranPoints,
  recordedSeries,
  runCell,
} from '../../../experiments/index.ts';
import { type Scenario, textHash } from '../../../library/index.ts';
import type { WorldsTable } from '../../../results/index.ts';
import {
  openRun,
  openSweep,
  type PathBlock,
  pathLedger,
  readRunFolder,
  StoreFault,
  type SweepFolder,
} from '../../../store/index.ts';
import { identityOf } from './identity-of.ts';
import type { RunOptions } from './run-options.ts';
import type { Task } from './task.ts';

/** What a sweep is run with. */
export interface SweepWork {
  readonly experiment: Experiment;
  /** The scenario of a cell, checked, with its mechanisms switched off. */
  readonly scenarioOf: (cell: Cell) => Scenario;
  readonly options: RunOptions;
  readonly task: Task;
  readonly bench: Bench;
  /** Hears of the worlds done, over all points. */
  readonly progress: (worlds: number) => void;
  /** Where everything is kept; null keeps nothing. */
  readonly folder: SweepFolder | null;
  /** Without a folder: hears what worlds leave month by month, in their order; null when nobody does. */
  readonly record: ((cell: Cell, scenario: Scenario, block: PathBlock) => void) | null;
}

/** What a sweep came to. */
export interface RanSweep {
  /** The points that are done, in order; fewer than all when it was stopped. */
  readonly ran: readonly RanPoint[];
  /** Whether all of it was in its folder already. */
  readonly isHeld: boolean;
}

/** Runs every point, or reads it from the folder. */
export async function runSweep(work: SweepWork): Promise<RanSweep> {
  const { experiment, bench, folder } = work;
  const ran: RanPoint[] = [];
  let before = 0;
  let isHeld = folder?.isHeld === true;
  for (const [place, cell] of cellsOf(experiment).entries()) {
    const { outcomes, wasHeld } = await tableOf(work, cell, place, before);
    isHeld &&= wasHeld;
    ran.push(...ranPoints(cell, outcomes, experiment.worlds));
    before += cell.points.length * experiment.worlds;
    work.progress(before);
    if (bench.signal.aborted) break;
  }
  return { ran: ran.toSorted((one, other) => one.point.id - other.point.id), isHeld };
}

interface CellOutcomes {
  readonly outcomes: WorldsTable;
  readonly wasHeld: boolean;
}

/** The outcomes of a cell: run, gone on with, or read from its folder. */
async function tableOf(work: SweepWork, cell: Cell, place: number, before: number): Promise<CellOutcomes> {
  const { experiment, folder, task } = work;
  const scenario = work.scenarioOf(cell);
  const isLong = work.record !== null || experiment.tables.includes('long');
  const fans = isLong ? recordedSeries(experiment, scenario.model) : [];
  const request = cellRequest(experiment, cell, scenario, task.engine, fans);
  const bench: Bench = {
    signal: work.bench.signal,
    start: (runnable, worlds, bytes) => ({
      ...work.bench.start(runnable, worlds, bytes),
      progress: (done) => work.progress(before + done),
    }),
  };
  if (folder === null) {
    const ledger = ledgerOf(work, cell, scenario, request);
    const { outcomes } = await runCell(scenario, request, experiment.worlds, bench, ledger);
    return { outcomes, wasHeld: false };
  }
  const home = folder.runFolder(place);
  const identity = identityIn(work, cell, scenario, request);
  const opened = await openRun(home, identity, {
    resume: work.options.resume === true,
    now: () => new Date(),
    say: (sentence) => task.terminal.say(sentence, 'warning'),
  });
  if (opened.is === 'held') return { outcomes: (await readRunFolder(home, [])).outcomes, wasHeld: true };
  try {
    const result = await runCell(scenario, request, experiment.worlds, bench, opened.ledger);
    if (result.ended === 'interrupted') await opened.stop();
    else await opened.finish({ ended: result.ended, hash: result.hash }, {});
    return { outcomes: result.outcomes, wasHeld: false };
  } catch (error) {
    await opened.stop().catch(() => {});
    if (!(error instanceof StoreFault)) throw error;
    throw new StoreFault(error.kind, `${error.message}. What is done is kept: run again with --resume`);
  }
}

/** Hands on the months of a cell where somebody hears them. */
function ledgerOf(
  { record }: SweepWork,
  cell: Cell,
  scenario: Scenario,
  { model, worlds }: ReturnType<typeof cellRequest>,
) {
  return record === null ? undefined : pathLedger(model, worlds, (block) => record(cell, scenario, block));
}

function identityIn(
  { experiment, options, task }: SweepWork,
  cell: Cell,
  scenario: Scenario,
  request: ReturnType<typeof cellRequest>,
) {
  const { months } = experiment;
  const { json, plain, color, state, engine } = options;
  const changes = { without: cell.without, ...(months === null ? {} : { months }) };
  const given = { ...(json === undefined ? {} : { json }), ...(plain === undefined ? {} : { plain }) };
  return {
    ...identityOf(scenario, request, { ...given, color, state, engine, ...changes }, task),
    command: commandOf(experiment, task),
    design: pointsHash(cell.points, experiment),
    paths: experiment.tables.includes('long') ? request.worlds : 0,
  };
}

/** The command that runs the same worlds again, whatever is said about how. */
function commandOf({ shown, worlds, seeds }: Experiment, { engine }: Task): readonly string[] {
  const seed = seeds.length === 1 ? ['--seed', ...seeds] : [];
  return ['tightrope', 'sweep', shown, '--worlds', String(worlds), ...seed, '--engine', engine];
}

/** SHA-256 of what some points are. */
const pointsHash = (points: readonly DesignPoint[], { luck, worlds }: Experiment): string =>
  textHash(
    JSON.stringify([
      luck,
      worlds,
      points.map(({ id, scenario, seed, settings }) => [id, scenario, seed, [...settings]]),
    ]),
  );

/** Opens the folder of a sweep. */
export function sweepFolder(
  folder: string,
  experiment: Experiment,
  resume: boolean,
  task: Task,
): SweepFolder {
  const { name, title, design, luck, seeds, points, worlds, text } = experiment;
  const begun = {
    notice,
    tightrope: task.version,
    engine: task.engine,
    experiment: name,
    title,
    pointsHash: pointsHash(points, experiment),
    design,
    luck,
    seeds: [...seeds],
    points: points.length,
    worlds,
    command: [...commandOf(experiment, task)],
  };
  return openSweep(folder, begun, text, resume);
}
