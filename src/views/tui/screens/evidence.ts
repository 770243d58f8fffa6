import { fitted, glyphsOf, joined, type Row, type Style, styled } from '../../../charts/index.ts';
import type { Line } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, EvidenceScreen } from '../state/app-state.ts';

/** What the evidence screen is about, in words. */
export const evidenceTitle = (about: string): string =>
  about === '' ? 'All facts and what rests on them' : about;

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

/** A name within a line that leads to a page of its own. */
export interface Link {
  readonly name: string;
  readonly from: number;
}

/** The names in the line pointed at, from the left. */
export function linksAt({ lines, filter, at, names }: EvidenceScreen): readonly Link[] {
  return linksOf(shownLines(lines, filter)[at]?.text ?? '', names);
}

function linksOf(text: string, names: ReadonlySet<string>): readonly Link[] {
  return [...text.matchAll(/[A-Za-z][\w.-]*/g)].flatMap(({ 0: word, index }) => {
    const name = word.replace(/[.-]+$/, '');
    return names.has(name) ? [{ name, from: index }] : [];
  });
}

/** Evidence: facts with their sources, what rests on them, what disputes them. Its lines are as wide as the narrowest screen. */
export function evidenceBody(
  { look }: AppState,
  screen: EvidenceScreen,
  { width, height }: Extent,
): readonly Row[] {
  const lines = shownLines(screen.lines, screen.filter);
  const { from, until } = windowOf(lines.length, screen.at, height - 2);
  const where = `line ${Math.min(lines.length, screen.at + 1)} of ${lines.length}`;
  const filter =
    screen.filtering || screen.filter !== '' ? `/${screen.filter}${screen.filtering ? '_' : ''}  ` : '';
  const aside = `${filter}${where} `;
  const title = fitted(
    styled(` ${screen.about}`, { bold: true, fg: 'accent' }),
    Math.max(0, width - aside.length),
  );
  const rule = styled(glyphsOf(look.charset).horizontal.repeat(width), { dim: true });
  const rows = lines
    .slice(from, until)
    .map((line, index) => (from + index === screen.at ? chosenRow(line, screen) : rowOf(line, screen.names)));
  const empty = [styled(` Nothing here speaks of "${screen.filter}".`, { dim: true })];
  return [joined(title, styled(aside, { dim: true })), rule, ...(lines.length === 0 ? empty : rows)];
}

/** A line with the names in it that lead further. */
function rowOf({ text, tone }: Line, names: ReadonlySet<string>): Row {
  if (tone === 'title' || tone === 'head') return styled(text, { bold: true });
  if (tone === 'warning') return styled(text, { fg: 'warn' });
  return linked(text, linksOf(text, names), tone === 'faint' ? { dim: true } : {}, () => ({ fg: 'accent' }));
}

/** The line pointed at: the name that Enter follows stands out, or the whole line where it has none. */
function chosenRow({ text }: Line, { names, link }: EvidenceScreen): Row {
  const links = linksOf(text, names);
  if (links.length === 0)
    return text.trim() === '' ? styled('>', { inverse: true }) : styled(text, { inverse: true });
  return linked(text, links, { bold: true }, (at) =>
    at === link ? { inverse: true, bold: true } : { fg: 'accent' },
  );
}

function linked(text: string, links: readonly Link[], plain: Style, styleOf: (at: number) => Style): Row {
  const ends = [0, ...links.map(({ name, from }) => from + name.length)];
  return joined(
    ...links.flatMap(({ name, from }, at) => [
      styled(text.slice(ends[at], from), plain),
      styled(name, styleOf(at)),
    ]),
    styled(text.slice(ends.at(-1)), plain),
  );
}
