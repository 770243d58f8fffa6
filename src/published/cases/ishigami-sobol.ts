import { holds } from '../../analysis/index.ts';
import type { Sensitivity, Share } from '../../sensitivity/index.ts';
import { exact } from '../measured.ts';
import type { Figure, PublishedSensitivity } from '../published-case.ts';
import { equal, within } from '../rule.ts';

type Order = 'first' | 'total';

/** Closed forms with a = 7, b = 0.1: shares of the variance 13.844588. */
const SHARES: readonly (readonly [factor: string, order: Order, share: number])[] = [
  ['x', 'first', 0.313905],
  ['y', 'first', 0.442411],
  ['z', 'first', 0],
  ['x', 'total', 0.557589],
  ['y', 'total', 0.442411],
  ['z', 'total', 0.243684],
];

function shareOf(found: Sensitivity, factor: string, order: Order): Share {
  const outcome = found.method === 'sobol' ? found.outcomes[0] : undefined;
  const share = outcome?.factors.find((one) => one.factor === factor)?.[order];
  return share ?? { value: Number.NaN, low: Number.NaN, high: Number.NaN };
}

const figures: readonly Figure<Sensitivity>[] = SHARES.map(([factor, order, share]) => ({
  says: `${order} order of ${factor}`,
  published: share,
  measure: (found) => exact(shareOf(found, factor, order).value),
  rule: within(0.02),
}));

export const ishigamiSobol: PublishedSensitivity = {
  is: 'sensitivity',
  row: 1,
  title: "Sobol indices of Ishigami's function",
  citation: 'Ishigami & Homma 1990; Saltelli et al. 2010; Jansen 1999',
  file: 'ishigami',
  method: 'sobol',
  outcome: 'value',
  worlds: 8192,
  figures: [
    ...figures,
    {
      says: 'intervals that hold the closed form',
      published: SHARES.length,
      measure: (found) =>
        exact(SHARES.filter(([factor, order, share]) => holds(shareOf(found, factor, order), share)).length),
      rule: equal,
    },
  ],
};
