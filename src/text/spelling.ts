/** How a scalar is written in a file. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'folded' | 'literal';

/** The written form of one scalar: its characters from the first quote or letter on, and where they start. */
export type Written = {
  readonly style: ScalarStyle;
  readonly raw: string;
  readonly start: number;
  /** Block scalars: the columns to trim, or undefined when the first line with content decides. */
  readonly indent?: number | undefined;
  /** Block scalars: what becomes of the line ends at the end. */
  readonly chomp?: 'strip' | 'clip' | 'keep' | undefined;
};

/** The text of a scalar, and for each character of it the offsets in the file where its spelling starts and ends. */
export type Spelling = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Reads a scalar as YAML 1.2 does and keeps where each character came from. */
export function spell(written: Written): Spelling {
  const pen = new Pen(written.start);
  if (written.style === 'plain') unfold(pen, written.raw, 0, written.raw.length, false);
  else if (written.style === 'single') unfold(pen, written.raw, 1, written.raw.length - 1, true);
  else if (written.style === 'double') readEscapes(pen, written.raw);
  else unblock(pen, written);
  return { text: pen.text.join(''), starts: pen.starts, ends: pen.ends };
}

/** Collects characters with the stretch of the raw text that spells each. */
class Pen {
  readonly text: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #origin: number;

  constructor(origin: number) {
    this.#origin = origin;
  }

  /** Writes every UTF-16 unit of `characters` as spelled by `[from, to)` of the raw text. */
  put(characters: string, from: number, to: number): void {
    for (let i = 0; i < characters.length; i++) {
      this.text.push(characters[i] ?? '');
      this.starts.push(this.#origin + from);
      this.ends.push(this.#origin + to);
    }
  }

  /** Writes `[from, to)` of the raw text as it stands. */
  copy(raw: string, from: number, to: number): void {
    for (let i = from; i < to; i++) this.put(raw[i] ?? '', i, i + 1);
  }
}

const isBlank = (letter: string | undefined): boolean => letter === ' ' || letter === '\t';

/** Plain and single-quoted scalars: a line end is a space, n + 1 line ends are n line feeds, `''` is `'`. */
function unfold(pen: Pen, raw: string, from: number, to: number, quoted: boolean): void {
  let at = from;
  for (let first = true; ; first = false) {
    const found = raw.indexOf('\n', at);
    const last = found === -1 || found >= to;
    const lineEnd = last ? to : found;
    let [left, right] = [at, lineEnd];
    if (!first) while (left < right && isBlank(raw[left])) left++;
    if (!last) while (right > left && isBlank(raw[right - 1])) right--;
    for (let i = left; i < right; i++) {
      pen.put(raw[i] ?? '', i, i + 1);
      if (quoted && raw[i] === "'" && raw[i + 1] === "'") i++;
    }
    if (last) return;
    at = foldLineEnds(pen, raw, lineEnd, to);
  }
}

/** Writes the fold for the line ends from `at` on; returns the offset after the last of them. */
function foldLineEnds(pen: Pen, raw: string, at: number, to: number): number {
  let end = at + 1;
  let count = 1;
  for (let i = end; i < to && (isBlank(raw[i]) || raw[i] === '\n'); i++) {
    if (raw[i] !== '\n') continue;
    count++;
    end = i + 1;
  }
  if (count === 1) pen.put(' ', at, at + 1);
  else for (let i = 1; i < count; i++) pen.put('\n', at, at + 1);
  return end;
}

const ESCAPES = new Map(
  Object.entries({
    0: '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\x85',
  }),
);
const CODE_LENGTHS = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);
const MORE_ESCAPES = new Map([
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** Double-quoted scalars: escapes, line folds, and blanks dropped before a line end. */
function readEscapes(pen: Pen, raw: string): void {
  const to = raw.length - 1;
  for (let at = 1; at < to; ) {
    if (raw[at] === '\n') {
      at = foldLineEnds(pen, raw, at, to);
      while (at < to && isBlank(raw[at])) at++;
    } else if (raw[at] === '\\') {
      at = escapeAt(pen, raw, at);
    } else {
      let end = at;
      while (end < to && isBlank(raw[end])) end++;
      if (end === at) end++;
      if (!(raw[end] === '\n' && isBlank(raw[at]))) pen.copy(raw, at, end);
      at = end;
    }
  }
}

/** Writes one escape; returns the offset after it. */
function escapeAt(pen: Pen, raw: string, at: number): number {
  const letter = raw[at + 1] ?? '';
  if (letter === '\n') {
    let next = at + 2;
    while (isBlank(raw[next])) next++;
    return next;
  }
  const length = CODE_LENGTHS.get(letter);
  if (length !== undefined) {
    const code = Number.parseInt(raw.slice(at + 2, at + 2 + length), 16);
    if (code <= 0x10ffff) pen.put(String.fromCodePoint(code), at, at + 2 + length);
    return at + 2 + length;
  }
  pen.put(ESCAPES.get(letter) ?? MORE_ESCAPES.get(letter) ?? letter, at, at + 2);
  return at + 2;
}

/** Block scalars, literal and folded, after the header line. */
function unblock(pen: Pen, { style, raw, indent, chomp }: Written): void {
  const lines = linesOf(raw);
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.blank) end--;
  const firstFull = lines.findIndex((line) => !line.blank);
  const trim = indent ?? lines[firstFull]?.spaces ?? 0;
  while (end > 0 && end < lines.length && (lines[end]?.spaces ?? 0) > trim) end++;
  let gap: { breaks: number; at: number } = { breaks: 0, at: 0 };
  let wasIndented = false;
  for (let i = 0; i < end; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const from = Math.min(line.from + trim, line.to);
    const isEmpty = from === line.to;
    if (!isEmpty) {
      const indented = isBlank(raw[from]);
      writeBreaks(pen, gap, style === 'folded' && i > firstFull && !indented && !wasIndented);
      pen.copy(raw, from, line.to);
      wasIndented = indented;
      gap = { breaks: 0, at: line.to };
    }
    gap = { breaks: gap.breaks + 1, at: line.to };
  }
  if (chomp === 'clip' && end > 0) pen.put('\n', gap.at, gap.at + 1);
  if (chomp === 'keep' && raw !== '') {
    const breaks = lines.length - Math.max(end, 1);
    pen.put('\n'.repeat(Math.max(1, breaks)), gap.at, gap.at + 1);
  }
}

function writeBreaks(pen: Pen, gap: { breaks: number; at: number }, folds: boolean): void {
  if (!folds) pen.put('\n'.repeat(gap.breaks), gap.at, gap.at + 1);
  else if (gap.breaks === 1) pen.put(' ', gap.at, gap.at + 1);
  else pen.put('\n'.repeat(Math.max(0, gap.breaks - 1)), gap.at, gap.at + 1);
}

type Line = { readonly from: number; readonly to: number; readonly spaces: number; readonly blank: boolean };

function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= raw.length; ) {
    const found = raw.indexOf('\n', from);
    const to = found === -1 ? raw.length : found;
    let spaces = 0;
    while (from + spaces < to && raw[from + spaces] === ' ') spaces++;
    lines.push({ from, to, spaces, blank: from + spaces === to });
    from = to + 1;
  }
  return lines;
}
