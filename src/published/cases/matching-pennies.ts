import { logistic } from '../../numerics/index.ts';
import { onlyValueOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { within } from '../rule.ts';

const [precision, prize] = [1, 9];

/** Column's odds of its first option when row plays its first with chance `up`. */
const leftAgainst = (up: number): number => logistic(precision * (1 - 2 * up));

/** Row's odds of its first option when column plays its first with chance `left`. */
const upAgainst = (left: number): number => logistic(precision * (prize * left - (1 - left)));

/** The logit equilibrium, by halving: row's answer to column's answer falls as `up` rises, so there is one fixed point. */
function equilibrium(): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const up = (low + high) / 2;
    if (upAgainst(leftAgainst(up)) > up) low = up;
    else high = up;
  }
  return low;
}

const up = equilibrium();

export const matchingPennies: PublishedCase = {
  is: 'run',
  row: 7,
  title: 'Quantal response in asymmetric matching pennies',
  citation: 'McKelvey & Palfrey 1995',
  file: 'matching-pennies',
  figures: [
    { says: 'odds of up', published: up, measure: onlyValueOf('up'), rule: within(1e-6) },
    { says: 'odds of left', published: leftAgainst(up), measure: onlyValueOf('left'), rule: within(1e-6) },
  ],
};
