import { availableParallelism } from 'node:os';
import type { EngineChoice } from '../../engine/index.ts';
import { openSession, type Session, threadScripts } from '../../session/index.ts';

/** A session on all processors of this machine. */
export const sessionHere = (engine: EngineChoice): Session =>
  openSession({
    ...threadScripts(),
    workers: availableParallelism(),
    engine,
    clock: () => performance.now(),
  });
