import type { Option } from './lesson.ts';
import type { FigureWish, Words } from './words-of.ts';

/** Rows that the words of a step may take, and how wide they are at least: the bar under a screen of 80 columns. */
export const BAR = { rows: 3, width: 78 } as const;

/** A text broken at blanks, never before a %, into rows of at most `width` columns. */
export function rowsOf(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+(?!%)/).filter((one) => one !== '')) {
    const row = rows.at(-1);
    if (row !== undefined && row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word.slice(0, width));
  }
  return rows;
}

/** Answers beside one another, each whole, in as few rows as they need. */
export function optionRows(options: readonly Option[], width: number): readonly string[] {
  const rows: string[] = [];
  options.forEach(({ says }, at) => {
    const words = `${at + 1} ${says}`;
    const row = rows.at(-1);
    if (row !== undefined && row.length + 3 + words.length <= width)
      rows[rows.length - 1] = `${row}   ${words}`;
    else rows.push(words.slice(0, width));
  });
  return rows;
}

/** How many columns a figure takes at most, as a rule. */
const WIDTHS: Readonly<Record<FigureWish['is'], number>> = {
  outcome: 26,
  change: 26,
  quantity: 26,
  choice: 26,
  driver: 34,
  drivers: 20,
  worlds: 5,
};

/** The words with something as wide in the place of each figure. */
export const dummyOf = (words: Words): string =>
  words.map((piece) => (typeof piece === 'string' ? piece : 'x'.repeat(WIDTHS[piece.is]))).join('');
