import { differenceGoals } from './differences.ts';
import { folderGoals } from './folder-runs.ts';
import type { Goal } from './goal.ts';
import type { Absence } from './implementation.ts';
import { type Fleet, fleetOf } from './implementations.ts';
import { KERNEL_GOALS, PEER_GOALS, ratioGoal, SCALING_GOALS } from './kernel-goals.ts';
import { type Machine, machine, machineLines } from './machine.ts';
import { commonModel, installPeers, PEERS, peerFleet } from './peers.ts';
import { pairedRatios, runRounds, type Series } from './rounds.ts';
import { screenGoals } from './screens.ts';
import { median } from './spread.ts';
import { startUpGoals } from './startup.ts';
import { threadGoals } from './threads.ts';
import { wholeRunGoals } from './whole-runs.ts';

/** What the bench measures, in this order. */
export const PARTS = [
  'kernels',
  'scaling',
  'threads',
  'runs',
  'folders',
  'startup',
  'screens',
  'agreement',
] as const;

export type Part = (typeof PARTS)[number];

export interface BenchWish {
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Whether the peers are installed and measured beside the kernels. */
  readonly withPeers: boolean;
  /** Whether the longest runs are really run. */
  readonly isLong: boolean;
  readonly say: (line: string) => void;
}

export interface BenchFound {
  readonly goals: readonly Goal[];
  readonly machine: Machine;
  readonly rounds: readonly Series[];
}

/** Runs the parts one after the other. Throws when two implementations of one model do not agree. */
export async function bench(wish: BenchWish): Promise<BenchFound> {
  const { parts, rounds, isLong, say } = wish;
  const goals: Goal[] = [];
  const series: Series[] = [];
  const here = machine();
  for (const line of machineLines(here)) say(line);
  if (parts.includes('kernels') || parts.includes('scaling')) {
    const measured = kernels(wish);
    goals.push(...measured.goals);
    series.push(...measured.series);
  }
  const measured: Readonly<Record<string, () => Promise<readonly Goal[]> | readonly Goal[]>> = {
    threads: () => threadGoals(rounds, say),
    runs: () => wholeRunGoals(isLong, say),
    folders: () => folderGoals(isLong, say),
    screens: () => screenGoals(rounds, say),
    startup: () => startUpGoals(2 * rounds + 1),
    agreement: () => differenceGoals(isLong),
  };
  for (const part of parts) {
    const measure = measured[part];
    if (measure === undefined) continue;
    say(part);
    goals.push(...(await measure()));
  }
  return { goals, machine: here, rounds: series };
}

/** Seconds of warm-up and of measuring, a child. */
const WARM_UP = 1;
const MEASURED = 0.5;

function kernels(wish: BenchWish): { readonly goals: Goal[]; readonly series: readonly Series[] } {
  const { parts, rounds, say } = wish;
  const models = [
    ...(parts.includes('kernels') ? ['shipped', 'mini-1'] : ['mini-1']),
    ...(parts.includes('scaling') ? ['mini-2', 'mini-4', 'mini-8'] : []),
  ];
  const wanted = [
    ...(parts.includes('kernels') ? [...KERNEL_GOALS, ...PEER_GOALS] : []),
    ...(parts.includes('scaling') ? SCALING_GOALS : []),
  ];
  const fleet = fleetOf(models);
  try {
    const peers = peersFor(wish);
    const absent = [...fleet.absent, ...peers.absent];
    tellAbsent(absent, say);
    const order = { count: rounds, warmUp: WARM_UP, seconds: MEASURED, say };
    const series = runRounds([...fleet.found, ...peers.found], wanted, order);
    for (const one of series) say(seriesLine(one, series));
    return { goals: wanted.map((one) => ratioGoal(one, series, absent)), series };
  } finally {
    fleet.remove();
  }
}

function peersFor({ parts, withPeers, say }: BenchWish): Pick<Fleet, 'found' | 'absent'> {
  if (!withPeers || !parts.includes('kernels')) {
    const because = 'peers are measured with --peers only';
    return { found: [], absent: PEERS.map((name) => ({ name, model: 'mini-1', because })) };
  }
  installPeers();
  for (const line of commonModel()) say(line);
  return { found: peerFleet(), absent: [] };
}

/** The time of an implementation, and its ratio to scalar C; to the JavaScript where there is no C. */
function seriesLine({ model, name, nanoseconds }: Series, all: readonly Series[]): string {
  const yardstick = all.some((one) => one.model === model && one.name === 'c') ? 'c' : 'js';
  const ratios = pairedRatios(all, { of: [name, model], against: [yardstick, model] });
  const time = Math.round(median(nanoseconds)).toLocaleString('en');
  const times = `${Number(median(ratios).toPrecision(3))} times ${yardstick}`;
  return `${model.padEnd(8)} ${name.padEnd(12)} ${time.padStart(10)} ns a world and month, ${times}`;
}

function tellAbsent(absent: readonly Absence[], say: (line: string) => void): void {
  const names = new Map(absent.map(({ name, because }) => [name, because]));
  for (const [name, because] of names) say(`${name} is left out: ${because}`);
}
