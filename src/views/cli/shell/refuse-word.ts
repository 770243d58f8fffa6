import type { Command } from 'commander';
import { listScenarios } from '../../../library/index.ts';
import { nearest } from '../../../text/index.ts';

/** Ends with a sentence about a first word that is none of these commands: a guess, if one is near. */
export function refuseWord(program: Command, word: string, commands: readonly string[]): never {
  const scenario = nearest(
    word,
    listScenarios().map(({ name }) => name),
  );
  const guess = nearest(word, commands) ?? (scenario === undefined ? undefined : `run ${scenario}`);
  const question = guess === undefined ? ' (tightrope --help lists them)' : `: did you mean "${guess}"?`;
  return program.error(`there is no command "${word}"${question}`, {
    exitCode: 2,
    code: 'commander.unknownCommand',
  });
}
