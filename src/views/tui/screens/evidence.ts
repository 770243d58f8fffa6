import { fitted, glyphsOf, joined, type Row, styled } from '../../../charts/index.ts';
import type { Line } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import type { AppState, EvidenceScreen } from '../state/app-state.ts';

/** The lines that a filter leaves: every block (a title and what stands below it) in which it occurs. */
export function shownLines(lines: readonly Line[], filter: string): readonly Line[] {
  if (filter === '') return lines;
  const wanted = filter.toLowerCase();
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.tone === 'title' || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.some(({ text }) => text.toLowerCase().includes(wanted))).flat();
}

/** Evidence: facts with their sources, what rests on them, what disputes them. Its lines are as wide as the narrowest screen. */
export function evidenceBody(
  { look }: AppState,
  screen: EvidenceScreen,
  { width, height }: Extent,
): readonly Row[] {
  const lines = shownLines(screen.lines, screen.filter);
  const room = height - 2;
  const last = Math.min(lines.length, screen.at + room);
  const where = lines.length > room ? `to line ${last} of ${lines.length}` : '';
  const filter =
    screen.filtering || screen.filter !== '' ? `/${screen.filter}${screen.filtering ? '_' : ''}  ` : '';
  const aside = `${filter}${where} `;
  const title = fitted(
    styled(` ${screen.about}`, { bold: true, fg: 'accent' }),
    Math.max(0, width - aside.length),
  );
  const rule = styled(glyphsOf(look.charset).horizontal.repeat(width), { dim: true });
  const rows = lines.slice(screen.at, screen.at + room).map(rowOf);
  const empty = [styled(` Nothing here speaks of "${screen.filter}".`, { dim: true })];
  return [joined(title, styled(aside, { dim: true })), rule, ...(lines.length === 0 ? empty : rows)];
}

function rowOf({ text, tone }: Line): Row {
  if (tone === 'title' || tone === 'head') return styled(text, { bold: true });
  if (tone === 'warning') return styled(text, { fg: 'warn' });
  return styled(text, tone === 'faint' ? { dim: true } : {});
}
