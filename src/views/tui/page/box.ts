import {
  fitted,
  type Glyphs,
  glyphsOf,
  joined,
  type Look,
  plainRow,
  type Row,
  styled,
  widthOf,
} from '../../../charts/index.ts';

/** A panel: its number and title, and rows of its inside. */
export interface Panel {
  readonly number?: number;
  readonly title: string;
  /** Said at the right end of the title. */
  readonly aside?: string;
  readonly focused?: boolean;
  readonly rows: readonly Row[];
}

/** Columns and rows of something. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What fits inside a panel of that extent. */
export const inside = ({ width, height }: Extent): Extent => ({
  width: Math.max(0, width - 4),
  height: Math.max(0, height - 2),
});

/** A panel in a frame of exactly that extent; focus shows in the frame and in a mark before the title, never in colour alone. */
export function box(panel: Panel, { width, height }: Extent, look: Look): readonly Row[] {
  if (height < 2 || width < 4) return Array.from({ length: height }, () => plainRow(' '.repeat(width)));
  const glyphs = glyphsOf(look.charset);
  const style = panel.focused === true ? ({ fg: 'accent', bold: true } as const) : ({ dim: true } as const);
  const side = styled(glyphs.vertical, style);
  const body = Array.from({ length: height - 2 }, (_, at) =>
    joined(
      side,
      plainRow(' '),
      fitted(panel.rows[at] ?? [], width - 4, glyphs.ellipsis),
      plainRow(' '),
      side,
    ),
  );
  const [left = '', right = ''] = glyphs.boxes.bottom;
  return [
    lid(panel, width, glyphs, style),
    ...body,
    styled(`${left}${glyphs.horizontal.repeat(width - 2)}${right}`, style),
  ];
}

function lid(
  panel: Panel,
  width: number,
  glyphs: Glyphs,
  style: { readonly bold?: true; readonly dim?: true },
): Row {
  const [left = '', right = ''] = glyphs.boxes.top;
  const mark = panel.focused === true ? glyphs.marker : ' ';
  const number = panel.number === undefined ? '' : `${panel.number} `;
  const name = `${mark}${number}${panel.title} `;
  const aside = panel.aside === undefined || panel.aside === '' ? '' : ` ${panel.aside} `;
  const room = width - 2;
  const shown = name.length + aside.length > room ? '' : aside;
  const fill = glyphs.horizontal.repeat(Math.max(0, room - name.length - shown.length));
  return fitted(
    joined(
      styled(left, style),
      styled(name.slice(0, room), panel.focused === true ? { fg: 'accent', bold: true } : { bold: true }),
      styled(fill, style),
      styled(shown, { dim: true }),
      styled(right, style),
    ),
    width,
  );
}

/** Blocks of equal height next to one another. */
export function beside(...blocks: readonly (readonly Row[])[]): readonly Row[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const widths = blocks.map((block) => Math.max(0, ...block.map(widthOf)));
  return Array.from({ length: height }, (_, at) =>
    joined(...blocks.map((block, index) => fitted(block[at] ?? [], widths[index] ?? 0))),
  );
}
