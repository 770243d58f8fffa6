import {
  halfWidth,
  type Interval,
  type JointComparison,
  type JointDifference,
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
export function compareText(
  first: Study,
  second: Study,
  differences: readonly JointDifference[],
  interval: IntervalKind,
): readonly Line[] {
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
      interval,
    ),
    ...means(
      differences.filter(({ form }) => form === 'number'),
      naive,
      interval,
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

/** Which interval stands beside a change: its own, or one of a set that hold at once. */
export type IntervalKind = 'separate' | 'joint';

/** What stands below the tables. */
export function compareLegend({ intervals }: JointComparison, kind: IntervalKind): readonly Line[] {
  const shown =
    kind === 'separate'
      ? 'with its own 95 % interval; * where that leaves out zero'
      : `with an interval that holds with 95 % for all ${intervals} at once (Šidák 1967); * where its own interval leaves out zero`;
  const both = intervals > 1 ? `, ** where one that holds for all ${intervals} changes at once does too` : '';
  const words = `Change: second minus first, in points of per cent or in the unit, ${shown}${kind === 'separate' ? both : ', ** where this one does'}. Naive: what one would say without the model; none: none known.`;
  return wrap(words).map(faint);
}

type Naive = (name: string) => number | null;

const shownOf = (difference: JointDifference, kind: IntervalKind): Interval =>
  kind === 'joint' ? difference.joint : difference;

function shares(
  differences: readonly JointDifference[],
  first: Study,
  second: Study,
  naive: Naive,
  kind: IntervalKind,
): readonly Line[] {
  if (differences.length === 0) return [];
  const heads = ['Does it happen? (%)', 'first', 'second', 'change', 'interval', 'naive'];
  const rows = differences.map((one) => {
    const { name, form, value } = one;
    const { low, high } = shownOf(one, kind);
    return [
      name,
      shareWords(first.findings, name),
      shareWords(second.findings, name),
      `${signed(value, percentage(value))}${stars(one)}`,
      `${percentage(low)}..${percentage(high)}`,
      naiveWords(naive(name), form === 'probability' ? percentage : figure),
    ];
  });
  return block(heads, rows);
}

function means(differences: readonly JointDifference[], naive: Naive, kind: IntervalKind): readonly Line[] {
  if (differences.length === 0) return [];
  const heads = ['How much?', 'first', 'second', 'change', 'naive'];
  const rows = differences.map((one) => [
    one.name,
    figure(one.first),
    figure(one.second),
    `${signed(one.value, figureWithin(one.value, halfWidth(shownOf(one, kind))))}${stars(one)}`,
    naiveWords(naive(one.name), figure),
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

const leavesOutZero = ({ low, high }: Interval): boolean => low > 0 || high < 0;

/** One star for the interval of its own, two where the joint one leaves out zero too. */
const stars = (difference: JointDifference): string => {
  if (!leavesOutZero(difference)) return '  ';
  return leavesOutZero(difference.joint) ? '**' : '* ';
};

/** What sharing the luck has brought, over the outcomes that differ at all. */
function luckLine(differences: readonly JointDifference[]): readonly Line[] {
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
