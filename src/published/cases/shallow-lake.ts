import { column, onlyValueOf } from '../columns.ts';
import { exact } from '../measured.ts';
import type { PublishedCase } from '../published-case.ts';
import { atLeast, within } from '../rule.ts';

const loss = 0.42;
const root = Math.sqrt(1 - 4 * loss * loss);

export const shallowLake: PublishedCase = {
  is: 'run',
  row: 4,
  title: 'Shallow lake',
  citation: 'Carpenter, Ludwig & Brock 1999',
  file: 'shallow-lake',
  figures: [
    {
      says: 'critical level',
      published: 0.5445,
      measure: (run) => {
        const [recovers = Number.NaN] = column(run, 'highest_that_recovers');
        const [tips = Number.NaN] = column(run, 'lowest_that_tips');
        return exact((recovers + tips) / 2);
      },
      rule: within(0.0001),
    },
    {
      says: 'gap between recovering and tipping',
      published: null,
      measure: (run) => {
        const [recovers = Number.NaN] = column(run, 'highest_that_recovers');
        const [tips = Number.NaN] = column(run, 'lowest_that_tips');
        return exact(tips - recovers);
      },
      rule: atLeast(0),
    },
    { says: 'clear level', published: 0, measure: onlyValueOf('clear_level'), rule: within(1e-9) },
    {
      says: 'murky level',
      published: (1 + root) / (2 * loss),
      measure: onlyValueOf('murky_level'),
      rule: within(1e-9),
    },
  ],
};
