import { Argument, type Command } from 'commander';
import { jsonSchema } from '../../../language/index.ts';
import { lessonSchema } from '../../../lessons/index.ts';
import { manifestSchema } from '../../../store/index.ts';
import type { Perform } from '../shell/task.ts';

const SCHEMAS = { scenario: jsonSchema, lesson: lessonSchema, manifest: manifestSchema } as const;

const FORMS = ['scenario', 'lesson', 'manifest'] as const;

/** `schema`: the form of model and scenario files and of lessons, for editors, and of what run folders say of themselves. */
export function addSchema(program: Command, perform: Perform): void {
  const command: Command = program
    .command('schema')
    .description(
      'the JSON Schema of scenario files or lessons, for completion in editors, or of a manifest.json',
    )
    .addArgument(new Argument('[form]', 'what of').choices(FORMS).default('scenario'))
    .action((form: (typeof FORMS)[number]) =>
      perform(command, ({ terminal }) => {
        terminal.json(SCHEMAS[form]());
        return 0;
      }),
    );
}
