import { integerPower } from '../../numerics/index.ts';
import { meanOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const [share, genes] = [0.3, 40];

export const geneticDrift: PublishedCase = {
  is: 'run',
  row: null,
  title: 'Genetic drift',
  citation: 'Wright 1931',
  file: 'genetic-drift',
  figures: [
    { says: 'chance to take over', published: share, measure: meanOf('fixed_for_good'), rule: fourErrors },
    {
      says: 'variety at generation 20',
      published: 2 * share * (1 - share) * integerPower(1 - 1 / genes, 20),
      measure: meanOf('variety'),
      rule: fourErrors,
    },
  ],
};
