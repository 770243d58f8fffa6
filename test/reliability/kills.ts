import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../store/files-of.ts';

/** What killing a run again and again has shown. */
export interface Kills {
  /** Processes that were ended by `kill -9` while they ran. */
  readonly kills: number;
  /** Runs that were killed at least once and then resumed to their end. */
  readonly runs: number;
  /** Of those, folders that were not byte-equal to that of a run nobody disturbed. */
  readonly unequal: number;
}

/** A run that is tried, and a folder for what it leaves; the program must be bundled. */
export interface Trial {
  readonly scenario: string;
  readonly worlds: number;
  readonly home: string;
}

/** After so many kills a run is left to end, that its folder can be looked at. */
const KILLS_A_RUN = 5;

/** A command that keeps what it does in a folder, without where and by how many workers. */
export const runOf = ({ scenario, worlds }: Omit<Trial, 'home'>): readonly string[] => [
  'run',
  scenario,
  ...['--worlds', String(worlds), '--keep', 'paths=70'],
];

/**
 * Kills a command at moments that `moment` (0 to 1, a share of how long it takes undisturbed) names, resumes it with one to three workers, until
 * so many have been killed; its folders are made in `home`.
 */
export async function killAgainAndAgain(
  command: readonly string[],
  home: string,
  kills: number,
  moment: () => number,
): Promise<Kills> {
  const reference = join(home, 'reference');
  const began = performance.now();
  if ((await run(command, reference, 2, null)) !== 'done')
    throw new Error('the undisturbed run did not end well');
  const takes = performance.now() - began;
  const whole = JSON.stringify(filesOf(reference));
  const found = { kills: 0, runs: 0, unequal: 0 };
  while (found.kills < kills) {
    const torn = join(home, 'torn');
    rmSync(torn, { recursive: true, force: true });
    const before = found.kills;
    for (;;) {
      const workers = 1 + (found.kills % 3);
      const goesOn = found.kills < kills && found.kills < before + KILLS_A_RUN;
      const after = goesOn ? moment() * takes : null;
      if ((await run(command, torn, workers, after)) === 'done') break;
      found.kills += 1;
    }
    if (found.kills > before) found.runs += 1;
    if (JSON.stringify(filesOf(torn)) !== whole) found.unequal += 1;
  }
  return found;
}

/** Runs the program, killed after so many milliseconds unless it has ended; anything but an end or that kill is a fault. */
function run(
  command: readonly string[],
  out: string,
  workers: number,
  after: number | null,
): Promise<'done' | 'killed'> {
  const more = ['--out', out, '--workers', String(workers), '--quiet', '--resume'];
  const child = spawn(process.execPath, ['src/launch.mjs', ...command, ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<'done' | 'killed'>();
  const timer = after === null ? null : setTimeout(() => child.kill('SIGKILL'), after);
  let error = '';
  child.stderr.on('data', (bytes) => {
    error += String(bytes);
  });
  child.on('error', reject);
  child.on('close', (code, signal) => {
    if (timer !== null) clearTimeout(timer);
    if (code === 0) resolve('done');
    else if (signal === 'SIGKILL') resolve('killed');
    else reject(new Error(`ended with ${code ?? signal}: ${error}`));
  });
  return promise;
}
