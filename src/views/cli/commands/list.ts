import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { listScenarios } from '../../../library/index.ts';
import type { Perform } from '../shell/task.ts';
import { listText } from '../text/list-text.ts';

/** `list`: the scenarios that ship with the program. */
export function addList(program: Command, perform: Perform): void {
  const command: Command = program
    .command('list')
    .description('the scenarios that come along, one line each')
    .action(() =>
      perform(command, ({ terminal, json }) => {
        const scenarios = listScenarios();
        if (json) terminal.json({ notice, scenarios });
        else terminal.lines(listText(scenarios));
        return 0;
      }),
    );
}
