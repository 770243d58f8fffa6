import type { Line, Tone } from '../../../words/index.ts';

/** A stream of the process, or what stands for one in a test. */
export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Where words go. */
export interface Streams {
  readonly out: Stream;
  readonly error: Stream;
}

/** How words look. */
export interface Look {
  readonly color: 'auto' | 'always' | 'never';
  readonly charset: 'unicode' | 'block' | 'ascii';
  readonly quiet: boolean;
}

/** Writes lines and JSON on standard output, everything about the work itself on standard error. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly quiet: boolean;
  readonly error: Stream;
  lines(lines: readonly Line[]): void;
  json(value: unknown): void;
  /** A text as it is, like a table of comma-separated values. */
  text(text: string): void;
  /** A sentence on standard error. */
  say(sentence: string, tone?: Tone): void;
}

const CODES: Record<Tone, string> = { plain: '', title: '1', head: '1;36', faint: '2', warning: '33' };

/** The terminal of a process, or of a test. */
export function terminalOn({ out, error }: Streams, look: Look): Terminal {
  const paintOut = painter(isColored(out, look));
  const paintError = painter(isColored(error, look));
  const spelled = (text: string): string => (look.charset === 'ascii' ? asciiOf(text) : text);
  return {
    isTTY: out.isTTY === true,
    quiet: look.quiet,
    error,
    lines: (lines) =>
      void out.write(lines.map((line) => `${paintOut(spelled(line.text), line.tone)}\n`).join('')),
    text: (text) => void out.write(text),
    json: (value) => void out.write(`${JSON.stringify(value, null, 2)}\n`),
    say: (sentence, tone = 'plain') => void error.write(`${paintError(spelled(sentence), tone)}\n`),
  };
}

const isColored = ({ isTTY }: Stream, { color }: Look): boolean =>
  color === 'auto' ? isTTY === true : color === 'always';

const painter =
  (colored: boolean) =>
  (text: string, tone: Tone): string =>
    colored && text !== '' && CODES[tone] !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/±/g, '+-'],
  [/[–—−]/g, '-'],
  [/…/g, '...'],
  [/→/g, '->'],
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
];

/** The text in ASCII alone; letters with marks lose them. */
function asciiOf(text: string): string {
  const spelled = SPELLINGS.reduce((so, [from, to]) => so.replace(from, to), text);
  return spelled
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\n\t -~]/gu, '?');
}
