import type { DiscoveredBox, PeeledBox, Search } from '../../../analysis/index.ts';
import { allRows, densityInterval } from '../../../analysis/index.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  grouped,
  head,
  type Line,
  percent,
  percentage,
  percentSpan,
  plain,
  table,
  title,
  warning,
  wrap,
} from '../../../words/index.ts';
import { caseWords, limitWords } from './box-words.ts';
import { boxSentence, type Found, ruleWords } from './discovery.ts';

/** What `discover` says, within 80 columns: the way down, the boxes, and how far to trust them. */
export function discoverText(found: Found): readonly Line[] {
  const { searches } = found.discovery;
  return [
    ...headLines(found),
    ...searches.flatMap((search, place) => searchLines(found, search, place, searches.length > 1)),
    ...togetherLines(found),
    ...LEGEND,
  ];
}

const LEGEND: readonly Line[] = [
  ...wrap(
    'Coverage: share of all cases that lie in the box. Density: share of the box that are cases. Quasi-p: chance of so many cases in the box without this limit (Bryant & Lempert 2010). Halves: in how many random halves the input was limited again.',
  ).map(faint),
  ...wrap(
    'The interval knows the rows, not the search: what holds on halves that the search has not seen is the fairer figure.',
  ).map(faint),
];

function headLines(found: Found) {
  const { source, row, outcome, test, leftOut, incomplete, discovery } = found;
  const { rows, cases } = discovery.whole;
  const { low, high } = densityInterval(found.table, allRows(found.table));
  const share = `${count(cases, 'case')} in ${count(rows, row)}: ${percent(cases / rows)} (95 % interval ${percentSpan(low, high)})`;
  const others = leftOut.map(({ name, because }) => `${name} (${because})`).join(', ');
  return [
    ...wrap(`When does it happen: ${caseWords(outcome, test)}? (${source})`).map(title),
    ...wrap(`${share}, which is the share to beat`).map(plain),
    ...wrap(inputWords(found.table.inputs.map(({ name }) => name))).map(plain),
    ...(others === '' ? [] : wrap(`Not used: ${others}. --inputs names others.`).map(plain)),
    ...(incomplete === 0
      ? []
      : wrap(`${count(incomplete, row)} left out: something is missing there.`).map(warning)),
    ...sharedLines(found),
    blank,
  ];
}

function sharedLines({ shared }: Found): readonly Line[] {
  if (shared === null || shared.points < 2) return [];
  return wrap(
    `Each of ${count(shared.points, 'point')} has the same ${count(shared.worlds, 'world')}, so rows go together: intervals of boxes count worlds, halves part worlds, and quasi-p, which takes every row for a new one, is too small.`,
  ).map(plain);
}

/** So many names are read; more would push the answer off the screen. */
const MOST_NAMES = 16;

function inputWords(names: readonly string[]): string {
  const looked = `Looked for conditions in ${count(names.length, 'input')}`;
  return names.length > MOST_NAMES ? `${looked} (--json lists them).` : `${looked}: ${names.join(', ')}.`;
}

function searchLines(found: Found, search: Search, place: number, isOneOfSeveral: boolean): readonly Line[] {
  const { rows, cases } = search.among;
  const rest = `Box ${place + 1}${place === 0 ? '' : `, among the ${count(rows, found.row)} left, ${count(cases, 'case')}`}`;
  return [
    ...(isOneOfSeveral ? [title(rest)] : []),
    ...trajectoryLines(search, found.chosenPeel),
    ...(found.chosenPeel === null ? simplerLines(search) : []),
    ...(place === 0 ? wrap(ruleWords(found)).map(faint) : []),
    blank,
    ...(search.found === null
      ? wrap(`No box does better than all ${found.row}s together.`).map(warning)
      : boxLines(found, search.found, cases / rows)),
    blank,
  ];
}

const ALIGNMENTS: readonly Alignment[] = ['right', 'right', 'right', 'right', 'right', 'right', 'left'];

/** Peels shown, about evenly by what they cover; all stand in the JSON. */
const SHOWN = 14;

