import { binomialCoverage, wilsonInterval } from '../../analysis/index.ts';
import { exact } from '../measured.ts';
import type { Figure, PublishedCase } from '../published-case.ts';
import { within } from '../rule.ts';

const trials = 400;

function coverage(chance: number, published: number): Figure<void> {
  return {
    says: `coverage, n = ${trials}, p = ${chance}`,
    published,
    measure: () => exact(binomialCoverage(trials, chance, (yes) => wilsonInterval(yes, trials))),
    rule: within(1e-4),
  };
}

export const wilsonIntervals: PublishedCase = {
  is: 'calculation',
  row: 12,
  title: '95 % interval of a share',
  citation: 'Wilson 1927; Brown, Cai & DasGupta 2001',
  figures: [
    {
      says: '8 of 10, low',
      published: 0.49,
      measure: () => exact(wilsonInterval(8, 10).low),
      rule: within(0.0005),
    },
    {
      says: '8 of 10, high',
      published: 0.943,
      measure: () => exact(wilsonInterval(8, 10).high),
      rule: within(0.0005),
    },
    coverage(0.1, 0.9454),
    coverage(0.01, 0.9318),
  ],
};
