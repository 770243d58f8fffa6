import type { Command } from 'commander';
import { blank } from '../../../words/index.ts';
import { COMMAND_NAMES } from '../commands.ts';
import type { RunOptions } from '../shell/run-options.ts';
import type { Perform } from '../shell/task.ts';
import { goOnText } from '../text/go-on-text.ts';

/** Worlds of a scenario on the screens: a moved lever is to answer before the hand stops. */
const WORLDS_ON_SCREEN = 1000;

/** A call without a command: the screens where there is a terminal for them, else the summary of the baseline scenario. */
export function addWelcome(program: Command, perform: Perform): void {
  program.allowExcessArguments().action(async () => {
    const [word] = program.args;
    if (word !== undefined) {
      const { refuseWord } = await import('../shell/refuse-word.ts');
      return refuseWord(program, word, COMMAND_NAMES);
    }
    return perform(program, async (task) => {
      if (task.openScreens !== null) return task.openScreens(WORLDS_ON_SCREEN);
      const { run } = await import('./run.ts');
      const code = await run(['baseline'], program.opts<RunOptions>(), task);
      if (task.terminal.isTTY && !task.json) {
        const isBelowNpm = process.env.npm_lifecycle_event === 'start';
        task.terminal.lines([blank, ...goOnText(isBelowNpm)]);
      }
      return code;
    });
  });
}
