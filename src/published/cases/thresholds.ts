import { onlyValueOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { equal } from '../rule.ts';

const citation = 'Granovetter 1978';

export const thresholds: PublishedCase = {
  is: 'run',
  row: null,
  title: 'Thresholds of a riot: 0, 1, 2 .. 99',
  citation,
  file: 'thresholds',
  figures: [{ says: 'rioters', published: 100, measure: onlyValueOf('rioters'), rule: equal }],
};

export const thresholdsOneMoved: PublishedCase = {
  is: 'run',
  row: null,
  title: 'Thresholds of a riot: 0, 2, 2 .. 99',
  citation,
  file: 'thresholds-one-moved',
  figures: [{ says: 'rioters', published: 1, measure: onlyValueOf('rioters'), rule: equal }],
};
