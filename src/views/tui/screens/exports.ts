import { type Row, rowText } from '../../../charts/index.ts';
import { monthName } from '../../../language/index.ts';
import { fanBands } from '../../../results/index.ts';
import { svgOf } from '../paint/svg.ts';
import {
  type AppState,
  type Compare,
  type Explore,
  type Matters,
  type Screen,
  screenOf,
  type World,
} from '../state/app-state.ts';
import { sortedDifferences } from './compare.ts';
import { fanIn } from './findings.ts';
import { TAGLINE } from './home.ts';
import { scenarioText } from './scenario-text.ts';
import { screenRows } from './screen-rows.ts';
import { fanValues } from './world-ties.ts';

/** A file to be written. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What is on the screen as files: the frame as a picture and as text, its figures as CSV, moved levers as a scenario. */
export function exportsOf(state: AppState): readonly NamedText[] {
  const screen = screenOf(state);
  const rows = screenRows(state);
  const name = ['tightrope', screen.is, ...namesOf(screen)].join('-');
  const csv = csvOf(screen);
  return [
    { name: `${name}.svg`, text: svgOf(rows, `${name}. ${TAGLINE}`) },
    { name: `${name}.txt`, text: `${textOf(rows)}\n${TAGLINE}\n` },
    ...(csv === '' ? [] : [{ name: `${name}.csv`, text: csv }]),
    ...(screen.is === 'explore' && screen.moved.size > 0
      ? [{ name: `${name}.yaml`, text: scenarioText(screen.scenario, screen.moved) }]
      : []),
  ];
}

export const textOf = (rows: readonly Row[]): string => rows.map((row) => rowText(row).trimEnd()).join('\n');

function namesOf(screen: Screen): readonly string[] {
  switch (screen.is) {
    case 'explore':
    case 'matters':
      return [screen.scenario.name];
    case 'world':
      return [screen.scenario.name, String(screen.world)];
    case 'compare':
      return screen.scenarios.map(({ name }) => name);
    default:
      return [];
  }
}

/** The figures of a screen, full digits, a header row; nothing where there are none. */
function csvOf(screen: Screen): string {
  switch (screen.is) {
    case 'explore':
      return fanTable(screen);
    case 'compare':
      return differenceTable(screen);
    case 'world':
      return storyTable(screen);
    case 'matters':
      return driverTable(screen);
    default:
      return '';
  }
}

function fanTable({ scenario, quantity, sight }: Explore): string {
  const name = scenario.model.fans[quantity]?.name ?? '';
  if (sight === null) return '';
  const fan = fanIn(sight.result, name);
  const bands = fanBands.map((band) => fan[band]);
  const lines = sight.result.months.map((month, at) => [name, month, ...bands.map((band) => band[at] ?? '')]);
  return table(['quantity', 'month', ...fanBands], lines);
}

function differenceTable({ sights: [one, two] }: Compare): string {
  if (one === null || two === null) return '';
  const lines = sortedDifferences(one, two).map(({ name, first, second, value, low, high }) => [
    ...[name, first, second],
    ...[value, low, high],
  ]);
  return table(['outcome', 'first', 'second', 'difference', 'low', 'high'], lines);
}

function storyTable({ story }: World): string {
  if (story === null) return '';
  const { model } = story.request;
  const columns = model.fans.map((_, fan) => fanValues(model, story, fan));
  const lines = Array.from({ length: model.calendar.months }, (_, month) => [
    monthName(month, model.calendar),
    ...columns.map((values) => values[month] ?? ''),
  ]);
  return table(['month', ...model.fans.map(({ name }) => name)], lines);
}

function driverTable(screen: Matters): string {
  const named = (estimate: number): string => screen.scenario.model.estimates[estimate]?.name ?? '';
  if (screen.drivers === null) return '';
  const lines = screen.drivers.drivers.map(({ estimate, share, low, high }) => [
    ...[screen.outcome, named(estimate)],
    ...[share, low, high],
  ]);
  return table(['outcome', 'estimate', 'share', 'low', 'high'], lines);
}

const table = (heads: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  [heads, ...lines].map((line) => `${line.join(',')}\n`).join('');
