import { availableParallelism, totalmem } from 'node:os';
import { type Bench, inlineRunner, type Runner, workerRunner } from '../../../engine/index.ts';
import { EXIT, Stop } from './exit-code.ts';
import { progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** A bench with workers behind it, which must be closed. */
export interface Workplace extends Bench {
  /** Takes away what progress has left on the line. */
  settle(): void;
  close(): Promise<void>;
}

/** Fewer worlds than this are done before workers have started. */
const WORTH_WORKERS = 512;

/**
 * A bench for several runs, one after another: worker threads are started for the first run that is worth them and kept.
 * `workers` null means as many as the machine can run at once.
 */
export function workplaceOn(terminal: Terminal, workers: number | null, signal: AbortSignal): Workplace {
  const most = workers ?? availableParallelism();
  const inline = inlineRunner();
  let pool: Runner | null = null;
  let settle = (): void => {};
  return {
    signal,
    start({ name }, worlds, bytes) {
      refuseTooMany(worlds, bytes);
      settle();
      if (most > 1 && worlds >= WORTH_WORKERS) pool ??= workerRunner(most, workerScript());
      const runner = pool !== null && worlds >= WORTH_WORKERS ? pool : inline;
      if (terminal.quiet) return { runner, progress: () => {} };
      const line = progressLine(terminal.error, name, worlds, () => performance.now());
      settle = line.end;
      return { runner, progress: line.hear };
    },
    settle: () => settle(),
    close: async () => {
      settle();
      await pool?.close();
    },
  };
}

/** The worker lies beside the bundle, or among the sources when these run as they are. */
function workerScript(): URL {
  const isBundle = import.meta.url.endsWith('.mjs');
  return new URL(isBundle ? './worker.mjs' : '../../../engine/worker.ts', import.meta.url);
}

/** Says so before the machine does, less kindly. */
function refuseTooMany(worlds: number, bytes: number): void {
  const gigabytes = bytes / 1e9;
  const room = totalmem() / 2e9;
  if (gigabytes < room) return;
  const need = `${worlds} worlds need ${gigabytes.toFixed(1)} GB for their outcomes`;
  throw new Stop(EXIT.input, `${need}, and this machine can spare ${room.toFixed(1)} GB: run fewer worlds`);
}
