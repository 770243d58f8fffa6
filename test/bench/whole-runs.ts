import { spawnSync } from 'node:child_process';
import { type Goal, reached, unmeasured } from './goal.ts';
import { launched } from './startup.ts';

/** Worlds of the long runs in place of those of the goals. */
const SHORT = { months: 5000, memory: 100_000 };

const COLD = {
  id: 'run.cold',
  what: 'run baseline of 10,000 worlds, cold, to the summary',
  is: 'at most',
  limit: 6,
  unit: ' s',
} as const;
const LONG = { id: 'run.long', is: 'at most', limit: 45, unit: ' s' } as const;
const MEMORY = {
  id: 'run.memory',
  what: 'most memory of a run of 1,000,000 worlds',
  is: 'at most',
  limit: 600,
  unit: ' MB',
} as const;

/** Whole runs of the packed program. Unless `isLong`, time is extrapolated from fewer worlds, and memory is not judged. */
export function wholeRunGoals(isLong: boolean, say: (line: string) => void): readonly Goal[] {
  const told = (worlds: number, ...words: readonly string[]): WholeRun => {
    const run = wholeRun(worlds, words);
    const { seconds, processor, megabytes } = run;
    const used = `${processor.toFixed(1)} s of processor time, at most ${Math.round(megabytes)} MB`;
    say(
      `${['run', ...words].join(' ')} of ${worlds.toLocaleString('en')} worlds: ${seconds.toFixed(1)} s, ${used}`,
    );
    return run;
  };
  return [reached(COLD, told(10_000).seconds), longGoal(isLong, told), memoryGoal(isLong, told)];
}

type Run = (worlds: number, ...words: readonly string[]) => WholeRun;

function longGoal(isLong: boolean, run: Run): Goal {
  const goal = '100,000 worlds of 129 months';
  const seconds = (worlds: number): number => run(worlds, '--months', '129').seconds;
  if (isLong) return reached({ ...LONG, what: goal }, seconds(100_000));
  const [few, many] = [seconds(SHORT.months / 5), seconds(SHORT.months)];
  const aWorld = (many - few) / (SHORT.months - SHORT.months / 5);
  const what = `${goal}, extrapolated from ${SHORT.months.toLocaleString('en')} worlds`;
  return reached({ ...LONG, what }, few + aWorld * (100_000 - SHORT.months / 5));
}

/** A shorter run says nothing of the goal: memory grows with the worlds. */
function memoryGoal(isLong: boolean, run: Run): Goal {
  if (isLong) return reached(MEMORY, run(1_000_000).megabytes);
  const megabytes = Math.round(run(SHORT.memory).megabytes);
  const worlds = SHORT.memory.toLocaleString('en');
  return unmeasured(MEMORY, `measured with --long only; ${worlds} worlds took ${megabytes} MB`);
}

/** A run of the packed program: seconds by the clock and of processor time, and the most memory it ever had. */
interface WholeRun {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/**
 * Tells at its end what the process has used: microseconds, then kilobytes. Linux counts into `maxRSS` what the process had before it became this
 * program, but not into VmHWM.
 */
const TELL = `import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const peak = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
const tell = () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const kilobytes = process.platform === 'linux' ? peak() : maxRSS;
  process.stderr.write('used ' + (userCPUTime + systemCPUTime) + ' ' + kilobytes);
};
if (isMainThread) process.on('exit', tell);`;

function wholeRun(worlds: number, words: readonly string[]): WholeRun {
  const hook = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const all = ['run', 'baseline', '--quiet', '--worlds', String(worlds), ...words];
  const began = performance.now();
  const ended = spawnSync(process.execPath, ['--import', hook, ...launched(...all)]);
  const seconds = (performance.now() - began) / 1000;
  const [, microseconds, kilobytes] = /used (\d+) (\d+)/.exec(String(ended.stderr)) ?? [];
  if (ended.status !== 0 || kilobytes === undefined) throw new Error(String(ended.stderr));
  return { seconds, processor: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1000 };
}
