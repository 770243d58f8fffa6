import { meanOf, varianceOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

export const ishigami: PublishedCase = {
  is: 'run',
  row: null,
  title: "Ishigami's function of three uniform inputs",
  citation: 'Ishigami & Homma 1990',
  file: 'ishigami',
  figures: [
    { says: 'mean', published: 3.5, measure: meanOf('value'), rule: fourErrors },
    { says: 'variance', published: 13.844588, measure: varianceOf('value'), rule: fourErrors },
  ],
};
