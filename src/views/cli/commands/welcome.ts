import type { Command } from 'commander';
import type { RunOptions } from '../shell/run-options.ts';
import type { Perform } from '../shell/task.ts';
import { blank, plain } from '../text/line.ts';
import { wrap } from '../text/wrap.ts';
import { run } from './run.ts';

/** A call without a command: the summary of the baseline scenario; on a terminal also how to go on. */
export function addWelcome(program: Command, perform: Perform, refuse: (word: string) => never): void {
  program.allowExcessArguments().action(() => {
    const [word] = program.args;
    if (word !== undefined) refuse(word);
    return perform(program, async (task) => {
      const code = await run(['baseline'], program.opts<RunOptions>(), task);
      if (task.terminal.isTTY && !task.json) {
        const words =
          'Go on: tightrope list shows the scenarios, tightrope compare baseline NAME holds one against this, tightrope --help the rest.';
        task.terminal.lines([blank, ...wrap(words).map(plain)]);
      }
      return code;
    });
  });
}
