import type { Moved } from '../../../session/index.ts';

/** Whether levers stand at the same places. */
export const sameMoved = (one: Moved, other: Moved): boolean =>
  one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);

/** What a scenario is called that a word opens: its file without folder and ending. */
export const nameOfWord = (word: string): string => word.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');
