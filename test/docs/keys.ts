import type { Action } from '../../src/views/tui/keys/action.ts';
import { actions, keysWords } from '../../src/views/tui/keys/table.ts';

/** README's table of keys, from the table of actions that the screens go by. */
export function keys(): string {
  const rows = actions
    .filter((action) => action.keys.length > 0)
    .map(
      (action) =>
        `| ${whereOf(action)} | ${keysWords(action).split(' ').map(cell).join(' ')} | ${action.title} |`,
    );
  return ['| screen | keys | what they do |', '| --- | --- | --- |', ...rows].join('\n');
}

const whereOf = ({ on }: Action): string =>
  on === 'everywhere' ? 'all' : on === 'lesson' ? 'a lesson' : on.join(', ');

const cell = (key: string): string => `\`${key.replace('|', '\\|')}\``;
