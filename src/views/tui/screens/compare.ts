import { compareWorlds, differenceFan, halfWidth, type OutcomeDifference } from '../../../analysis/index.ts';
import {
  fanChart,
  fitted,
  joined,
  plainRow,
  type Range,
  type Row,
  rangeAround,
  styled,
} from '../../../charts/index.ts';
import type { FanTable } from '../../../results/index.ts';
import type { Sight } from '../../../session/index.ts';
import { figure, percentage, spoken } from '../../../words/index.ts';
import { beside, box, type Extent, inside, type Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, Compare } from '../state/app-state.ts';
import { monthLabels } from './calendar.ts';
import { axisFor, fanIn } from './findings.ts';
import { changesInWords } from './in-words.ts';
import { changeWords } from './outcome-rows.ts';
import { waitingRows } from './waiting.ts';

/** Compare: paired fans, their difference, and outcomes sorted by how far they lie apart. */
export function compareBody(state: AppState, screen: Compare, extent: Extent): readonly Row[] {
  const [one, two] = screen.sights;
  if (one === null || two === null)
    return box(
      { title: 'Two scenarios on the same luck', rows: waitingRows(state.running, extent.width) },
      extent,
      state.look,
    );
  const differences = sortedDifferences(one, two);
  const sentence = wordsOf(screen, one, two, differences, extent.width);
  const height = extent.height - sentence.length;
  const upper = Math.max(9, Math.floor(height * 0.48));
  return [
    ...sentence,
    ...fans(state, screen, one, two, { width: extent.width, height: upper }),
    ...box(
      {
        ...tablePanel(state, screen, differences, inside({ width: extent.width, height: height - upper })),
        number: 2,
        focused: screen.panel === 2,
      },
      { width: extent.width, height: height - upper },
      state.look,
    ),
  ];
}

const sorted = new WeakMap<
  Sight,
  { readonly other: Sight; readonly differences: readonly OutcomeDifference[] }
>();

/** Differences by how many half-widths of their interval they lie from nothing. */
export function sortedDifferences(one: Sight, two: Sight): readonly OutcomeDifference[] {
  const known = sorted.get(one);
  if (known?.other === two) return known.differences;
  const strength = ({ value, low, high }: OutcomeDifference): number => {
    const half = halfWidth({ low, high });
    return half > 0 ? Math.abs(value) / half : 0;
  };
  const differences = compareWorlds(one.result.outcomes, two.result.outcomes).toSorted(
    (first, second) => strength(second) - strength(first),
  );
  sorted.set(one, { other: two, differences });
  return differences;
}

function wordsOf(
  { scenarios, moved }: Compare,
  one: Sight,
  two: Sight,
  differences: readonly OutcomeDifference[],
  width: number,
): readonly Row[] {
  const hidden = new Set(
    scenarios[0].model.outcomes.filter(({ measure }) => measure).map(({ name }) => name),
  );
  const subject = `${scenarios[1].name}${moved[1].size > 0 ? ' with moved levers' : ''} against ${scenarios[0].name}`;
  const sentence = changesInWords(subject, differences, hidden);
  const same = one.result.hash === two.result.hash ? ' Both are the same worlds to the last bit.' : '';
  return prose(`In words: ${sentence}${same}`, width - 2)
    .slice(0, 3)
    .map((row) => joined(plainRow(' '), row));
}

function fans(state: AppState, screen: Compare, one: Sight, two: Sight, extent: Extent): readonly Row[] {
  const [first, second] = screen.scenarios;
  const name = first.model.fans[screen.quantity]?.name ?? '';
  const has = ({ result }: Sight): boolean =>
    result.series.quantities.some((quantity) => quantity.name === name);
  if (!has(two))
    return box(
      {
        number: 1,
        title: spoken(name),
        rows: prose('Only one of the two has this quantity.', extent.width - 4),
      },
      extent,
      state.look,
    );
  const [own, other] = [fanIn(one.result, name), fanIn(two.result, name)];
  const range = axisFor(own, other);
  const difference = differenceFan(one.result.series, two.result.series, name);
  const pictures: readonly Picture[] = [
    { title: `1 ${first.name}: ${spoken(name)}`, bands: own, range, tints: 'own' },
    { title: first === second ? 'levers moved' : second.name, bands: other, range, tints: 'other' },
    ...(difference === undefined ? [] : [differencePicture(difference)]),
  ];
  return pictureRow(state, screen.panel === 1, pictures, monthLabels(one.result.months), extent);
}

const differencePicture = (bands: FanTable): Picture => ({
  title: 'difference',
  bands,
  range: rangeAround([0, ...bands.q05, ...bands.q95]),
  tints: 'own',
});

/** A fan with its title. */
interface Picture {
  readonly title: string;
  readonly bands: FanTable;
  readonly range: Range;
  readonly tints: 'own' | 'other';
}

/** Fans beside one another, as wide as each other. */
function pictureRow(
  { look }: AppState,
  focused: boolean,
  pictures: readonly Picture[],
  months: readonly string[],
  extent: Extent,
): readonly Row[] {
  const width = Math.floor(extent.width / pictures.length);
  return beside(
    ...pictures.map(({ title, bands, range, tints }, at) => {
      const isLast = at === pictures.length - 1;
      const own = { width: isLast ? extent.width - width * at : width, height: extent.height };
      const rows = fanChart({ bands, range, months, tints, ...inside(own) }, look);
      return box({ title, focused: focused && at === 0, rows }, own, look);
    }),
  );
}

function tablePanel(
  state: AppState,
  screen: Compare,
  differences: readonly OutcomeDifference[],
  extent: Extent,
): Panel {
  const { width, height } = extent;
  const rows = differences.map((one, at) =>
    differenceRow(state, one, width, screen.panel === 2 && at === screen.at),
  );
  const { from, until } = windowOf(rows.length, screen.at, height - 1);
  const heads = styled(columns('outcome', 'first', 'second', 'difference', 'worlds apart', width), {
    bold: true,
  });
  return {
    title: 'Outcomes, furthest apart first',
    aside: `95 % intervals`,
    rows: [heads, ...rows.slice(from, until)],
  };
}

function differenceRow({ look }: AppState, one: OutcomeDifference, width: number, chosen: boolean): Row {
  const words = (value: number): string => (one.form === 'number' ? figure(value) : `${percentage(value)} %`);
  const text = columns(
    spoken(one.name),
    words(one.first),
    words(one.second),
    changeWords(one, look),
    `${percentage(1 - one.same / one.worlds)} %`,
    width,
  );
  return styled(text, chosen ? { inverse: true } : one.low > 0 || one.high < 0 ? {} : { dim: true });
}

function columns(
  name: string,
  first: string,
  second: string,
  change: string,
  apart: string,
  width: number,
): string {
  const isWide = width >= 90;
  const label = Math.max(12, width - 9 - 9 - 22 - (isWide ? 15 : 0) - 3);
  const parts = [fittedText(name, label), first.padStart(9), second.padStart(9), ` ${change}`.padEnd(22)];
  return [...parts, ...(isWide ? [apart.padStart(14)] : [])].join(' ').slice(0, width);
}

const fittedText = (text: string, width: number): string =>
  fitted(plainRow(text), width)
    .map((span) => span.text)
    .join('');
