// C0 and C1 controls but tab and line feed, the marks that turn the direction of text, line separators, the byte order mark.
const UNSAFE_RANGES = [
  ['0000', '0008'],
  ['000b', '001f'],
  ['007f', '009f'],
  ['200e', '200f'],
  ['2028', '202e'],
  ['2066', '2069'],
  ['feff', 'feff'],
];
const UNSAFE = new RegExp(`[${UNSAFE_RANGES.map(([from, to]) => `\\u${from}-\\u${to}`).join('')}]`);
const EVERY_UNSAFE = new RegExp(UNSAFE, 'g');

/** The text without characters that could steer a terminal or hide what is written; tabs and line ends stay. */
export function plainText(text: string): string {
  return text.replace(EVERY_UNSAFE, '');
}

/** The same with one visible `?` for each such character, so that columns stay where they were. */
export function visibleText(text: string): string {
  return text.replace(EVERY_UNSAFE, '?');
}

/** Offset of the first character that `plainText` would drop, or -1. */
export function firstUnsafe(text: string): number {
  return text.search(UNSAFE);
}

/** A file's text without a byte order mark, its lines ended by `\n` alone. */
export const cleanText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
