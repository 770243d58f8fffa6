import { meanOf, shareOf, varianceOf } from '../columns.ts';
import type { PublishedCase } from '../published-case.ts';
import { fourErrors } from '../rule.ts';

const steps = 400;

/** Chance of being back at zero after `pairs` pairs of steps. */
function backHome(pairs: number): number {
  let chance = 1;
  for (let pair = 1; pair <= pairs; pair += 1) chance *= (2 * pair - 1) / (2 * pair);
  return chance;
}

/** Chance that at most this share of the steps is spent on the positive side: the discrete arcsine law. */
function leadsAtMost(share: number): number {
  const pairs = steps / 2;
  let chance = 0;
  for (let ahead = 0; ahead <= share * pairs; ahead += 1) chance += backHome(ahead) * backHome(pairs - ahead);
  return chance;
}

export const randomWalk: PublishedCase = {
  is: 'run',
  row: null,
  title: 'Random walk and the arcsine law',
  citation: 'Feller 1968, III.2 and III.4, theorem 2',
  file: 'random-walk',
  figures: [
    { says: 'mean', published: 0, measure: meanOf('end'), rule: fourErrors },
    { says: 'variance', published: steps, measure: varianceOf('end'), rule: fourErrors },
    {
      says: 'chance to end at zero',
      published: backHome(steps / 2),
      measure: meanOf('back_home'),
      rule: fourErrors,
    },
    ...[0.1, 0.5, 0.9].map((share) => ({
      says: `leads at most ${share} of the time`,
      published: leadsAtMost(share),
      measure: shareOf('share_leading', (led) => led <= share),
      rule: fourErrors,
    })),
  ],
};
