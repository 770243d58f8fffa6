import type { Charset } from '../../../charts/index.ts';

/** The characters that a tie is drawn with; how strong it is shows in the line itself. */
export interface TieLine {
  readonly across: string;
  readonly down: string;
  /** Where a line from the left, or from the right, turns towards the middle. */
  readonly left: string;
  readonly right: string;
}

const line = (across: string, down: string, left: string, right: string): TieLine => ({
  across,
  down,
  left,
  right,
});

const DRAWN = [
  line('┈', '┊', '└', '┘'),
  line('─', '│', '└', '┘'),
  line('━', '┃', '┗', '┛'),
  line('═', '║', '╚', '╝'),
];
const TYPED = [
  line('.', ':', '+', '+'),
  line('-', '|', '+', '+'),
  line('=', 'I', '+', '+'),
  line('#', '#', '#', '#'),
];

/** Upper ends of the first three of four classes of strength. */
export const TIE_CLASSES = [0.25, 0.5, 0.75] as const;

/** The line of a tie of a strength from 0 to 1: dotted, thin, thick, double. */
export function tieLine(strength: number, charset: Charset): TieLine {
  const found = TIE_CLASSES.findIndex((end) => strength < end);
  const lines = charset === 'ascii' ? TYPED : DRAWN;
  return lines[found < 0 ? lines.length - 1 : found] ?? line(' ', ' ', ' ', ' ');
}
