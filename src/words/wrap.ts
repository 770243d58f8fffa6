import { WIDTH } from './line.ts';

/** Breaks a text at spaces, but never before a %, into lines of at most 80 columns, each after `indent`; words longer than a line are cut. */
export function wrap(text: string, indent = '', first = indent): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text
    .trim()
    .split(/\s+(?!%)/)
    .flatMap((one) => pieces(one, WIDTH - Math.max(indent.length, first.length)))) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}

/** A word that fits on no line, in pieces that do. */
function pieces(word: string, room: number): readonly string[] {
  if (word.length <= room) return [word];
  return [word.slice(0, room), ...pieces(word.slice(room), room)];
}
