import { availableParallelism } from 'node:os';
import { openSession, type Session, threadScripts } from '../../../session/index.ts';
import type { Task } from './task.ts';

/** A session for what is told without screens; it must be closed. */
export const lessonSession = ({ engine }: Pick<Task, 'engine'>): Session =>
  openSession({
    ...threadScripts(),
    workers: availableParallelism(),
    engine,
    clock: () => performance.now(),
  });
