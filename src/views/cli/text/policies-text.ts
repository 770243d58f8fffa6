import type { Demand, ShareInterval } from '../../../analysis/index.ts';
import { halfWidth } from '../../../analysis/index.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  figure,
  figureWithin,
  head,
  type Line,
  percent,
  percentage,
  percentSpan,
  plain,
  span,
  table,
  title,
  wrap,
} from '../../../words/index.ts';
import type { Policy, PolicyQuestion } from './policies.ts';

/** Scenarios as policies, within 80 columns: what each regrets, and how often it is good enough. */
export function policiesText(
  policies: readonly Policy[],
  { regret, demands }: PolicyQuestion,
  month: number | null,
): readonly Line[] {
  return [
    blank,
    ...(regret === null ? [] : regretLines(policies, regret, month)),
    ...(demands.length === 0 ? [] : demandLines(policies, demands)),
  ];
}

function regretLines(
  policies: readonly Policy[],
  { outcome, better, never }: NonNullable<PolicyQuestion['regret']>,
  month: number | null,
): readonly Line[] {
  const isTime = month !== null;
  const rows = policies.flatMap((policy) => {
    const { scenario, regret } = policy;
    if (regret === null) return [];
    const { mean, q90, largest, best } = regret;
    const quantile = `${figure(q90.value)} (${span(q90.low, q90.high)})`;
    const cells = [figureWithin(mean.value, halfWidth(mean)), quantile, figure(largest), within(best)];
    return [[scenario, ...cells, ...(policy.never === null ? [] : [percentage(policy.never.value)])]];
  });
  const heads = [
    'policy',
    'mean',
    '9 in 10 below',
    'largest',
    'best in (%)',
    ...(isTime ? ['never (%)'] : []),
  ];
  return [
    ...wrap(`Regret: ${outcome}, ${better} is better${isTime ? ', in months' : ''}`).map(title),
    ...block(heads, rows),
    ...wrap(
      `Regret of a policy in a world: how much worse it does than the best of these ${count(policies.length, 'policy', 'policies')} in that world. Best in: worlds in which no other does better, equals counted for each. ± and brackets: 95 % intervals; the largest has none, more worlds can only raise it.`,
    ).map(faint),
    ...(month === null ? [] : wrap(neverWords(month, never !== null)).map(faint)),
    blank,
  ];
}

/** What a time that never comes was counted as. */
const neverWords = (month: number, isAsked: boolean): string =>
  isAsked
    ? `What never comes counts as month ${month}, as --never asks; two policies that never see it are equal.`
    : `What never comes counts as month ${month}, the first after the last: the least it can be, so that regrets about it are at least so large, and two policies that never see it are equal. --never counts it later.`;

function demandLines(policies: readonly Policy[], demands: readonly Demand[]): readonly Line[] {
  const rowsFor = (words: string, of: (policy: Policy) => ShareInterval | undefined): readonly string[][] =>
    policies.flatMap((policy, place) => {
      const share = of(policy);
      return share === undefined ? [] : [[policy.scenario, place === 0 ? words : '', ...cellsOf(share)]];
    });
  const each = demands.flatMap((demand, place) =>
    rowsFor(demandWords(demand), ({ satisficing }) => satisficing?.each[place]),
  );
  const all = demands.length < 2 ? [] : rowsFor('all of these', ({ satisficing }) => satisficing?.all);
  return [
    title('Good enough'),
    ...block(
      ['policy', 'demand', 'share', '95 % interval'],
      [...each, ...all],
      ['left', 'left', 'right', 'right'],
    ),
    blank,
  ];
}

export const demandWords = ({ outcome, relation, than }: Demand): string => `${outcome} ${relation} ${than}`;

const within = (share: ShareInterval): string =>
  `${percentage(share.value)} ±${percentage(halfWidth(share))}`;

const cellsOf = ({ value, low, high }: ShareInterval): readonly string[] => [
  percent(value),
  percentSpan(low, high),
];

function block(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[] = heads.map((_, column) => (column === 0 ? 'left' : 'right')),
): readonly Line[] {
  const [heading = [], ...lines] = table([heads, ...rows], alignments);
  return [...heading.map(head), ...lines.flat().map(plain)];
}
