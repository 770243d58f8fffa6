import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { compiler } from './c-forms.ts';

/** Where the figures come from. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly compiler: string | null;
  /** Mean length of the run queue in the minute before; above the number of cores, the figures suffer. */
  readonly load: number;
}

export const machine = (): Machine => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${platform()} ${release()}`,
  node: process.version,
  compiler: compiler()?.version ?? null,
  load: loadavg()[0] ?? 0,
});

/** The machine in words, and a warning where others keep it busy. */
export function machineLines({ processor, cores, node, compiler: c, load }: Machine): readonly string[] {
  const about = `${processor}, ${cores} cores, Node ${node}, ${c ?? 'no C compiler'}`;
  if (load < cores) return [about];
  return [
    about,
    `load ${load.toFixed(1)}: others are at work, so times by the clock are longer than on a quiet machine`,
  ];
}
