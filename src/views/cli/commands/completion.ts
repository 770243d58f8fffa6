import { script } from '@bomb.sh/tab';
import { Argument, type Command } from 'commander';
import { completionOf } from '../shell/completion-of.ts';
import { EXIT } from '../shell/exit-code.ts';
import type { Perform } from '../shell/task.ts';

/** `completion`: what a shell needs to complete words; it asks `complete` for them. */
export function addCompletion(program: Command, perform: Perform): void {
  const command = program
    .command('completion')
    .description('what a shell reads to complete commands, options and scenarios')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .action((shell: string) =>
      perform(command, () => {
        script(shell, program.name(), program.name());
        return EXIT.done;
      }),
    );
  const asked = program
    .command('complete', { hidden: true })
    .description('the words that may follow, for the scripts of completion')
    .argument('[words...]')
    .action((words: string[]) =>
      perform(asked, () => {
        completionOf(program).parse(words);
        return EXIT.done;
      }),
    );
}
