import { spawnSync } from 'node:child_process';
import { type Goal, reached } from './goal.ts';
import { launched, millisecondsOf } from './startup.ts';

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
const MEMORY = { id: 'run.memory', is: 'at most', limit: 600, unit: ' MB' } as const;

/** Whole runs of the packed program. Unless `isLong`, a run of fewer worlds stands for the long ones, and the goals say so. */
export function wholeRunGoals(isLong: boolean): readonly Goal[] {
  const cold = secondsOf(['--worlds', '10000']);
  return [reached(COLD, cold), longGoal(isLong), memoryGoal(isLong)];
}

function longGoal(isLong: boolean): Goal {
  const months = ['--months', '129'];
  const goal = '100,000 worlds of 129 months';
  if (isLong) return reached({ ...LONG, what: goal }, secondsOf([...months, '--worlds', '100000']));
  const few = secondsOf([...months, '--worlds', String(SHORT.months / 5)]);
  const many = secondsOf([...months, '--worlds', String(SHORT.months)]);
  const aWorld = (many - few) / (SHORT.months - SHORT.months / 5);
  const what = `${goal}, extrapolated from ${SHORT.months} worlds`;
  return reached({ ...LONG, what }, few + aWorld * (100_000 - SHORT.months / 5));
}

/** Prints the most memory the process ever had, in kilobytes, when it ends. */
const PEAK = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));`;

function memoryGoal(isLong: boolean): Goal {
  const worlds = isLong ? 1_000_000 : SHORT.memory;
  const hook = `data:text/javascript,${encodeURIComponent(PEAK)}`;
  const words = ['--import', hook, ...launched('run', 'baseline', '--quiet', '--worlds', String(worlds))];
  const said = String(spawnSync(process.execPath, words).stderr);
  const instead = isLong ? '' : ' in place of 1,000,000';
  const what = `most memory of a run of ${worlds.toLocaleString('en')} worlds${instead}`;
  return reached({ ...MEMORY, what }, Number(/peak (\d+)/.exec(said)?.[1]) / 1000);
}

const secondsOf = (words: readonly string[]): number =>
  millisecondsOf(launched('run', 'baseline', '--quiet', ...words)) / 1000;
