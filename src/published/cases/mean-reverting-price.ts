import { exp } from '../../numerics/index.ts';
import { column, meanOf, varianceOf } from '../columns.ts';
import { correlationOf } from '../measured.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const [speed, volatility, level, step] = [1.2, 0.33, 1, 1 / 12];
const variance = (volatility * volatility) / (2 * speed);

export const meanRevertingPrice: PublishedCase = {
  is: 'run',
  row: 6,
  title: 'Ornstein-Uhlenbeck log price',
  citation: 'Uhlenbeck & Ornstein 1930; Schwartz 1997',
  file: 'ornstein-uhlenbeck',
  figures: [
    { says: 'mean', published: level, measure: meanOf('end'), rule: fourErrors },
    { says: 'stationary variance', published: variance, measure: varianceOf('end'), rule: fourErrors },
    {
      says: 'correlation at lag 1',
      published: exp(-speed * step),
      measure: (run) => correlationOf(column(run, 'end'), column(run, 'month_before')),
      rule: fourErrors,
    },
    {
      says: 'mean price',
      published: exp(level + variance / 2),
      measure: meanOf('price_at_end'),
      rule: fourErrors,
    },
  ],
};
