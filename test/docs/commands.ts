import about from '../../package.json' with { type: 'json' };
import { programFor } from '../../src/views/cli/program.ts';

/** README's table of commands, from the program that understands them. */
export async function commands(): Promise<string> {
  const silent = { write: () => true };
  const program = await programFor(about.version, { out: silent, error: silent }, async () => {});
  const shown = program.createHelp().visibleCommands(program);
  const rows = shown
    .filter((command) => command.name() !== 'help')
    .map((command) => {
      const options = command.options.filter(({ hidden }) => !hidden).map(({ long }) => `\`${long}\``);
      return `| \`${[command.name(), argumentsOf(command.usage())].join(' ').trim()}\` | ${command.description()} | ${options.join(' ')} |`;
    });
  const everywhere = program.options.map(({ long }) => `\`${long}\``).join(' ');
  return [
    '| command | what it does | options |',
    '| --- | --- | --- |',
    ...rows,
    '',
    `Everywhere: ${everywhere}.`,
  ].join('\n');
}

const argumentsOf = (usage: string): string => usage.replace('[options]', '').trim();
