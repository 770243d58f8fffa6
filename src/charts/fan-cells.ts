import { glyphsOf, type Look } from './look.ts';
import type { Span, Tint } from './row.ts';

/** One character of a plot, and the band that fills most of it. */
export interface ChartCell extends Span {
  readonly band: Tint | null;
}

interface Segment {
  readonly band: Tint | null;
  readonly share: number;
}

/**
 * One column of a fan, from the top row: `edges` are the ends of its outer and inner band from the bottom, in rows from below. In colours a
 * cell shows two bands, split exactly to an eighth; else each band has a character of its own.
 */
export function bandCells(
  edges: readonly number[],
  rows: number,
  look: Look,
  isOther: boolean,
): readonly ChartCell[] {
  const [outer, inner]: readonly [Tint, Tint] = isOther ? ['otherOuter', 'otherInner'] : ['outer', 'inner'];
  const bands = [null, outer, inner, outer, null];
  return Array.from({ length: rows }, (_, row) => {
    const bottom = rows - 1 - row;
    const segments = segmentsOf(edges, bands, bottom);
    return look.colours && look.charset === 'unicode' ? splitCell(segments) : plainCell(segments, look);
  });
}

/** What parts of the row from `bottom` to `bottom + 1` each band fills, from below; equal neighbours together. */
function segmentsOf(
  edges: readonly number[],
  bands: readonly (Tint | null)[],
  bottom: number,
): readonly Segment[] {
  const segments: Segment[] = [];
  bands.forEach((band, at) => {
    const from = Math.max(bottom, edges[at - 1] ?? -Infinity);
    const until = Math.min(bottom + 1, edges[at] ?? Infinity);
    const share = until - from;
    if (!(share > 0)) return;
    const last = segments.at(-1);
    if (last?.band === band) segments[segments.length - 1] = { band, share: last.share + share };
    else segments.push({ band, share });
  });
  return segments;
}

/** The two widest segments that are neighbours once the thinnest are gone. */
function twoOf(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length <= 2) return segments;
  const thinnest = segments.reduce((least, one) => (one.share < least.share ? one : least));
  const kept: Segment[] = [];
  for (const one of segments) {
    if (one === thinnest) continue;
    const last = kept.at(-1);
    if (last?.band === one.band) kept[kept.length - 1] = { band: one.band, share: last.share + one.share };
    else kept.push(one);
  }
  return twoOf(kept);
}

const EIGHTHS = ' ▁▂▃▄▅▆▇█';

function splitCell(segments: readonly Segment[]): ChartCell {
  const [lower, upper] = twoOf(segments);
  const whole = (lower?.share ?? 0) + (upper?.share ?? 0);
  const eighths = upper === undefined ? 8 : Math.round((8 * (lower?.share ?? 0)) / whole);
  if (lower === undefined || upper === undefined || eighths === 8) return full(lower?.band ?? null);
  if (eighths === 0) return full(upper.band);
  const text = EIGHTHS[eighths] ?? ' ';
  const band = eighths >= 4 ? lower.band : upper.band;
  // The part below the fan stays the terminal's own background, whichever that is.
  if (lower.band === null) return { text, style: { ...tinted('fg', upper.band), inverse: true }, band };
  return { text, style: { ...tinted('fg', lower.band), ...tinted('bg', upper.band) }, band };
}

const full = (band: Tint | null): ChartCell => ({ text: ' ', style: tinted('bg', band), band });

const tinted = (ground: 'fg' | 'bg', tint: Tint | null): { readonly fg?: Tint; readonly bg?: Tint } =>
  tint === null ? {} : ground === 'fg' ? { fg: tint } : { bg: tint };

function plainCell(segments: readonly Segment[], look: Look): ChartCell {
  const { outer, inner } = glyphsOf(look.charset);
  const { band } = segments.reduce((most, one) => (one.share > most.share ? one : most), NOTHING);
  const text = band === null ? ' ' : band === 'inner' || band === 'otherInner' ? inner : outer;
  return { text, style: band === null || !look.colours ? {} : { fg: band }, band };
}

const NOTHING: Segment = { band: null, share: 0 };