function trajectoryLines({ trajectory }: Search, chosen: number | null): readonly Line[] {
  const shown = new Set<number>([0, trajectory.length - 1, ...(chosen === null ? [] : [chosen])]);
  let last = 1 + 1 / SHOWN;
  trajectory.forEach(({ coverage, density }, step) => {
    // Density climbs while coverage stays whole, so both count as progress.
    const way = coverage - density;
    if (last - way < 2 / SHOWN) return;
    shown.add(step);
    last = way;
  });
  const rows = trajectory.flatMap((one, step) =>
    shown.has(step) ? [[String(step), ...cellsOf(one), step === chosen ? '*' : '']] : [],
  );
  const heads = ['peel', 'limits', 'rows', 'cases', 'coverage %', 'density %', ''];
  const [heading = [], ...lines] = table([heads, ...rows], ALIGNMENTS);
  const said =
    shown.size < trajectory.length
      ? wrap(`${trajectory.length - 1} peels in all: --json has each of them.`).map(faint)
      : [];
  return [...heading.map(head), ...lines.flat().map(plain), ...said, blank];
}

const cellsOf = ({ box, rows, cases, coverage, density }: PeeledBox): readonly string[] => [
  String(box.length),
  grouped(rows),
  grouped(cases),
  percentage(coverage),
  percentage(density),
];

function simplerLines({ simpler, found }: Search): readonly Line[] {
  const isChosen = ({ box }: PeeledBox): boolean => box.length === found?.box.length;
  const rows = simpler.map((one) => ['', ...cellsOf(one), isChosen(one) ? '*' : '']);
  if (rows.length === 0) return [];
  const [heading = [], ...lines] = table(
    [['', 'limits', 'rows', 'cases', 'coverage %', 'density %', ''], ...rows],
    ALIGNMENTS,
  );
  return [
    ...wrap('From the best of these, with limits settled and ever fewer of them:').map(plain),
    ...heading.map(head),
    ...lines.flat().map(plain),
  ];
}

function boxLines(found: Found, box: DiscoveredBox, overall: number): readonly Line[] {
  const { interval, check, limits, rows, cases } = box;
  const halves = (input: number): string =>
    check === null ? '' : `${check.limited[input]} of ${check.halves}`;
  const lines = table(
    [
      ['limit', 'quasi-p', check === null ? '' : 'halves'],
      ...limits.map(({ limit, quasiP }) => [
        `  ${limitWords(found.table, limit)}`,
        chance(quasiP),
        halves(limit.input),
      ]),
    ],
    ['left', 'right', 'right'],
  );
  const [heading = [], ...own] = lines;
  return [
    ...wrap(boxSentence(found, box)).map(title),
    ...wrap(
      `${grouped(cases)} of ${count(rows, found.row)}; 95 % interval of the density ${percentSpan(interval.low, interval.high)}.`,
    ).map(plain),
    ...heading.map(head),
    ...own.flat().map(plain),
    ...checkLines(found, box, overall),
  ];
}

const chance = (value: number): string => (value < 1e-4 ? '< 0.0001' : value.toFixed(4));

function checkLines(
  { table: { inputs } }: Found,
  { check, box }: DiscoveredBox,
  overall: number,
): readonly Line[] {
  if (check === null) return [];
  const own = new Set(box.map(({ input }) => input));
  const others = inputs.flatMap(({ name }, input) => {
    const times = check.limited[input] ?? 0;
    return times === 0 || own.has(input) ? [] : [`${name} (${times})`];
  });
  const { seen, unseen, halves } = check;
  return [
    ...wrap(
      `Searched again on ${halves} random halves: coverage ${percent(seen.coverage)} and density ${percent(seen.density)} there, ${percent(unseen.coverage)} and ${percent(unseen.density)} on the other halves, which the search had not seen.`,
    ).map(plain),
    ...(unseen.density - overall < (seen.density - overall) / 2 ? wrap(DOUBT, '  ').map(warning) : []),
    ...(others.length === 0 ? [] : wrap(`Also limited in some halves: ${others.join(', ')}.`).map(plain)),
  ];
}

const DOUBT =
  'More than half of what the box gains is lost on rows that the search had not seen: much of it may be luck.';

function togetherLines({ discovery: { searches, together } }: Found): readonly Line[] {
  if (searches.filter(({ found }) => found !== null).length < 2) return [];
  const words = `All boxes together: coverage ${percent(together.coverage)}, density ${percent(together.density)}.`;
  return [...wrap(words).map(plain), blank];
}
