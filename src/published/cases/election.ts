import type { RunResult } from '../../results/index.ts';
import { onlyValueOf } from '../columns.ts';
import type { Figure, PublishedCase } from '../published-case.ts';
import { within } from '../rule.ts';

const options = ['one', 'two', 'three'] as const;

function figures(kernel: string, published: readonly number[]): readonly Figure<RunResult>[] {
  return options.map((option, place) => ({
    says: `${kernel}, option ${option}`,
    published: published[place] ?? Number.NaN,
    measure: onlyValueOf(`${kernel}_${option}`),
    rule: within(1e-4),
  }));
}

export const election: PublishedCase = {
  is: 'run',
  row: 8,
  title: 'Three options of a collective choice',
  citation: 'KTAB, election kernels',
  file: 'election',
  figures: [...figures('conditional', [0.866, 0.1241, 0.01]), ...figures('markov', [0.6351, 0.2148, 0.1501])],
};
