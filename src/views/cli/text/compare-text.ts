import {
  compareWorlds,
  halfWidth,
  type Interval,
  type OutcomeDifference,
  type OutcomeFinding,
} from '../../../analysis/index.ts';
import type { Study } from '../../../study.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  figure,
  figureWithin,
  head,
  type Line,
  percentage,
  plain,
  signed,
  table,
  title,
  warning,
  wrap,
} from '../../../words/index.ts';

/** One scenario held against the first, world by world on the same luck, within 80 columns. */
export function compareText(first: Study, second: Study): readonly Line[] {
  const differences = compareWorlds(first.result.outcomes, second.result.outcomes);
  const { worlds = 0 } = differences[0] ?? {};
  const naive = (name: string): number | null => first.result.naive[name]?.value ?? null;
  return [
    ...wrap(`${second.scenario.name} against ${first.scenario.name}`).map(title),
    ...wrap(`${count(worlds, 'world')}, the same luck in both; seed ${first.result.seed}`).map(plain),
    blank,
    ...shares(
      differences.filter(({ form }) => form !== 'number'),
      first,
      second,
      naive,
    ),
    ...means(
      differences.filter(({ form }) => form === 'number'),
      naive,
    ),
    ...luckLine(differences),
    ...onlyInOne(first, second),
  ];
}

/** What was odd about each of the runs compared, a sentence each that begins with the scenario. */
export const warningsOf = (studies: readonly Study[]): readonly string[] =>
  studies.flatMap(({ scenario, result }) => result.warnings.map((one) => `${scenario.name}: ${one}`));

/** The same for reading. */
export const compareWarnings = (studies: readonly Study[]): readonly Line[] =>
  warningsOf(studies).flatMap((one) => wrap(one, '  ').map(warning));

/** What stands below the tables. */
export const compareLegend: readonly Line[] = [
  ...wrap(
    'Change: second minus first, in points of per cent or in the unit, with its 95 % interval; * where that leaves out zero. Naive: what one would say without the model; none: none known.',
  ).map(faint),
];

type Naive = (name: string) => number | null;

function shares(
  differences: readonly OutcomeDifference[],
  first: Study,
  second: Study,
  naive: Naive,
): readonly Line[] {
  if (differences.length === 0) return [];
  const heads = ['Does it happen? (%)', 'first', 'second', 'change', 'interval', 'naive'];
  const rows = differences.map(({ name, form, value, low, high }) => [
    name,
    shareWords(first.findings, name),
    shareWords(second.findings, name),
    `${signed(value, percentage(value))}${star({ low, high })}`,
    `${percentage(low)}..${percentage(high)}`,
    naiveWords(naive(name), form === 'probability' ? percentage : figure),
  ]);
  return block(heads, rows);
}

function means(differences: readonly OutcomeDifference[], naive: Naive): readonly Line[] {
  if (differences.length === 0) return [];
  const heads = ['How much?', 'first', 'second', 'change', 'naive'];
  const rows = differences.map(({ name, first, second, value, low, high }) => [
    name,
    figure(first),
    figure(second),
    `${signed(value, figureWithin(value, halfWidth({ low, high })))}${star({ low, high })}`,
    naiveWords(naive(name), figure),
  ]);
  return block(heads, rows);
}

function block(heads: readonly string[], rows: readonly (readonly string[])[]): readonly Line[] {
  const alignments = heads.map((_, column): Alignment => (column === 0 ? 'left' : 'right'));
  const [heading = [], ...lines] = table([heads, ...rows], alignments);
  return [...heading.map(head), ...lines.flat().map(plain), blank];
}

/** A share of worlds with half the width of its Wilson interval. */
function shareWords(findings: readonly OutcomeFinding[], name: string): string {
  const finding = findings.find((one) => one.name === name);
  return finding === undefined ? '' : `${percentage(finding.value)} ±${percentage(halfWidth(finding))}`;
}

const naiveWords = (naive: number | null, words: (value: number) => string): string =>
  naive === null ? 'none' : words(naive);

const star = ({ low, high }: Interval): string => (low > 0 || high < 0 ? '*' : ' ');

/** What sharing the luck has brought, over the outcomes that differ at all. */
function luckLine(differences: readonly OutcomeDifference[]): readonly Line[] {
  const ratios = differences
    .filter(({ value, same, worlds }) => value !== 0 || same < worlds)
    .map(({ varianceRatio }) => varianceRatio);
  if (ratios.length === 0) return wrap('No outcome differs in any world.').map(plain);
  const median = ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 1;
  const words = `Shared luck: half of the differences have at most ${percentage(median)} % of the variance they would have in separate worlds.`;
  return wrap(words).map(plain);
}

function onlyInOne(first: Study, second: Study): readonly Line[] {
  const [one, two] = [first.result.outcomes.names, second.result.outcomes.names];
  const alone = [...one.filter((name) => !two.includes(name)), ...two.filter((name) => !one.includes(name))];
  return alone.length === 0 ? [] : wrap(`Only one of the two has: ${alone.join(', ')}.`).map(plain);
}
