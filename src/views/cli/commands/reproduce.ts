import { tmpdir } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { notice } from '../../../analysis/index.ts';
import type { Model } from '../../../language/index.ts';
import {
  type Reproduced,
  reproduceRun,
  runFolderOf,
  runFoldersIn,
  runManifest,
  type SweepManifest,
  sweepManifestIn,
} from '../../../store/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { type KeptExperiment, keptExperiment } from '../shell/kept-experiment.ts';
import { severalTablesAgain, sweepTablesAgain, type TablesReproduced } from '../shell/reproduced-tables.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { reproducedText, tablesText } from '../text/verified-text.ts';

interface ReproduceOptions {
  readonly worlds: number;
  readonly workers?: number;
}

const MOST_WORKERS = 256;

/** `reproduce`: the worlds of a run folder run again and compared. */
export function addReproduce(program: Command, perform: Perform): void {
  const command: Command = program
    .command('reproduce')
    .description('run the worlds of a run folder again and compare the bytes; 0 only when all are equal')
    .argument('<manifest>', 'manifest.json of a run folder, or the folder')
    .option('--worlds <share>', 'a share of its chunks, chosen by their address, like 1%', shareOf, 1)
    .option('--workers <n>', 'threads (default: as many as the machine has)', wholeNumber(1, MOST_WORKERS))
    .action((manifest: string, options: ReproduceOptions) =>
      perform(command, (task) => reproduce(manifest, options, task)),
    );
}

function shareOf(text: string): number {
  const share = Number(/^(\d+(?:\.\d+)?)%$/.exec(text)?.[1] ?? Number.NaN) / 100;
  if (share > 0 && share <= 1) return share;
  throw new InvalidArgumentError('Write it as a share above 0, like 1% or 100%.');
}

async function reproduce(path: string, options: ReproduceOptions, task: Task): Promise<number> {
  const { terminal, interruption } = task;
  const folder = runFolderOf(path);
  const sweep = sweepOf(folder);
  if (!task.json) terminal.lines(opening);
  const runs = await runAgain(runFoldersIn(path), sweep, options, task);
  const tables = runs.every(({ made }) => made !== null) ? tablesOf(folder, sweep, runs) : null;
  const differs = [...runs, ...(tables ?? [])].flatMap((one) => one.differs);
  const equal = differs.length === 0 && runs.every(({ stopped }) => !stopped);
  if (task.json) {
    const told = runs.map(({ manifest, made, ...run }) => ({ ...run, hash: manifest.hash }));
    terminal.json({ notice, equal, runs: told, tables: tables ?? [] });
  } else terminal.lines([...runs.flatMap(reproducedText), ...(tables ?? []).flatMap(tablesText)]);
  return interruption.code() ?? (equal ? EXIT.done : EXIT.failed);
}

interface KeptSweep {
  readonly manifest: SweepManifest;
  readonly kept: KeptExperiment;
}

/** The sweep of a folder; null for one of runs. */
function sweepOf(folder: string): KeptSweep | null {
  const manifest = sweepManifestIn(folder);
  if (manifest === null) return null;
  if (manifest.ended === 'complete') return { manifest, kept: keptExperiment(folder, manifest) };
  throw new Stop(EXIT.incomplete, `${folder} holds a sweep that is not finished: run it again with --resume`);
}

async function runAgain(
  folders: readonly string[],
  sweep: KeptSweep | null,
  { worlds, workers }: ReproduceOptions,
  { terminal, interruption }: Task,
): Promise<readonly Reproduced[]> {
  const workplace = workplaceOn(terminal, workers ?? null, interruption.signal);
  const runs: Reproduced[] = [];
  try {
    for (const [place, folder] of folders.entries()) {
      if (sweep === null) refusePartOfSweep(folder);
      const again = {
        share: worlds,
        scratch: tmpdir(),
        signal: interruption.signal,
        parted: sweep === null,
        requestOf: sweep?.kept.requestOf(place),
        start: (model: Model, count: number, bytes: number) =>
          workplace.start({ name: folder, model, warnings: [] }, count, bytes),
      };
      runs.push(await reproduceRun(folder, again));
      workplace.settle();
    }
    return runs;
  } finally {
    await workplace.close();
  }
}

/** The estimates of a sweep stand in its experiment, not in the scenarios of its runs. */
function refusePartOfSweep(folder: string): void {
  if (runManifest(folder).design === undefined) return;
  throw new Stop(
    EXIT.input,
    `${folder} is a part of a sweep: reproduce the manifest.json of the sweep, two folders above it`,
  );
}

/** The tables above the runs, made again; empty for a single run. */
function tablesOf(
  folder: string,
  sweep: KeptSweep | null,
  runs: readonly Reproduced[],
): readonly TablesReproduced[] {
  if (sweep !== null) return [sweepTablesAgain(folder, sweep.manifest, sweep.kept, runs)];
  const several = severalTablesAgain(folder, runs);
  return several === null ? [] : [several];
}
