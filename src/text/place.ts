/** A stretch of one line in a file: line and column count from 1, column and length in UTF-16 units. */
export type Place = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
};

/** Turns an offset into a text (from 0) and a length into a place; the place never leaves its line or the text. */
export type PlaceFinder = (offset: number, length: number) => Place;

/** Prepares the places of one text whose lines end in `\n`. */
export function placesIn(text: string, file: string): PlaceFinder {
  const starts = lineStarts(text);
  return (offset, length) => {
    const from = Math.max(0, Math.min(offset, text.length));
    const index = lineAt(starts, from);
    const start = starts[index] ?? 0;
    const next = starts[index + 1];
    const end = next === undefined ? text.length : next - 1;
    const room = Math.max(0, end - from);
    return { file, line: index + 1, column: from - start + 1, length: Math.max(1, Math.min(length, room)) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last line that starts at or before the offset, by bisection. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
