import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { listLessons, listScenarios } from '../../../library/index.ts';
import type { Perform } from '../shell/task.ts';
import { listText } from '../text/list-text.ts';

/** `list`: the scenarios and lessons that ship with the program. */
export function addList(program: Command, perform: Perform): void {
  const command: Command = program
    .command('list')
    .description('the scenarios and lessons that come along, one line each')
    .action(() =>
      perform(command, ({ terminal, json }) => {
        const scenarios = listScenarios();
        const lessons = listLessons();
        if (json) terminal.json({ notice, scenarios, lessons });
        else terminal.lines(listText(scenarios, lessons));
        return 0;
      }),
    );
}
