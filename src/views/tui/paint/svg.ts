import type { Row, Style, Tint } from '../../../charts/index.ts';
import { widthOf } from '../../../charts/index.ts';
import { hexOf } from './palette.ts';

const CELL = { width: 8.4, height: 17 };
const GROUND = '#15181c';
const INK = '#d8dde3';
const FAINT = '#8a929b';

/** Rows as a picture: grounds as rectangles, blocks as shapes, the rest as text, so that no font is needed for charts. */
export function svgOf(rows: readonly Row[], title: string): string {
  const columns = Math.max(1, ...rows.map(widthOf));
  const [width, height] = [round(columns * CELL.width + 16), rows.length * CELL.height + 16];
  const drawn = rows.flatMap((row, at) => rowShapes(row, at));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${GROUND}"/>`,
    '<g transform="translate(8 8)" shape-rendering="crispEdges">',
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function rowShapes(row: Row, at: number): readonly string[] {
  const y = at * CELL.height;
  const shapes: string[] = [];
  let column = 0;
  for (const { text, style } of row) {
    const { ink, ground } = coloursOf(style);
    if (ground !== null) shapes.push(rectangle(column, y, text.length * CELL.width, CELL.height, ground));
    shapes.push(...characters(text, column, y, ink, style));
    column += text.length;
  }
  return shapes;
}

function coloursOf({ fg, bg, dim, inverse }: Style): {
  readonly ink: string;
  readonly ground: string | null;
} {
  const ink = fg === undefined ? (dim === true ? FAINT : INK) : tintOf(fg);
  const ground = bg === undefined ? null : tintOf(bg);
  return inverse === true ? { ink: ground ?? GROUND, ground: ink } : { ink, ground };
}

const tintOf = (tint: Tint): string => hexOf(tint);

const LOWER = '▁▂▃▄▅▆▇█';
const LEFT = '▏▎▍▌▋▊▉';
/** Places of the eight dots of a braille character: column, row. */
const DOTS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const;
const BRAILLE = 0x2800;

/** Blocks and braille as shapes; runs of other characters as text. */
function characters(text: string, from: number, y: number, ink: string, style: Style): readonly string[] {
  const shapes: string[] = [];
  let run = '';
  const end = (column: number): void => {
    if (run.trim() !== '') shapes.push(words(run, column - run.length, y, ink, style));
    run = '';
  };
  [...text].forEach((letter, at) => {
    const column = from + at;
    const shape = shapeOf(letter, column, y, ink);
    if (shape === null) {
      run += letter;
      return;
    }
    end(column);
    shapes.push(...shape);
  });
  end(from + text.length);
  return shapes;
}

function shapeOf(letter: string, column: number, y: number, ink: string): readonly string[] | null {
  const lower = LOWER.indexOf(letter);
  if (lower >= 0) {
    const part = ((lower + 1) / 8) * CELL.height;
    return [rectangle(column, y + CELL.height - part, CELL.width, part, ink)];
  }
  const left = LEFT.indexOf(letter);
  if (left >= 0) return [rectangle(column, y, ((left + 1) / 8) * CELL.width, CELL.height, ink)];
  const dots = (letter.codePointAt(0) ?? 0) - BRAILLE;
  if (dots <= 0 || dots > 255) return null;
  return DOTS.flatMap(([x, row], bit) => {
    if ((dots & (1 << bit)) === 0) return [];
    const [cx, cy] = [(column + 0.25 + x * 0.5) * CELL.width, y + (0.125 + row * 0.25) * CELL.height];
    return [`<circle cx="${round(cx)}" cy="${round(cy)}" r="1.5" fill="${ink}"/>`];
  });
}

function words(text: string, column: number, y: number, ink: string, { bold }: Style): string {
  const x = round(column * CELL.width);
  const weight = bold === true ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y + 13}" fill="${ink}"${weight} textLength="${round(text.length * CELL.width)}" xml:space="preserve">${escaped(text)}</text>`;
}

const rectangle = (column: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(column * CELL.width)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;

const round = (value: number): number => Math.round(value * 100) / 100;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
