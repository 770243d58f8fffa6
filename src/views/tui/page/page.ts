import {
  fitted,
  glyphsOf,
  joined,
  type Look,
  plainRow,
  type Row,
  styled,
  widthOf,
} from '../../../charts/index.ts';
import type { Extent } from './box.ts';
import { typed } from './typed.ts';

/** A key and what it does, for the footer. */
export interface Hint {
  readonly key: string;
  readonly does: string;
}

/** A whole screen: where one is, what ran, the middle, and what keys do. */
export interface Page {
  readonly title: string;
  /** What ran, from the fullest wording to the shortest; the first that fits is shown. */
  readonly asides: readonly string[];
  readonly body: readonly Row[];
  readonly hints: readonly Hint[];
  /** Said above the footer; an empty text leaves the row to the body. */
  readonly message: string;
  /** Rows that stand between the body and the footer whatever the screen. */
  readonly below: readonly Row[];
}

/** Rows that a page leaves for its body. */
export const bodyExtent = ({ width, height }: Extent, message: string, below = 0): Extent => ({
  width,
  height: height - 2 - below - (message === '' ? 0 : 1),
});

/** Exactly `height` rows of `width` columns, whatever the body holds. */
export function pageRows(page: Page, extent: Extent, look: Look): readonly Row[] {
  const { width, height } = extent;
  const { ellipsis } = glyphsOf(look.charset);
  const room = bodyExtent(extent, page.message, page.below.length).height;
  const body = Array.from({ length: room }, (_, at) => page.body[at] ?? []);
  const rows = [
    titleRow(page, width),
    ...body,
    ...(page.message === '' ? [] : [styled(` ${page.message}`, { fg: 'accent' })]),
    ...page.below,
    footer(page.hints, width),
  ];
  const whole = rows.slice(0, height).map((row) => fitted(row, width, ellipsis));
  return look.charset === 'ascii' ? whole.map(typed) : whole;
}

function titleRow({ title, asides }: Page, width: number): Row {
  const left = ` ${title}`;
  const aside = asides.find((one) => left.length + one.length + 3 <= width) ?? '';
  const gap = Math.max(1, width - left.length - aside.length - 1);
  return joined(styled(left, { bold: true }), plainRow(' '.repeat(gap)), styled(`${aside} `, { dim: true }));
}

/** Hints from the left as far as they fit; help and quit are the last to go. */
function footer(hints: readonly Hint[], width: number): Row {
  const kept = hints.filter(({ key }) => key === '?' || key === 'q');
  const rest = hints.filter((hint) => !kept.includes(hint));
  const wordsOf = ({ key, does }: Hint): Row =>
    joined(styled(key, { inverse: true }), plainRow(` ${does}  `));
  const last = joined(...kept.map(wordsOf));
  let row: Row = plainRow(' ');
  for (const hint of rest) {
    const next = joined(row, wordsOf(hint));
    if (widthOf(next) + widthOf(last) > width) break;
    row = next;
  }
  return joined(row, last);
}
