import type { Command } from 'commander';
import { jsonSchema } from '../../../language/index.ts';
import type { Perform } from '../shell/task.ts';

/** `schema`: the form of model and scenario files, for editors. */
export function addSchema(program: Command, perform: Perform): void {
  const command: Command = program
    .command('schema')
    .description('the JSON Schema of scenario files, for completion in editors')
    .action(() =>
      perform(command, ({ terminal }) => {
        terminal.json(jsonSchema());
        return 0;
      }),
    );
}
