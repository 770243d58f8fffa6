import type { Command } from 'commander';
import type { EngineChoice } from '../../../engine/index.ts';
import type { Interruption } from './interruption.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given to work with. */
export interface Task {
  readonly terminal: Terminal;
  /** One JSON document instead of text. */
  readonly json: boolean;
  readonly engine: EngineChoice;
  readonly interruption: Interruption;
  /** Version of the program. */
  readonly version: string;
  /** The words of the command line, after the name of the program. */
  readonly words: readonly string[];
  /** Opens the screens for a scenario's worlds, perhaps with a lesson (an empty word lists them), and gives their exit code; null where they cannot be shown, or are not wanted. */
  readonly openScreens: ((worlds: number, lesson?: string) => Promise<number>) | null;
}

/** Does a command's work and gives its exit code. */
export type Work = (task: Task) => Promise<number> | number;

/** Hands a command's work to whoever runs the program. */
export type Perform = (command: Command, work: Work) => Promise<void>;
