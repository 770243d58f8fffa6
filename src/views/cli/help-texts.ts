import type { Command } from 'commander';
import { programFor } from './program.ts';

/** What `--help` prints, by command; the whole program's stands under the empty name. The bundle keeps it for the launcher. */
export async function helpTexts(version: string): Promise<Readonly<Record<string, string>>> {
  const said: string[] = [];
  const paper = { write: (text: string) => said.push(text) };
  const program = await programFor(version, { out: paper, error: paper }, async () => {});
  const helpOf = (command: Command): string => {
    said.length = 0;
    command.outputHelp();
    return said.join('');
  };
  return Object.fromEntries([
    ['', helpOf(program)],
    ...program.commands.map((command) => [command.name(), helpOf(command)] as const),
  ]);
}
