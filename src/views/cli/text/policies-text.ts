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
): readonly Line[] {
  return [
    blank,
    ...(regret === null ? [] : regretLines(policies, regret.outcome, regret.better)),
    ...(demands.length === 0 ? [] : demandLines(policies, demands)),
  ];
}

function regretLines(policies: readonly Policy[], outcome: string, better: string): readonly Line[] {
  const rows = policies.flatMap(({ scenario, regret }) => {
    if (regret === null) return [];
    const { mean, q90, largest, best } = regret;
    const quantile = `${figure(q90.value)} (${span(q90.low, q90.high)})`;
    return [[scenario, figureWithin(mean.value, halfWidth(mean)), quantile, figure(largest), within(best)]];
  });
  const heads = ['policy', 'mean', '9 in 10 below', 'largest', 'best in (%)'];
  return [
    ...wrap(`Regret: ${outcome}, ${better} is better`).map(title),
    ...block(heads, rows),
    ...wrap(
      `Regret of a policy in a world: how much worse it does than the best of these ${count(policies.length, 'policy', 'policies')} in that world. Best in: worlds in which no other does better, equals counted for each. ± and brackets: 95 % intervals; the largest has none, more worlds can only raise it.`,
    ).map(faint),
    blank,
  ];
}

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
