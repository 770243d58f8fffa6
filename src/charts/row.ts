/** What a colour means; which one that is, and whether there is any, is the screen's business. */
export type Tint =
  | 'outer'
  | 'inner'
  | 'median'
  | 'otherOuter'
  | 'otherInner'
  | 'otherMedian'
  | 'accent'
  | 'rise'
  | 'fall'
  | 'warn';

/** How characters look. */
export interface Style {
  readonly fg?: Tint;
  readonly bg?: Tint;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
}

/** Characters in one style; every character is one column wide. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One line of the screen. */
export type Row = readonly Span[];

const NONE: Style = {};

export const plainRow = (text: string): Row => (text === '' ? [] : [{ text, style: NONE }]);
export const styled = (text: string, style: Style): Row => (text === '' ? [] : [{ text, style }]);

export const rowText = (row: Row): string => row.map(({ text }) => text).join('');
export const widthOf = (row: Row): number => row.reduce((sum, { text }) => sum + text.length, 0);

/** Rows one behind the other, as one. */
export const joined = (...rows: readonly Row[]): Row => rows.flat();

/** The first columns of a row. */
function cut(row: Row, width: number): Row {
  const kept: Span[] = [];
  let room = width;
  for (const { text, style } of row) {
    if (room <= 0) break;
    kept.push({ text: text.slice(0, room), style });
    room -= text.length;
  }
  return kept;
}

/** Exactly so many columns: cut with an ellipsis, or filled with blanks. */
export function fitted(row: Row, width: number, ellipsis = '…'): Row {
  const own = widthOf(row);
  if (own === width) return row;
  if (own < width) return [...row, { text: ' '.repeat(width - own), style: NONE }];
  if (width <= 0) return [];
  return [...cut(row, width - 1), { text: ellipsis, style: NONE }];
}
