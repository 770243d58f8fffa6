import { glyphsOf, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Moved } from '../../../session/index.ts';
import { type Lever, leverFigure, leverValue } from './levers.ts';

/** The rail of a lever: where it stands, and where it started. */
function rail(lever: Lever, moved: Moved, width: number, look: Look): Row {
  const glyphs = glyphsOf(look.charset);
  const place = (value: number): number =>
    Math.round(((value - lever.from) / (lever.to - lever.from)) * (width - 3));
  const cells = Array.from({ length: width - 2 }, () => glyphs.rail);
  const start = Math.min(width - 3, Math.max(0, place(lever.start)));
  const now = Math.min(width - 3, Math.max(0, place(leverValue(lever, moved))));
  if (start !== now) cells[start] = glyphs.naive;
  const [before, after] = [cells.slice(0, now).join(''), cells.slice(now + 1).join('')];
  return joined(
    styled(`${glyphs.railStart}${before}`, { dim: true }),
    styled(glyphs.knob, { fg: 'accent', bold: true }),
    styled(`${after}${glyphs.railEnd}`, { dim: true }),
  );
}

/** A lever on two rows: its name, then its rail, its value and the tag of its reason. */
export function leverRows(
  lever: Lever,
  moved: Moved,
  width: number,
  chosen: boolean,
  look: Look,
): readonly Row[] {
  const { marker } = glyphsOf(look.charset);
  const value = leverFigure(lever, leverValue(lever, moved));
  const room = Math.max(6, Math.min(18, width - value.length - lever.reason.length - 6));
  return [
    chosen
      ? joined(styled(`${marker}`, { bold: true }), styled(lever.title, { inverse: true }))
      : joined(plainRow(' '), styled(lever.title, moved.has(lever.name) ? { bold: true } : {})),
    joined(
      plainRow('  '),
      rail(lever, moved, room, look),
      styled(` ${value} `, moved.has(lever.name) ? { bold: true } : {}),
      styled(lever.reason, { dim: true }),
    ),
  ];
}

/** A lever on one row, for narrow screens. */
export function leverLine(lever: Lever, moved: Moved, width: number, typed: string, look: Look): Row {
  const value = typed === '' ? leverFigure(lever, leverValue(lever, moved)) : `${typed}_`;
  const title = lever.title.slice(0, Math.max(8, width - 40));
  return joined(
    styled(` ${title} `, { bold: true }),
    rail(lever, moved, Math.max(10, Math.min(24, width - title.length - value.length - 14)), look),
    styled(` ${value} `, { bold: true }),
    styled(`${lever.reason}  -/+`, { dim: true }),
  );
}
