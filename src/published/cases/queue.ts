import { meanOf, onlyValueOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { equal, fourErrors, within } from '../rule.ts';

const [arrivals, leaving] = [3, 0.25];

export const queue: PublishedCase = {
  is: 'run',
  row: null,
  title: 'A shop without waiting',
  citation: 'Little 1961; Takacs 1962',
  file: 'queue',
  figures: [
    {
      says: 'mean number inside',
      published: arrivals / leaving,
      measure: meanOf('mean_inside'),
      rule: fourErrors,
    },
    {
      says: 'variance of it',
      published: arrivals / leaving,
      measure: meanOf('variance_inside'),
      rule: fourErrors,
    },
    { says: 'mean stay', published: 1 / leaving, measure: meanOf('mean_stay'), rule: fourErrors },
    {
      says: 'number over arrivals times stay',
      published: 1,
      measure: meanOf('littles_law'),
      rule: within(0.005),
    },
    { says: 'turned away', published: 0, measure: onlyValueOf('turned_away'), rule: equal },
  ],
};
