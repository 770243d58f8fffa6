import { wrap } from '../../../words/index.ts';

/** A heading of a level with a blank line after it. */
export const section = (level: number, words: string): readonly string[] => [
  ...wrap(words, '  ', `${'#'.repeat(level)} `),
  '',
];

/** A paragraph within 80 columns, with a blank line after it. */
export const paragraph = (words: string): readonly string[] => [...wrap(words), ''];

/** An item of a list within 80 columns. */
export const bullet = (words: string): readonly string[] => wrap(words, '  ', '- ');

/** An item below an item. */
export const inner = (words: string): readonly string[] => wrap(words, '    ', '  - ');

/** A list with a blank line after it, or one sentence when it is empty. */
export const listOr = (items: readonly string[], nothing: string): readonly string[] =>
  items.length === 0 ? paragraph(nothing) : [...items.flatMap(bullet), ''];
