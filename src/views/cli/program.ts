import { Command } from 'commander';
import { listScenarios } from '../../library/index.ts';
import { nearest } from '../../text/index.ts';
import { WIDTH } from '../../words/index.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addCompletion } from './commands/completion.ts';
import { addDemo } from './commands/demo.ts';
import { addDiscover } from './commands/discover.ts';
import { addEvidence } from './commands/evidence.ts';
import { addList } from './commands/list.ts';
import { addModel } from './commands/model.ts';
import { addReproduce } from './commands/reproduce.ts';
import { addRun } from './commands/run.ts';
import { addSchema } from './commands/schema.ts';
import { addSensitivity } from './commands/sensitivity.ts';
import { addSweep } from './commands/sweep.ts';
import { addVerify } from './commands/verify.ts';
import { addWelcome } from './commands/welcome.ts';
import { addWhy } from './commands/why.ts';
import { addWorld } from './commands/world.ts';
import { addGlobalOptions } from './shell/global-options.ts';
import type { Perform } from './shell/task.ts';
import type { Streams } from './shell/terminal.ts';

const COMMANDS = [
  addList,
  addRun,
  addCompare,
  addSweep,
  addDiscover,
  addWorld,
  addEvidence,
  addWhy,
  addCheck,
  addModel,
  addSensitivity,
  addVerify,
  addReproduce,
  addDemo,
  addSchema,
  addCompletion,
];

const AFTER_HELP = `
Exit codes: 0 done, 1 a stated check failed, 2 bad usage or bad input,
70 our bug, 73 cannot write, 74 input or output broke off,
75 incomplete, run again with --resume,
129, 130, 143 hung up, interrupted, terminated, 141 nobody is reading any more.

Teaching model: conditional on judgements, not a forecast, not advice.`;

/** The whole command line. It throws CommanderError instead of ending the process. */
export function programFor(version: string, streams: Streams, perform: Perform): Command {
  const program = new Command('tightrope')
    .description('Pakistan between three patrons and its minerals: thousands of checked, repeatable futures.')
    .version(version, '-V, --version', 'the version, and nothing else')
    .helpOption('-h, --help', 'help on a command')
    .helpCommand('help [command]', 'help on a command')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', AFTER_HELP)
    .configureOutput({
      writeOut: (text) => void streams.out.write(text),
      writeErr: (text) => void streams.error.write(text),
      outputError: (text, write) => write(sentenceOf(text)),
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  addGlobalOptions(program);
  for (const add of COMMANDS) add(program, perform);
  addWelcome(program, perform, (word) => refuse(program, word));
  return program;
}

/** Commander's complaint in the words of this program: one sentence with its guess. */
function sentenceOf(text: string): string {
  const sentence = text
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\?\)/, ': did you mean $1?')
    .replace(/(missing required argument 'scenario')/, '$1 (tightrope list shows them)')
    .trim();
  return `tightrope: ${sentence}\n`;
}

/** A first word that is no command. */
function refuse(program: Command, word: string): never {
  const names = program.commands.map((command) => command.name());
  const scenario = nearest(
    word,
    listScenarios().map(({ name }) => name),
  );
  const guess = nearest(word, names) ?? (scenario === undefined ? undefined : `run ${scenario}`);
  const question = guess === undefined ? ' (tightrope --help lists them)' : `: did you mean "${guess}"?`;
  return program.error(`there is no command "${word}"${question}`, {
    exitCode: 2,
    code: 'commander.unknownCommand',
  });
}
