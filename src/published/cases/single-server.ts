import { integerPower } from '../../numerics/index.ts';
import { meanOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const load = 0.3 / 0.5;

export const singleServer: PublishedCase = {
  is: 'run',
  row: null,
  title: 'One counter: births and deaths',
  citation: 'Feller 1968, XVII.7',
  file: 'single-server',
  figures: [
    { says: 'mean length', published: load / (1 - load), measure: meanOf('mean_length'), rule: fourErrors },
    { says: 'share of time idle', published: 1 - load, measure: meanOf('idle'), rule: fourErrors },
    {
      says: 'share of time with 5 or more',
      published: integerPower(load, 5),
      measure: meanOf('long'),
      rule: fourErrors,
    },
  ],
};
