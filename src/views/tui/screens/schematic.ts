import { fitted, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Story } from '../../../session/index.ts';
import { figure, type Standings, spoken, stageAt, standingsOf, type Tie } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { TIE_CLASSES, tieLine } from './tie-lines.ts';

const known = new WeakMap<Story['request']['model'], Standings>();

function standingsIn({ request: { model } }: Story): Standings {
  const standings = known.get(model) ?? standingsOf(model);
  known.set(model, standings);
  return standings;
}

function valueAt({ request, history }: Story, fan: number, month: number): number {
  return history.fans[fan * request.model.calendar.months + month] ?? Number.NaN;
}

/** Who stands where on one row: the ties of whoever decides to the one in the middle, then the first number of the others. */
export function standingRow(story: Story, month: number, width: number, look: Look): Row {
  const { hub, ties, others } = standingsIn(story);
  if (hub === null) return [];
  const parts = ties.map((tie) => {
    const value = valueAt(story, tie.fan, month);
    const { across } = tieLine(value, look.charset);
    return joined(styled(` ${across.repeat(3)} `, { fg: 'inner' }), plainRow(`${tie.name} ${figure(value)}`));
  });
  const rest = others
    .slice(0, 1)
    .map(({ name, measures: [first] }) =>
      first === undefined ? '' : `  ${name} ${figure(valueAt(story, first.fan, month))} ${first.label}`,
    );
  return fitted(
    joined(styled(` ${hub}`, { bold: true }), ...parts, styled(rest.join(''), { dim: true })),
    width,
  );
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
    value: valueAt(story, tie.fan, month),
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
function changeMark(story: Story, { fan }: Tie, month: number, { charset }: Look): string {
  const change = valueAt(story, fan, month) - valueAt(story, fan, Math.max(0, month - 12));
  if (Math.abs(change) < CLEAR) return '';
  const [up, down] = charset === 'ascii' ? ['+', '-'] : ['▲', '▼'];
  return ` ${change > 0 ? up : down}`;
}

const CLEAR = 0.05;

function legend(tie: Tie | undefined, { charset }: Look): string {
  const parts = TIE_CLASSES.map((end) => `${tieLine(end - 0.01, charset).across} <${end}`);
  return `${tie?.label ?? ''}: ${parts.join('  ')}  ${tieLine(1, charset).across} more`;
}

/** How many numbers are told of one place. */
const TOLD = 3;

const othersRows = (story: Story, { others }: Standings, month: number, width: number): readonly Row[] =>
  others.flatMap(({ name, measures }) => {
    const numbers = measures
      .slice(0, TOLD)
      .map(({ label, fan }) => `${label} ${figure(valueAt(story, fan, month))}`);
    return prose(`${name}: ${numbers.join(', ')}`, width);
  });

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
