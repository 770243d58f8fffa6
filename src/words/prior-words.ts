import type { Prior } from '../language/index.ts';
import { figure } from './figures.ts';

/** What is believed about an estimate, as its file would write it: `triangular(0.1, 0.2, 0.4)`, or a plain number. */
export function priorWords(prior: Prior): string {
  if (prior.is === 'number') return String(prior.value);
  if (prior.is === 'distribution') return `${prior.distribution}(${prior.parameters.join(', ')})`;
  const weight = prior.weights[prior.member] ?? 0;
  return `a share of "${prior.simplex}", ${figure(weight)} on average (Dirichlet, concentration ${prior.concentration})`;
}
