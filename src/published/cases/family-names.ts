import { exp } from '../../numerics/index.ts';
import { meanOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const sons = 1.5;

/** Chance that a line dies out: the smallest root of s = exp(sons (s - 1)), by iteration from 0. */
function extinction(): number {
  let chance = 0;
  for (let generation = 0; generation < 500; generation += 1) chance = exp(sons * (chance - 1));
  return chance;
}

export const familyNames: PublishedCase = {
  is: 'run',
  row: null,
  title: 'Extinction of family names',
  citation: 'Watson & Galton 1875; Harris 1963',
  file: 'family-names',
  figures: [
    { says: 'chance of extinction', published: extinction(), measure: meanOf('extinct'), rule: fourErrors },
    {
      says: 'in the first generation',
      published: exp(-sons),
      measure: meanOf('gone_at_once'),
      rule: fourErrors,
    },
  ],
};
