/** Which characters may be drawn with: blocks and braille, blocks and shades, or ASCII. */
export type Charset = 'unicode' | 'block' | 'ascii';

/** What pictures may be made of. Without colours, bands are told apart by their characters. */
export interface Look {
  readonly charset: Charset;
  readonly colours: boolean;
}

/** The characters of a set. */
export interface Glyphs {
  readonly horizontal: string;
  readonly vertical: string;
  readonly corner: string;
  readonly tickLeft: string;
  readonly tickDown: string;
  readonly zero: string;
  /** Where the value stands that one would name without the model. */
  readonly naive: string;
  readonly rail: string;
  readonly railStart: string;
  readonly railEnd: string;
  readonly knob: string;
  readonly marker: string;
  readonly up: string;
  readonly down: string;
  readonly outer: string;
  readonly inner: string;
  readonly median: string;
  readonly otherMedian: string;
  /** From the smallest to the largest share of a column. */
  readonly steps: string;
  readonly boxes: { readonly top: string; readonly bottom: string };
  readonly dot: string;
  readonly ellipsis: string;
}

const drawn: Glyphs = {
  horizontal: '─',
  vertical: '│',
  corner: '└',
  tickLeft: '┤',
  tickDown: '┬',
  zero: '┄',
  naive: '┊',
  rail: '─',
  railStart: '├',
  railEnd: '┤',
  knob: '●',
  marker: '▸',
  up: '▲',
  down: '▼',
  outer: '░',
  inner: '▒',
  median: '━',
  otherMedian: '╍',
  steps: '▁▂▃▄▅▆▇█',
  boxes: { top: '╭╮', bottom: '╰╯' },
  dot: '·',
  ellipsis: '…',
};

const typed: Glyphs = {
  horizontal: '-',
  vertical: '|',
  corner: '+',
  tickLeft: '+',
  tickDown: '+',
  zero: '-',
  naive: '|',
  rail: '-',
  railStart: '[',
  railEnd: ']',
  knob: 'o',
  marker: '>',
  up: '+',
  down: '-',
  outer: '.',
  inner: ':',
  median: '*',
  otherMedian: 'o',
  steps: '_.,-=+*#',
  boxes: { top: '++', bottom: '++' },
  dot: '.',
  ellipsis: '.',
};

export const glyphsOf = (charset: Charset): Glyphs => (charset === 'ascii' ? typed : drawn);
