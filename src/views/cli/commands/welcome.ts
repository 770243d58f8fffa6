import type { Command } from 'commander';
import type { RunOptions } from '../shell/run-options.ts';
import type { Perform } from '../shell/task.ts';
import { goOnText } from '../text/go-on-text.ts';
import { blank } from '../text/line.ts';
import { run } from './run.ts';

/** A call without a command: the summary of the baseline scenario; on a terminal also how to go on. */
export function addWelcome(program: Command, perform: Perform, refuse: (word: string) => never): void {
  program.allowExcessArguments().action(() => {
    const [word] = program.args;
    if (word !== undefined) refuse(word);
    return perform(program, async (task) => {
      const code = await run(['baseline'], program.opts<RunOptions>(), task);
      if (task.terminal.isTTY && !task.json) {
        const isBelowNpm = process.env.npm_lifecycle_event === 'start';
        task.terminal.lines([blank, ...goOnText(isBelowNpm)]);
      }
      return code;
    });
  });
}
