import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Goal, reached, unmeasured } from './goal.ts';
import { benchModel } from './models.ts';
import { launched } from './startup.ts';
import { treeMemory } from './tree-memory.ts';
import { wideModel } from './wide-model.ts';

const WORLDS = 1_000_000;
const SHORT = [50_000, 150_000] as const;

const MEMORY = {
  id: 'folders.memory',
  what: 'most memory of all processes of a run of 1,000,000 worlds into a folder, of a model as wide as the shipped one',
  is: 'at most',
  limit: 700,
  unit: ' MB',
} as const;
const READABLE = {
  id: 'folders.readable',
  what: 'times that its folder was verified while it ran and a file was not what its manifest says',
  is: 'at most',
  limit: 0,
  unit: '',
} as const;

/** Runs into folders. Unless `isLong`, two shorter runs tell how memory grows, and nothing is judged. */
export async function folderGoals(isLong: boolean, say: (line: string) => void): Promise<readonly Goal[]> {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-bench-'));
  const file = join(home, 'wide.yaml');
  writeFileSync(file, wideModel(benchModel('shipped')));
  const told = async (worlds: number): Promise<FolderRun> => {
    const run = await runIntoFolder(file, worlds, join(home, String(worlds)));
    const looks = `verified ${run.looks} times on the way, ${run.damaged} times with damage`;
    say(
      `${worlds.toLocaleString('en')} worlds into a folder: at most ${Math.round(run.megabytes)} MB; ${looks}`,
    );
    return run;
  };
  try {
    if (isLong) {
      const { megabytes, damaged, looks } = await told(WORLDS);
      return [
        megabytes === 0 ? unmeasured(MEMORY, 'only Linux tells') : reached(MEMORY, megabytes),
        looks === 0 ? unmeasured(READABLE, 'it was over too soon') : reached(READABLE, damaged),
      ];
    }
    const [few, many] = [await told(SHORT[0]), await told(SHORT[1])];
    const more = Math.round(many.megabytes - few.megabytes);
    const grown = `measured with --long only; ${SHORT[1] - SHORT[0]} more worlds took ${more} MB more`;
    return [unmeasured(MEMORY, grown), unmeasured(READABLE, 'measured with --long only')];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The most memory of a run, how often its folder was verified while it ran, and how often that found damage. */
interface FolderRun {
  readonly megabytes: number;
  readonly looks: number;
  readonly damaged: number;
}

const SAMPLING = 500;
const LOOKING = 20_000;

function runIntoFolder(file: string, worlds: number, out: string): Promise<FolderRun> {
  const words = launched('run', file, '--worlds', String(worlds), '--out', out, '--quiet');
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const { promise, resolve, reject } = Promise.withResolvers<FolderRun>();
  const looker = lookingAt(out);
  let [megabytes, error] = [0, ''];
  child.stderr.on('data', (bytes) => {
    error += String(bytes);
  });
  const sampling = setInterval(() => {
    megabytes = Math.max(megabytes, treeMemory(child.pid ?? 0) ?? 0);
  }, SAMPLING);
  child.on('error', reject);
  child.on('close', (code) => {
    clearInterval(sampling);
    looker.stop().then((found) => {
      if (code === 0) resolve({ megabytes, ...found });
      else reject(new Error(error));
    }, reject);
  });
  return promise;
}

/** Verifies a folder again and again, in a process of its own, until it is told to stop. */
function lookingAt(out: string) {
  let [looks, damaged] = [0, 0];
  let last = Promise.resolve();
  let busy = false;
  const look = setInterval(() => {
    if (busy || !existsSync(join(out, 'manifest.json'))) return;
    busy = true;
    last = verified(out).then((code) => {
      busy = false;
      looks += 1;
      // 75: not finished, and all there is of it is what was written.
      if (code !== 75 && code !== 0) damaged += 1;
    });
  }, LOOKING);
  return {
    async stop() {
      clearInterval(look);
      await last;
      return { looks, damaged };
    },
  };
}

function verified(out: string): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  const child = spawn(process.execPath, launched('verify', out), { stdio: 'ignore' });
  child.on('error', reject);
  child.on('close', resolve);
  return promise;
}
