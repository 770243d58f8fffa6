import { integerPower } from '../../numerics/index.ts';
import { meanOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const [won, start, goal] = [0.45, 5, 10];
const lost = 1 - won;
const odds = lost / won;
const ruin = (integerPower(odds, goal) - integerPower(odds, start)) / (integerPower(odds, goal) - 1);

export const gamblersRuin: PublishedCase = {
  is: 'run',
  row: null,
  title: "Gambler's ruin",
  citation: 'Feller 1968, XIV (2.4), (3.4)',
  file: 'gamblers-ruin',
  figures: [
    { says: 'chance of ruin', published: ruin, measure: meanOf('ruined'), rule: fourErrors },
    {
      says: 'expected number of games',
      published: (start - goal * (1 - ruin)) / (lost - won),
      measure: meanOf('games'),
      rule: fourErrors,
    },
  ],
};
