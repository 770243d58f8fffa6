import { Argument, type Command } from 'commander';
import { experimentSchema } from '../../../experiments/index.ts';
import { jsonSchema } from '../../../language/index.ts';
import { lessonSchema } from '../../../lessons/index.ts';
import { sensitivitySchema } from '../../../sensitivity/index.ts';
import { manifestSchema, sweepManifestSchema } from '../../../store/index.ts';
import type { Perform } from '../shell/task.ts';

const SCHEMAS = {
  scenario: jsonSchema,
  experiment: experimentSchema,
  lesson: lessonSchema,
  manifest: manifestSchema,
  'sweep-manifest': sweepManifestSchema,
  sensitivity: sensitivitySchema,
} as const;

const FORMS = ['scenario', 'experiment', 'lesson', 'manifest', 'sweep-manifest', 'sensitivity'] as const;

/** `schema`: the form of models and scenarios, experiments and lessons, for editors, and of what folders of runs and sweeps say of themselves and `sensitivity --json` prints. */
export function addSchema(program: Command, perform: Perform): void {
  const command: Command = program
    .command('schema')
    .description(
      'the JSON Schema of scenarios, experiments or lessons, for editors, of a manifest.json, or of what sensitivity prints',
    )
    .addArgument(new Argument('[form]', 'what of').choices(FORMS).default('scenario'))
    .action((form: (typeof FORMS)[number]) =>
      perform(command, ({ terminal }) => {
        terminal.json(SCHEMAS[form]());
        return 0;
      }),
    );
}
