import type { Sensitivity } from '../../sensitivity/index.ts';
import { exact } from '../measured.ts';
import type { Figure, PublishedSensitivity } from '../published-case.ts';
import { type Rule, within } from '../rule.ts';

/** Expected mean size (mu*) on four levels with steps of 2/3. */
function size(factor: string, published: number, rule: Rule): Figure<Sensitivity> {
  return {
    says: `mu* of ${factor}`,
    published,
    measure: (found) => {
      const outcome = found.method === 'morris' ? found.outcomes[0] : undefined;
      return exact(outcome?.factors.find((one) => one.factor === factor)?.size.value ?? Number.NaN);
    },
    rule,
  };
}

const twoPercent = (value: number): Rule => within(0.02 * value);

export const ishigamiMorris: PublishedSensitivity = {
  is: 'sensitivity',
  row: 2,
  title: "Elementary effects of Ishigami's function",
  citation: 'Morris 1991; Campolongo, Cariboni & Saltelli 2007',
  file: 'ishigami',
  method: 'morris',
  outcome: 'value',
  worlds: 10_000,
  figures: [
    size('x', 7.7041, twoPercent(7.7041)),
    // The same step from every level: exact in any sample.
    size('y', 7.875, within(1e-9)),
    size('z', 6.2488, twoPercent(6.2488)),
  ],
};
