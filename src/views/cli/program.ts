import { Command } from 'commander';
import { WIDTH } from '../../words/index.ts';
import { addWelcome } from './commands/welcome.ts';
import { commandsFor } from './commands.ts';
import { addGlobalOptions } from './shell/global-options.ts';
import type { Perform } from './shell/task.ts';
import type { Streams } from './shell/terminal.ts';

const AFTER_HELP = `
Exit codes: 0 done, 1 a stated check failed, 2 bad usage or bad input,
70 our bug, 73 cannot write, 74 input or output broke off,
75 incomplete, run again with --resume,
129, 130, 143 hung up, interrupted, terminated, 141 nobody is reading any more.

Teaching model: conditional on judgements, not a forecast, not advice.`;

/** The command line that these words need, all of it for null. It throws CommanderError instead of ending the process. */
export async function programFor(
  version: string,
  streams: Streams,
  perform: Perform,
  words: readonly string[] | null = null,
): Promise<Command> {
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
  for (const add of await commandsFor(words)) add(program, perform);
  addWelcome(program, perform);
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
