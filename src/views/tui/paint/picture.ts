import { type Row, type Span, widthOf } from '../../../charts/index.ts';
import { paint } from './paint.ts';
import type { Depth } from './palette.ts';

/** A terminal that knows synchronised updates (mode 2026) shows what stands between these in one go. */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
const HOME = '\u001b[H';

/** The picture on a terminal. It knows what stands there, and writes of a new frame only what is otherwise. */
export class Picture {
  readonly #write: (text: string) => void;
  readonly #depth: Depth;
  #shown: readonly Row[] = [];

  constructor(write: (text: string) => void, depth: Depth) {
    this.#write = write;
    this.#depth = depth;
  }

  /** Draws rows from the top on, each as wide as the terminal. */
  draw(rows: readonly Row[]): void {
    const isOther = isOtherSize(this.#shown, rows);
    const changes = rows.flatMap((row, at) => {
      const { from, spans } = changeOf(isOther ? [] : (this.#shown[at] ?? []), row);
      return spans.length === 0 ? [] : `\u001b[${at + 1};${from + 1}H${paint(spans, this.#depth)}`;
    });
    this.#shown = rows;
    // At home the cursor is where a line feed of anybody else moves nothing.
    if (changes.length > 0) this.#write(`${BEGIN}${changes.join('')}${HOME}${END}`);
  }

  /** The next frame is written whole: somebody else may have written meanwhile. */
  forget(): void {
    this.#shown = [];
  }
}

const isOtherSize = (before: readonly Row[], after: readonly Row[]): boolean =>
  before.length !== after.length ||
  after.some((row, at) => row !== before[at] && widthOf(row) !== widthOf(before[at] ?? []));

/** What has changed of a row between the columns that have not; every character is one column wide. */
function changeOf(before: Row, after: Row): { readonly from: number; readonly spans: Row } {
  if (before === after) return { from: 0, spans: [] };
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const isSame = (one: number, other: number): boolean =>
    old.characters[one] === now.characters[other] && sameStyle(old.styles[one], now.styles[other]);
  let from = 0;
  while (from < now.characters.length && isSame(from, from)) from += 1;
  const [oldEnd, nowEnd] = [old.characters.length, now.characters.length];
  let same = 0;
  while (same < nowEnd - from && oldEnd === nowEnd && isSame(oldEnd - 1 - same, nowEnd - 1 - same)) same += 1;
  return { from, spans: between(after, from, nowEnd - same) };
}

interface Cells {
  readonly characters: string;
  readonly styles: readonly Span['style'][];
}

const cellsOf = (row: Row): Cells => ({
  characters: row.map(({ text }) => text).join(''),
  styles: row.flatMap(({ text, style }) => Array.from({ length: text.length }, () => style)),
});

function sameStyle(one: Span['style'] | undefined, other: Span['style'] | undefined): boolean {
  if (one === other) return true;
  return (
    one?.fg === other?.fg &&
    one?.bg === other?.bg &&
    one?.bold === other?.bold &&
    one?.dim === other?.dim &&
    one?.inverse === other?.inverse
  );
}

/** The columns of a row from one on, up to another. */
function between(row: Row, from: number, until: number): Row {
  let column = 0;
  return row.flatMap(({ text, style }) => {
    const start = column;
    column += text.length;
    const kept = text.slice(Math.max(0, from - start), Math.max(0, until - start));
    return kept === '' ? [] : { text: kept, style };
  });
}
