import { meanOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { atLeast, equal } from '../rule.ts';

const citation = 'Epstein 2002, Model I; on a network instead of a torus';

export const civilViolence: PublishedCase = {
  is: 'run',
  row: 9,
  title: 'Civil violence, ratio rounded down: median at most 2 %, peak at least 10 %',
  citation,
  file: 'civil-violence',
  figures: [
    {
      says: 'share of runs',
      published: null,
      measure: meanOf('punctuated'),
      rule: atLeast(0.9),
    },
  ],
};

export const civilViolencePrintedRatio: PublishedCase = {
  is: 'run',
  row: 9,
  title: 'Civil violence, ratio as printed: peak at least 10 %',
  citation,
  file: 'civil-violence-printed-ratio',
  figures: [{ says: 'share of runs', published: 0, measure: meanOf('outburst'), rule: equal }],
};
