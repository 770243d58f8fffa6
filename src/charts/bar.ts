import { glyphsOf, type Look } from './look.ts';
import type { Row, Tint } from './row.ts';

/** A share from 0 to 1, and where somebody without the model would put it. */
export interface Bar {
  readonly share: number;
  readonly naive: number | null;
  readonly tint?: Tint;
}

const EIGHTHS = ' ▏▎▍▌▋▊▉';

/** A bar from the left, exact to an eighth of a column, over `width` columns; the naive value as a tick. */
export function bar({ share, naive, tint = 'inner' }: Bar, width: number, look: Look): Row {
  const cells = Array.from(lengthText(share * width, width, look));
  const tick = naive === null ? -1 : Math.min(width - 1, Math.max(0, Math.floor(naive * width)));
  return cells.map((text, column) =>
    column === tick
      ? { text: glyphsOf(look.charset).naive, style: { bold: true } }
      : { text, style: text === ' ' ? {} : { fg: tint } },
  );
}

/** An amount to the left or the right of a middle. */
export interface SignedBar {
  readonly amount: number;
  /** The amount that fills one side. */
  readonly most: number;
}

/** Signed bars on both sides of a middle line: `width` columns a side. */
export function signedBar({ amount, most }: SignedBar, width: number, look: Look): Row {
  const { vertical } = glyphsOf(look.charset);
  const length = most > 0 ? Math.min(1, Math.abs(amount) / most) * width : 0;
  const right = lengthText(amount > 0 ? length : 0, width, look);
  const full = look.charset === 'ascii' ? '#' : '█';
  const left = (amount < 0 ? full.repeat(Math.round(length)) : '').padStart(width);
  return [
    { text: left, style: { fg: 'fall' } },
    { text: vertical, style: { dim: true } },
    { text: right, style: { fg: 'rise' } },
  ];
}

/** A length in columns as text of `width` columns; what is not nothing shows at least the thinnest mark. */
function lengthText(length: number, width: number, { charset }: Look): string {
  const own = Math.min(width, Math.max(0, length));
  if (charset === 'ascii') return '#'.repeat(Math.round(own)).padEnd(width);
  const eighths = own > 0 ? Math.max(1, Math.round(own * 8)) : 0;
  const [whole, rest] = [Math.floor(eighths / 8), eighths % 8];
  return `${'█'.repeat(whole)}${rest > 0 ? EIGHTHS[rest] : ''}`.padEnd(width);
}
