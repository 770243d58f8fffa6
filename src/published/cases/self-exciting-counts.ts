import { column, meanOf } from '../columns.ts';
import { ratio } from '../measured.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const [excitation, memory, level] = [0.4, 0.3, 10];
const persistence = excitation + memory;
const rest = 1 - persistence * persistence;

export const selfExcitingCounts: PublishedCase = {
  is: 'run',
  row: 5,
  title: 'INGARCH(1,1) counts',
  citation: 'Ferland, Latour & Oraichi 2006',
  file: 'ingarch',
  figures: [
    { says: 'mean', published: level, measure: meanOf('mean'), rule: fourErrors },
    {
      says: 'variance',
      published: (level * (rest + excitation * excitation)) / rest,
      measure: meanOf('variance'),
      rule: fourErrors,
    },
    {
      says: 'correlation at lag 1',
      published: (excitation * (1 - memory * persistence)) / (rest + excitation * excitation),
      measure: (run) => ratio(column(run, 'covariance'), column(run, 'variance')),
      rule: fourErrors,
    },
  ],
};
