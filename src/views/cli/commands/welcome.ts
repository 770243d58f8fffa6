import type { Command } from 'commander';
import { blank } from '../../../words/index.ts';
import type { RunOptions } from '../shell/run-options.ts';
import type { Perform } from '../shell/task.ts';
import { goOnText } from '../text/go-on-text.ts';
import { run } from './run.ts';

/** Worlds of a scenario on the screens: a moved lever is to answer before the hand stops. */
const WORLDS_ON_SCREEN = 1000;

/** A call without a command: the screens where there is a terminal for them, else the summary of the baseline scenario. */
export function addWelcome(program: Command, perform: Perform, refuse: (word: string) => never): void {
  program.allowExcessArguments().action(() => {
    const [word] = program.args;
    if (word !== undefined) refuse(word);
    return perform(program, async (task) => {
      if (task.openScreens !== null) return task.openScreens(WORLDS_ON_SCREEN);
      const code = await run(['baseline'], program.opts<RunOptions>(), task);
      if (task.terminal.isTTY && !task.json) {
        const isBelowNpm = process.env.npm_lifecycle_event === 'start';
        task.terminal.lines([blank, ...goOnText(isBelowNpm)]);
      }
      return code;
    });
  });
}
