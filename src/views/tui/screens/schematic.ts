import { fitted, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Cell } from '../../../engine/index.ts';
import type { Story } from '../../../session/index.ts';
import {
  cellValue,
  figure,
  type Standing,
  type Standings,
  spoken,
  stageAt,
  standingsOf,
  type Tie,
} from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { TIE_CLASSES, tieLine } from './tie-lines.ts';

const known = new WeakMap<Story['request']['model'], Standings>();

function standingsIn({ request: { model } }: Story): Standings {
  const standings = known.get(model) ?? standingsOf(model);
  known.set(model, standings);
  return standings;
}

const valueAt = ({ request, history }: Story, cell: Cell, month: number): number =>
  cellValue(request.model, history, cell, month);

/** Who stands where on one row: the ties of whoever decides to the one in the middle, then the first number of the first of the others. */
export function standingRow(story: Story, month: number, width: number, look: Look): Row {
  const { hub, ties, others } = standingsIn(story);
  if (hub === null) return [];
  const parts = ties.map(({ cell, name }) => {
    const value = valueAt(story, cell, month);
    const { across } = tieLine(value, look.charset);
    return joined(styled(` ${across.repeat(3)} `, { fg: 'inner' }), plainRow(`${name} ${figure(value)}`));
  });
  const [first] = others;
  const [row] = first?.rows ?? [];
  const [cell] = row?.cells ?? [];
  const rest =
    row === undefined || cell === undefined
      ? ''
      : `  ${row.name} ${figure(valueAt(story, cell, month))} ${first?.labels[0] ?? ''}`;
  return fitted(joined(styled(` ${hub}`, { bold: true }), ...parts, styled(rest, { dim: true })), width);
}

/** The picture of a month without borders: who decides above, tied to the one in the middle, the others and the named works below. */
export function schematic(
  story: Story,
  month: number,
  { width, height }: Extent,
  look: Look,
): readonly Row[] {
  const standings = standingsIn(story);
  const top = tiesPicture(story, standings, month, width, look);
  const rows = [
    ...top,
    ...othersRows(story, standings, month, width),
    ...worksRows(story, standings, month, width),
  ];
  return rows.slice(0, height);
}

function tiesPicture(
  story: Story,
  { hub, ties }: Standings,
  month: number,
  width: number,
  look: Look,
): readonly Row[] {
  if (hub === null || ties.length > MOST_DRAWN)
    return ties.length === 0 ? [] : [standingRow(story, month, width, look)];
  const spots = ties.map((tie, at) => ({
    tie,
    at: Math.floor(((2 * at + 1) * width) / (2 * ties.length)),
    value: valueAt(story, tie.cell, month),
  }));
  const [names, values, downs] = [blankCells(width), blankCells(width), blankCells(width)];
  const middle = blankCells(width);
  const from = Math.floor((width - hub.length) / 2);
  for (const { tie, at, value } of spots) {
    const { across, down, left, right } = tieLine(value, look.charset);
    put(names, at - Math.floor(tie.name.length / 2), tie.name);
    const words = `${figure(value)}${changeMark(story, tie, month, look)}`;
    put(values, at - Math.floor(words.length / 2), words);
    put(downs, at, down);
    if (at < from - 1) put(middle, at, left + across.repeat(from - at - 2));
    if (at > from + hub.length)
      put(middle, from + hub.length + 1, across.repeat(at - from - hub.length - 1) + right);
  }
  put(middle, from, hub);
  return [
    styled(names.join(''), { bold: true }),
    plainRow(values.join('')),
    styled(downs.join(''), { fg: 'inner' }),
    joined(
      styled(middle.slice(0, from).join(''), { fg: 'inner' }),
      styled(hub, { bold: true }),
      styled(middle.slice(from + hub.length).join(''), { fg: 'inner' }),
    ),
    styled(legend(ties[0], look).slice(0, width), { dim: true }),
  ];
}

const MOST_DRAWN = 3;

const blankCells = (width: number): string[] => Array.from({ length: width }, () => ' ');

function put(cells: string[], at: number, text: string): void {
  const start = Math.max(0, Math.min(cells.length - text.length, at));
  for (const [index, letter] of [...text].entries()) cells[start + index] = letter;
}

/** Whether a tie is nearer or farther than a year before, or than at the start. */
function changeMark(story: Story, { cell }: Tie, month: number, { charset }: Look): string {
  const change = valueAt(story, cell, month) - valueAt(story, cell, Math.max(0, month - 12));
  if (Math.abs(change) < CLEAR) return '';
  const [up, down] = charset === 'ascii' ? ['+', '-'] : ['▲', '▼'];
  return ` ${change > 0 ? up : down}`;
}

const CLEAR = 0.05;

function legend(tie: Tie | undefined, { charset }: Look): string {
  const parts = TIE_CLASSES.map((end) => `${tieLine(end - 0.01, charset).across} <${end}`);
  return `${tie?.label ?? ''}: ${parts.join('  ')}  ${tieLine(1, charset).across} more`;
}

/** Agents of a kind with their numbers: a small table, or one line where there is one number each. */
const othersRows = (story: Story, { others }: Standings, month: number, width: number): readonly Row[] =>
  others.flatMap((standing) =>
    standing.labels.length === 1
      ? lineRows(story, standing, month, width)
      : tableRows(story, standing, month, width),
  );

function lineRows(story: Story, { labels, rows }: Standing, month: number, width: number): readonly Row[] {
  const parts = rows.map(({ name, cells: [cell] }) =>
    cell === undefined ? name : `${name} ${figure(valueAt(story, cell, month))}`,
  );
  return prose(`${labels[0] ?? ''}: ${parts.join(', ')}`, width);
}

function tableRows(story: Story, { labels, rows }: Standing, month: number, width: number): readonly Row[] {
  const columns = labels.map((label) => Math.max(7, label.length + 1));
  const name = Math.max(8, Math.min(24, width - columns.reduce((sum, column) => sum + column, 0)));
  const heads = labels.map((label, at) => label.padStart(columns[at] ?? 0)).join('');
  return [
    styled(`${' '.repeat(name)}${heads}`, { dim: true }),
    ...rows.map((row) =>
      joined(
        fitted(styled(row.name, { bold: true }), name),
        ...row.cells.map((cell, at) =>
          plainRow(figure(valueAt(story, cell, month)).padStart(columns[at] ?? 0)),
        ),
      ),
    ),
  ];
}

/** Named works by the stage they have reached, the furthest first. */
function worksRows(story: Story, { works }: Standings, month: number, width: number): readonly Row[] {
  const { model } = story.request;
  const stages = new Map<string, string[]>();
  for (const work of works) {
    const stage = stageAt(model, story.history, work, month);
    if (stage !== '') stages.set(stage, [...(stages.get(stage) ?? []), work.name]);
  }
  const order = model.stages.map((stage) => spoken(stage).toLowerCase());
  const told = [...stages].toSorted(([one], [other]) => order.indexOf(other) - order.indexOf(one));
  return told.flatMap(([stage, names]) => prose(`${stage}: ${names.join(', ')}`, width, { dim: true }));
}
