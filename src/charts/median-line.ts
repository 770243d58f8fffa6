import { glyphsOf, type Look } from './look.ts';

/** Dots of a braille character, from the top, of its left and its right column (Unicode, block U+2800). */
const LEFT_DOTS = [0x01, 0x02, 0x04, 0x40];
const RIGHT_DOTS = [0x08, 0x10, 0x20, 0x80];
const BRAILLE = 0x2800;

/**
 * The character of a line that runs from one height to another within a cell; heights are shares of the cell from below, and may lie outside.
 * Null where the line does not touch the cell.
 */
export function medianGlyph(
  [left, right]: readonly [number, number],
  { charset }: Look,
  tint: 'median' | 'otherMedian',
): string | null {
  const middle = (left + right) / 2;
  if (charset !== 'unicode') return middle >= 0 && middle < 1 ? glyphsOf(charset)[tint] : null;
  const dots = dotsAt(left, middle, LEFT_DOTS) | dotsAt(middle, right, RIGHT_DOTS);
  return dots === 0 ? null : String.fromCharCode(BRAILLE + dots);
}

/** The dots of one column between two heights; at least the one at the first. */
function dotsAt(one: number, other: number, column: readonly number[]): number {
  const [first, last] = [dotOf(Math.max(one, other)), dotOf(Math.min(one, other))];
  return column.reduce((dots, dot, at) => (at >= first && at <= last ? dots | dot : dots), 0);
}

/** Rows of dots are numbered from the top. */
const dotOf = (height: number): number => Math.floor((1 - height) * 4);
