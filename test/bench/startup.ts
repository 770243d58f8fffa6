import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Goal, reached } from './goal.ts';
import { median } from './spread.ts';

const LAUNCHER = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));

const HELP = {
  id: 'startup.help',
  what: '--help, above a Node that does nothing',
  is: 'at most',
  limit: 40,
  unit: ' ms',
} as const;
const CHECK = {
  id: 'startup.check',
  what: 'check of a scenario, cold',
  is: 'at most',
  limit: 250,
  unit: ' ms',
} as const;

/** Starts an idle Node, the help and a check in turn; medians of the wall time. */
export function startUpGoals(times: number): readonly Goal[] {
  const starts = {
    idle: ['-e', '0'],
    help: [LAUNCHER, '--help'],
    check: [LAUNCHER, 'check', 'baseline'],
  };
  const took = { idle: [] as number[], help: [] as number[], check: [] as number[] };
  for (let round = 0; round < times; round += 1) {
    for (const name of ['idle', 'help', 'check'] as const) took[name].push(millisecondsOf(starts[name]));
  }
  return [
    reached(HELP, median(took.help.map((help, round) => help - (took.idle[round] ?? 0)))),
    reached(CHECK, median(took.check)),
  ];
}

/** Wall time of one run of this Node on these words, in milliseconds. */
export function millisecondsOf(words: readonly string[]): number {
  const began = performance.now();
  execFileSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  return performance.now() - began;
}

/** The words that run the packed program. */
export const launched = (...words: readonly string[]): readonly string[] => [LAUNCHER, ...words];
