import { type Complete, RootCommand } from '@bomb.sh/tab';
import type { Command, Option } from 'commander';
import { listScenarios } from '../../../library/index.ts';

type Offered = RootCommand | ReturnType<RootCommand['command']>;

/** Everything that may be completed, from the tree of commands; scenarios by their names. */
export function completionOf(program: Command): RootCommand {
  const root = new RootCommand();
  const help = program.createHelp();
  offerOptions(root, program.options);
  for (const command of help.visibleCommands(program)) {
    const own = root.command(command.name(), command.description());
    offerOptions(own, [...help.visibleOptions(command), ...program.options]);
    for (const argument of command.registeredArguments) {
      const choices = argument.argChoices ?? [];
      own.argument(
        argument.name(),
        argument.name() === 'scenario' ? offerScenarios : (complete) => offer(complete, choices),
        argument.variadic,
      );
    }
  }
  return root;
}

function offerOptions(command: Offered, options: readonly Option[]): void {
  for (const { long, short, description, required, optional, argChoices = [] } of options) {
    if (long === undefined) continue;
    const [name, alias] = [long.replace(/^--/, ''), short?.replace(/^-/, '')];
    if (!required && !optional) command.option(name, description, alias ?? '');
    else command.option(name, description, (complete) => offer(complete, argChoices), alias);
  }
}

const offer = (complete: Complete, words: readonly string[]): void => {
  for (const word of words) complete(word, '');
};

const offerScenarios = (complete: Complete): void => {
  for (const { name, title, asks } of listScenarios()) complete(name, title || asks);
};
