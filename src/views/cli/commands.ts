import type { Command } from 'commander';
import type { Perform } from './shell/task.ts';

/** Adds a command to the program. */
type Add = (program: Command, perform: Perform) => void;

/** Where each command is, in the order of help. They are loaded when they are asked for: most of the program serves one command alone. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  list: async () => (await import('./commands/list.ts')).addList,
  run: async () => (await import('./commands/run.ts')).addRun,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  sweep: async () => (await import('./commands/sweep.ts')).addSweep,
  discover: async () => (await import('./commands/discover.ts')).addDiscover,
  world: async () => (await import('./commands/world.ts')).addWorld,
  evidence: async () => (await import('./commands/evidence.ts')).addEvidence,
  why: async () => (await import('./commands/why.ts')).addWhy,
  check: async () => (await import('./commands/check.ts')).addCheck,
  model: async () => (await import('./commands/model.ts')).addModel,
  sensitivity: async () => (await import('./commands/sensitivity.ts')).addSensitivity,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  reproduce: async () => (await import('./commands/reproduce.ts')).addReproduce,
  demo: async () => (await import('./commands/demo.ts')).addDemo,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
};

/** The first words that the program knows. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Words that are answered from all commands: lists of them, and the completion of words. */
const ABOUT_ALL: readonly string[] = ['help', 'complete', 'completion'];

/** The commands that may be meant by the words of a command line; all of them for null, and where help is asked for in general. */
export async function commandsFor(words: readonly string[] | null): Promise<readonly Add[]> {
  const all = Object.entries(COMMANDS);
  const named = all.filter(([name]) => words?.includes(name));
  const isHelp = named.length === 0 && words?.some((word) => word === '--help' || word === '-h');
  const isAll = words === null || isHelp === true || ABOUT_ALL.some((word) => words.includes(word));
  return Promise.all((isAll ? all : named).map(([, load]) => load()));
}
