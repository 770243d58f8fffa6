import { WIDTH } from './line.ts';

export type Alignment = 'left' | 'right';

const GAP = 2;

/**
 * Rows under one another, the same columns wide, at most 80 in all; each row is a line or two. A first cell that is wider
 * than what the others leave stands on a line of its own; a last cell that is too wide is cut.
 */
export function table(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): readonly (readonly string[])[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const rest = widths.slice(1).reduce((sum, width) => sum + width + GAP, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(12, WIDTH - rest));
  return rows.map((row) => lineOf(row, [first, ...widths.slice(1)], alignments));
}

function lineOf(
  row: readonly string[],
  widths: readonly number[],
  alignments: readonly Alignment[],
): readonly string[] {
  const [name = ''] = row;
  const [room = 0] = widths;
  const isLong = name.length > room;
  const cells = row.map((cell, column) =>
    pad(column === 0 && isLong ? '' : cell, widths[column] ?? 0, alignments[column]),
  );
  const line = cells.join(' '.repeat(GAP)).trimEnd().slice(0, WIDTH);
  return isLong ? [name.slice(0, WIDTH), line] : [line];
}

const pad = (text: string, width: number, alignment: Alignment | undefined): string =>
  alignment === 'right' ? text.padStart(width) : text.padEnd(width);
