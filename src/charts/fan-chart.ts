import { bandCells, type ChartCell } from './fan-cells.ts';
import { glyphsOf, type Look } from './look.ts';
import { medianGlyph } from './median-line.ts';
import { axisOf, LABEL, type Range } from './range.ts';
import type { Row, Span, Tint } from './row.ts';

/** Quantiles over worlds, a number a month, from the bottom to the top. */
export interface FanBands {
  readonly q05: ArrayLike<number>;
  readonly q25: ArrayLike<number>;
  readonly q50: ArrayLike<number>;
  readonly q75: ArrayLike<number>;
  readonly q95: ArrayLike<number>;
}

/** A fan and where it is to stand. */
export interface FanShape {
  readonly bands: FanBands;
  readonly range: Range;
  /** Columns and rows in all, axes included. */
  readonly width: number;
  readonly height: number;
  /** Names of months for the axis below. */
  readonly months: readonly string[];
  /** A median of somebody else, drawn as a line. */
  readonly other?: ArrayLike<number> | undefined;
  /** Whether the old picture stands while a new one is worked out. */
  readonly faded?: boolean | undefined;
  /** A month to mark on the axis. */
  readonly marked?: number | undefined;
  readonly tints?: 'own' | 'other' | undefined;
}

/** Columns of the labels left of the plot, with the line. */
const LEFT = LABEL + 1;
const LEAST = { width: LEFT + 8, height: 4 };

/** A fan chart of exactly `height` rows of `width` columns: labels, plot, axis and months. Throws a RangeError where there is no room. */
export function fanChart(shape: FanShape, look: Look): readonly Row[] {
  const { width, height, range, faded } = shape;
  if (width < LEAST.width || height < LEAST.height)
    throw new RangeError(`a fan needs ${LEAST.width} columns and ${LEAST.height} rows`);
  const [columns, rows] = [width - LEFT, height - 2];
  const labels = axisOf(range, rows);
  const { vertical, tickLeft } = glyphsOf(look.charset);
  const cells = plot(shape, columns, rows, look);
  const plotted = cells.map((row, at): Row => {
    const label = labels[at] ?? '';
    const axis: Span = {
      text: `${label.padStart(LEFT - 1)}${label === '' ? vertical : tickLeft}`,
      style: { dim: true },
    };
    const spans = merged(row);
    return [
      axis,
      ...(faded === true ? spans.map((one) => ({ ...one, style: { ...one.style, dim: true } })) : spans),
    ];
  });
  return [...plotted, ...monthAxis(shape, columns, look)];
}

function plot(shape: FanShape, columns: number, rows: number, look: Look): readonly (readonly ChartCell[])[] {
  const { bands, range, other } = shape;
  const position = (values: ArrayLike<number>, column: number): number => {
    const value = valueAt(values, column, columns);
    return ((value - range.low) / (range.high - range.low)) * rows;
  };
  const isOther = shape.tints === 'other';
  const cells = Array.from({ length: rows }, (): ChartCell[] => []);
  for (let column = 0; column < columns; column += 1) {
    const edges = [bands.q05, bands.q25, bands.q75, bands.q95].map((values) => position(values, column));
    const own = bandCells(edges, rows, look, isOther);
    own.forEach((cell, row) => void cells[row]?.push(cell));
    if (range.low < 0 && range.high > 0)
      drawZero(cells, column, (-range.low / (range.high - range.low)) * rows, look);
    const line = (values: ArrayLike<number>, tint: 'median' | 'otherMedian'): void => {
      const ends = [column - 0.25, column + 0.25].map((at) => position(values, at)) as [number, number];
      // On bands of its own colour the other line would hardly be told from the median.
      const fg = tint === 'otherMedian' && !isOther ? 'fall' : tint;
      drawLine(cells, column, ends, { tint, fg }, look);
    };
    if (other !== undefined) line(other, 'otherMedian');
    line(bands.q50, isOther ? 'otherMedian' : 'median');
  }
  return cells;
}

/** The value at a column, months between being straight lines. */
function valueAt(values: ArrayLike<number>, column: number, columns: number): number {
  const last = values.length - 1;
  const month = Math.min(last, Math.max(0, (column / Math.max(1, columns - 1)) * last));
  const [before, share] = [Math.floor(month), month - Math.floor(month)];
  const one = values[before] ?? Number.NaN;
  return share === 0 ? one : one + share * ((values[before + 1] ?? one) - one);
}

/** The line at zero, over bands too: it is what a difference is read against. */
function drawZero(cells: readonly ChartCell[][], column: number, at: number, look: Look): void {
  const row = cells[cells.length - 1 - Math.min(cells.length - 1, Math.floor(at))];
  const band = row?.[column]?.band ?? null;
  if (row === undefined) return;
  const style = band === null || !look.colours ? { dim: true } : { bg: band };
  row[column] = { text: glyphsOf(look.charset).zero, style, band };
}

function drawLine(
  cells: readonly ChartCell[][],
  column: number,
  ends: readonly [number, number],
  { tint, fg }: { readonly tint: 'median' | 'otherMedian'; readonly fg: Tint },
  look: Look,
): void {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const rows = cells.length;
  for (let row = Math.max(0, Math.floor(low)); row <= Math.min(rows - 1, Math.floor(high)); row += 1) {
    const line = cells[rows - 1 - row];
    const under = line?.[column];
    if (line === undefined || under === undefined) continue;
    const text = medianGlyph(ends.map((end) => end - row) as [number, number], look, tint);
    if (text === null) continue;
    const { band } = under;
    line[column] = {
      text,
      style: { fg, bold: true, ...(band === null || !look.colours ? {} : { bg: band }) },
      band,
    };
  }
}

/** The line below and the names of months that fit under it. */
function monthAxis({ months, marked }: FanShape, columns: number, look: Look): readonly Row[] {
  const { horizontal, tickDown, corner, up } = glyphsOf(look.charset);
  const last = Math.max(1, months.length - 1);
  const columnOf = (month: number): number => Math.round((month / last) * (columns - 1));
  const line = Array.from({ length: columns }, () => horizontal);
  const below = Array.from({ length: columns }, () => ' ');
  const widest = Math.max(...months.map((name) => name.length), 1);
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => columnOf(step) >= widest + 2) ?? last;
  for (let month = 0; month <= last; month += every) {
    const column = columnOf(month);
    const name = months[month] ?? '';
    line[column] = tickDown;
    if (column + name.length <= columns) below.splice(column, name.length, ...name);
  }
  if (marked !== undefined) line[columnOf(marked)] = up;
  return [
    [{ text: `${' '.repeat(LEFT - 1)}${corner}${line.join('')}`, style: { dim: true } }],
    [{ text: `${' '.repeat(LEFT)}${below.join('')}`, style: { dim: true } }],
  ];
}

/** Neighbours of one look as one span. */
function merged(cells: readonly ChartCell[]): Row {
  const spans: Span[] = [];
  for (const { text, style } of cells) {
    const last = spans.at(-1);
    if (last !== undefined && sameStyle(last.style, style))
      spans[spans.length - 1] = { text: last.text + text, style };
    else spans.push({ text, style });
  }
  return spans;
}

const sameStyle = (one: Span['style'], other: Span['style']): boolean =>
  one.fg === other.fg &&
  one.bg === other.bg &&
  one.bold === other.bold &&
  one.dim === other.dim &&
  one.inverse === other.inverse;
