import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { listExperiments, listLessons, listScenarios } from '../../../library/index.ts';
import type { Perform } from '../shell/task.ts';
import { listText } from '../text/list-text.ts';

/** `list`: the scenarios, experiments and lessons that ship with the program. */
export function addList(program: Command, perform: Perform): void {
  const command: Command = program
    .command('list')
    .description('the scenarios, experiments and lessons that come along, one line each')
    .action(() =>
      perform(command, ({ terminal, json }) => {
        const scenarios = listScenarios();
        const experiments = listExperiments();
        const lessons = listLessons();
        if (json) terminal.json({ notice, scenarios, experiments, lessons });
        else terminal.lines(listText(scenarios, experiments, lessons));
        return 0;
      }),
    );
}
