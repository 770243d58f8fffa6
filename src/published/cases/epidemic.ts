import { exp } from '../../numerics/index.ts';
import type { RunResult } from '../../results/index.ts';
import { column, onlyValueOf } from '../columns.ts';
import { exact } from '../measured.ts';
import type { PublishedCase } from '../published-case.ts';
import { within } from '../rule.ts';

/** Share of a population that an epidemic reaches: the root of z = 1 - exp(-R0 z), by iteration. */
function finalSize(reproduction: number): number {
  let size = 1;
  for (let round = 0; round < 200; round += 1) size = 1 - exp(-reproduction * size);
  return size;
}

const limit = finalSize(2);

function sizes(run: RunResult): { coarse: number; middling: number; fine: number } {
  const [coarse = Number.NaN] = column(run, 'coarse_size');
  const [middling = Number.NaN] = column(run, 'middling_size');
  const [fine = Number.NaN] = column(run, 'fine_size');
  return { coarse, middling, fine };
}

export const epidemic: PublishedCase = {
  is: 'run',
  row: 10,
  title: 'Epidemic, R0 = 2',
  citation: 'Kermack & McKendrick 1927',
  file: 'sir',
  figures: [
    {
      says: 'final size as steps shrink to 0',
      published: 0.7968,
      measure: (run) => {
        const { middling, fine } = sizes(run);
        return exact(2 * fine - middling);
      },
      rule: within(0.00005),
    },
    {
      says: 'error of a step over half a step',
      published: 2,
      measure: (run) => {
        const { middling, fine } = sizes(run);
        return exact((middling - limit) / (fine - limit));
      },
      rule: within(0.02),
    },
    {
      says: 'the same at twice the step',
      published: 2,
      measure: (run) => {
        const { coarse, middling } = sizes(run);
        return exact((coarse - limit) / (middling - limit));
      },
      rule: within(0.04),
    },
    {
      says: 'people lost or gained',
      published: 0,
      measure: onlyValueOf('population_lost'),
      rule: within(1e-12),
    },
  ],
};
