import { compareWorlds, differenceFan, halfWidth, type OutcomeDifference } from '../../../analysis/index.ts';
import { fanChart, joined, plainRow, type Range, type Row, rangeAround } from '../../../charts/index.ts';
import type { Model } from '../../../language/index.ts';
import type { FanTable } from '../../../results/index.ts';
import type { Sight } from '../../../session/index.ts';
import { spoken } from '../../../words/index.ts';
import { beside, box, type Extent, inside } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import type { AppState, Compare } from '../state/app-state.ts';
import { monthLabels } from './calendar.ts';
import { differencePanel } from './compare-table.ts';
import { comparedInWords, turnInWords } from './compare-words.ts';
import { axisFor, fanIn } from './findings.ts';
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
        ...differencePanel(screen, differences, inside({ width: extent.width, height: height - upper })),
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
  { scenarios, moved, quantity }: Compare,
  one: Sight,
  two: Sight,
  differences: readonly OutcomeDifference[],
  width: number,
): readonly Row[] {
  const [first, second] = scenarios;
  const subject = `${second.name}${moved[1].size > 0 ? ' with moved levers' : ''} against ${first.name}`;
  const name = first.model.fans[quantity]?.name ?? '';
  const fan = has(two, name) ? differenceFan(one.result.series, two.result.series, name) : undefined;
  const sentence =
    one.result.hash === two.result.hash
      ? `${subject}: both are the same worlds to the last bit.`
      : comparedInWords(subject, differences, measuresOf(first.model), width < 110 ? 1 : 2);
  const turn = fan === undefined ? '' : turnInWords(spoken(name), fan.q50, one.result.months);
  const most = width < 110 ? 3 : 2;
  const rows = [`${sentence}${turn}`, sentence].map((text) => prose(`In words: ${text}`, width - 2));
  const fitting = rows.find(({ length }) => length <= most) ?? rows.at(-1) ?? [];
  return fitting.slice(0, most).map((row) => joined(plainRow(' '), row));
}

const measuresOf = ({ outcomes }: Model): ReadonlySet<string> =>
  new Set(outcomes.filter(({ measure }) => measure).map(({ name }) => name));

const has = ({ result }: Sight, name: string): boolean =>
  result.series.quantities.some((quantity) => quantity.name === name);

function fans(state: AppState, screen: Compare, one: Sight, two: Sight, extent: Extent): readonly Row[] {
  const [first, second] = screen.scenarios;
  const name = first.model.fans[screen.quantity]?.name ?? '';
  if (!has(two, name))
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
  title: 'difference, zero marked',
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
