import { type Command, InvalidArgumentError } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { type Reproduced, reproduceRun, runFoldersIn, runManifest } from '../../../store/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { reproducedText } from '../text/verified-text.ts';

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

/** The estimates of a sweep stand in its experiment, not in the scenarios of its runs. */
function refuseSweep(folder: string): void {
  const { design, command } = runManifest(folder);
  if (design === undefined) return;
  const again = `${command.join(' ')} --out OTHER`;
  throw new Stop(
    EXIT.input,
    `${folder} belongs to a sweep: run ${again}, and compare the hashes in manifest.json`,
  );
}

async function reproduce(path: string, { worlds, workers }: ReproduceOptions, task: Task): Promise<number> {
  const { terminal, interruption } = task;
  const workplace = workplaceOn(terminal, workers ?? null, interruption.signal);
  const runs: Reproduced[] = [];
  const folders = runFoldersIn(path);
  for (const folder of folders) refuseSweep(folder);
  if (!task.json) terminal.lines(opening);
  try {
    for (const folder of folders) {
      runs.push(
        await reproduceRun(folder, {
          share: worlds,
          signal: interruption.signal,
          start: (model, count) => workplace.start({ name: folder, model, warnings: [] }, count),
        }),
      );
      workplace.settle();
    }
  } finally {
    await workplace.close();
  }
  const equal = runs.every(({ differs, stopped }) => differs.length === 0 && !stopped);
  if (task.json)
    terminal.json({
      notice,
      equal,
      runs: runs.map(({ manifest, ...run }) => ({ ...run, hash: manifest.hash })),
    });
  else terminal.lines(runs.flatMap(reproducedText));
  return interruption.code() ?? (equal ? EXIT.done : EXIT.failed);
}
