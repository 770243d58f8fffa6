import { integerPower } from '../../numerics/index.ts';
import { column, meanOf, shareOf, varianceOf } from '../columns.ts';
import { kolmogorovChance } from '../fit.ts';
import type { PublishedCase } from '../published-case.ts';
import { atLeast, fourErrors } from '../rule.ts';

const [red, white, draws] = [2, 3, 1000];
const balls = red + white;

/** Distribution function of Beta(2, 3): at least two heads in four tosses. */
const betaTwoThree = (x: number): number =>
  6 * integerPower(x * (1 - x), 2) + 4 * integerPower(x, 3) * (1 - x) + integerPower(x, 4);

export const polyaUrn: PublishedCase = {
  is: 'run',
  row: null,
  title: "Polya's urn",
  citation: 'Eggenberger & Polya 1923',
  file: 'polya-urn',
  figures: [
    { says: 'mean share', published: red / balls, measure: meanOf('share_at_end'), rule: fourErrors },
    {
      says: 'variance of the share',
      published: (red * white * draws) / (balls * balls * (balls + 1) * (balls + draws)),
      measure: varianceOf('share_at_end'),
      rule: fourErrors,
    },
    {
      says: 'chance that red leads',
      published: 1 - betaTwoThree(0.5),
      measure: shareOf('share_at_end', (share) => share > 0.5),
      rule: fourErrors,
    },
    {
      says: 'p of the fit with Beta(2, 3)',
      published: null,
      measure: (run) => kolmogorovChance(column(run, 'share_at_end'), betaTwoThree),
      rule: atLeast(1e-4),
    },
  ],
};
