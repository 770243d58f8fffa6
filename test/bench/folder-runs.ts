import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Goal, reached, unmeasured, type Wanted } from './goal.ts';
import { benchModel } from './models.ts';
import { launched } from './startup.ts';
import { treeMemory } from './tree-memory.ts';
import { wideModel } from './wide-model.ts';

const WORLDS = 1_000_000;
const SHORT = [50_000, 150_000] as const;

const TIME = {
  id: 'folders.time',
  what: 'a run of 1,000,000 worlds of the baseline into a folder',
  is: 'at most',
  limit: 600,
  unit: ' s',
} as const;
const MEMORY = {
  id: 'folders.memory',
  what: 'most memory of all processes of a run of 1,000,000 worlds of the baseline into a folder',
  is: 'at most',
  limit: 700,
  unit: ' MB',
} as const;
const READABLE = {
  id: 'folders.readable',
  what: 'times that the folder of a model as wide was verified while it ran and a file was not what its manifest says',
  is: 'at most',
  limit: 0,
  unit: '',
} as const;

/** Runs into folders. Unless `isLong`, two shorter runs tell how memory grows, and nothing is judged. */
export async function folderGoals(isLong: boolean, say: (line: string) => void): Promise<readonly Goal[]> {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-bench-'));
  const wide = join(home, 'wide.yaml');
  writeFileSync(wide, wideModel(benchModel('shipped')));
  const told = async (scenario: string, worlds: number, isLookedAt: boolean): Promise<FolderRun> => {
    const out = join(home, `${worlds} ${isLookedAt}`);
    const run = await runIntoFolder(scenario, worlds, out, isLookedAt);
    const looks = isLookedAt
      ? `; verified ${run.looks} times on the way, ${run.damaged} times with damage`
      : '';
    say(
      `${worlds.toLocaleString('en')} worlds of ${basename(scenario)} into a folder: ${run.seconds.toFixed(0)} s, at most ${Math.round(run.megabytes)} MB${looks}`,
    );
    return run;
  };
  try {
    return isLong ? await judged(wide, told) : await grown(wide, told);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

type Told = (scenario: string, worlds: number, isLookedAt: boolean) => Promise<FolderRun>;

/** Looking takes its share of the time: what is looked at is another run, of a model with less to do. */
async function judged(wide: string, told: Told): Promise<readonly Goal[]> {
  const { seconds, megabytes } = await told('baseline', WORLDS, false);
  const { damaged, looks } = await told(wide, WORLDS, true);
  return [
    reached(TIME, seconds),
    megabytes === 0 ? unmeasured(MEMORY, 'only Linux tells') : reached(MEMORY, megabytes),
    looks === 0 ? unmeasured(READABLE, 'it was over too soon') : reached(READABLE, damaged),
  ];
}

async function grown(wide: string, told: Told): Promise<readonly Goal[]> {
  const [few, many] = [await told(wide, SHORT[0], true), await told(wide, SHORT[1], true)];
  const more = Math.round(many.megabytes - few.megabytes);
  const seen = `measured with --long only; ${SHORT[1] - SHORT[0]} more worlds of a model as wide took ${more} MB more`;
  const later = (wanted: Wanted): Goal => unmeasured(wanted, 'measured with --long only');
  return [later(TIME), unmeasured(MEMORY, seen), later(READABLE)];
}

/** How long a run took, the most memory it had, how often its folder was verified while it ran, and how often that found damage. */
interface FolderRun {
  readonly seconds: number;
  readonly megabytes: number;
  readonly looks: number;
  readonly damaged: number;
}

const SAMPLING = 500;
const LOOKING = 20_000;

function runIntoFolder(
  scenario: string,
  worlds: number,
  out: string,
  isLookedAt: boolean,
): Promise<FolderRun> {
  const begun = performance.now();
  const words = launched('run', scenario, '--worlds', String(worlds), '--out', out, '--quiet');
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const { promise, resolve, reject } = Promise.withResolvers<FolderRun>();
  const looker = isLookedAt ? lookingAt(out) : NOBODY;
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
    const seconds = (performance.now() - begun) / 1000;
    looker.stop().then((found) => {
      if (code === 0) resolve({ seconds, megabytes, ...found });
      else reject(new Error(error));
    }, reject);
  });
  return promise;
}

const NOBODY = { stop: async () => ({ looks: 0, damaged: 0 }) };

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
