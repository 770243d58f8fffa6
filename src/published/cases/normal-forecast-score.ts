import { crpsOfNormal } from '../../analysis/index.ts';
import { exact } from '../measured.ts';
import type { PublishedCase } from '../published-case.ts';
import { within } from '../rule.ts';

export const normalForecastScore: PublishedCase = {
  is: 'calculation',
  row: 11,
  title: 'Score of a normal forecast',
  citation: 'Gneiting & Raftery 2007, (21)',
  figures: [
    {
      says: 'CRPS of N(0, 1) at 0',
      published: 0.233695,
      measure: () => exact(crpsOfNormal(0, 0, 1)),
      rule: within(5e-7),
    },
  ],
};
