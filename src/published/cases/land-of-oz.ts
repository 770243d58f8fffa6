import { meanOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

export const landOfOz: PublishedCase = {
  is: 'run',
  row: null,
  title: 'The weather in the Land of Oz',
  citation: 'Kemeny & Snell 1960',
  file: 'land-of-oz',
  figures: [
    { says: 'nice days', published: 0.2, measure: meanOf('nice_days'), rule: fourErrors },
    { says: 'rainy days', published: 0.4, measure: meanOf('rainy_days'), rule: fourErrors },
    { says: 'snowy days', published: 0.4, measure: meanOf('snowy_days'), rule: fourErrors },
    { says: 'rain after rain', published: 0.5, measure: meanOf('rain_after_rain'), rule: fourErrors },
  ],
};
