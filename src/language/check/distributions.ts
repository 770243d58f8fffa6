import type { DistributionName } from '../model/index.ts';
import { written } from './limits.ts';

/** Every distribution with the words for its parameters, in order. */
const PARAMETERS: Readonly<Record<DistributionName, readonly string[]>> = {
  uniform: ['low', 'high'],
  normal: ['mean', 'sd'],
  lognormal: ['mu', 'sd'],
  bernoulli: ['chance'],
  poisson: ['mean'],
  negative_binomial: ['mean', 'size'],
  binomial: ['n', 'chance'],
  exponential: ['mean'],
  triangular: ['low', 'mode', 'high'],
  log_triangular: ['low', 'mode', 'high'],
  power_law: ['body', 'tail', 'exponent', 'from', 'cap'],
};

/** The same, to be asked about any word. */
export const DISTRIBUTIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(PARAMETERS));

/** Draws that are more than one distribution, with the same. */
const COMPOUND_DRAWS: ReadonlyMap<string, readonly string[]> = new Map([
  ['pick', ['kind', 'weight']],
  ['split', ['n', 'kind', 'weight']],
  ['sum_of', ['n', 'distribution(...)']],
]);

/** Everything that can be drawn. */
export const DRAWS: ReadonlyMap<string, readonly string[]> = new Map([...DISTRIBUTIONS, ...COMPOUND_DRAWS]);

/** How a draw is written. */
export const usageOf = (name: string): string => `${name}(${DRAWS.get(name)?.join(', ')})`;

/** What is wrong with constant parameters, or null. */
export function parameterFault(name: DistributionName, values: readonly number[]): string | null {
  const wanted = PARAMETERS[name];
  if (values.length !== wanted.length)
    return `write ${usageOf(name)}: ${wanted.length} parameters, not ${values.length}`;
  if (values.some((value) => !Number.isFinite(value))) return `${name}() needs finite numbers`;
  const [first = 0, second = 0, third = 0] = values;
  switch (name) {
    case 'uniform':
      return first <= second ? null : 'uniform(low, high) needs low <= high';
    case 'normal':
    case 'lognormal':
      return second >= 0 ? null : `${name}() needs a standard deviation of 0 or more`;
    case 'bernoulli':
      return first >= 0 && first <= 1 ? null : 'bernoulli(chance) needs a chance from 0 to 1';
    case 'poisson':
    case 'exponential':
      return first >= 0 ? null : `${name}(mean) needs a mean of 0 or more`;
    case 'negative_binomial':
      return first >= 0 && second > 0
        ? null
        : 'negative_binomial(mean, size) needs a mean of 0 or more and a size above 0';
    case 'binomial':
      return Number.isInteger(first) && first >= 0 && second >= 0 && second <= 1
        ? null
        : 'binomial(n, chance) needs a whole n of 0 or more and a chance from 0 to 1';
    case 'triangular':
      return first <= second && second <= third
        ? null
        : 'triangular(low, mode, high) needs low <= mode <= high';
    case 'log_triangular':
      return first > 0 && first <= second && second <= third
        ? null
        : 'log_triangular(low, mode, high) needs 0 < low <= mode <= high';
    case 'power_law':
      return powerLawFault(values);
  }
}

/** The longest body of a power law, and its largest value. */
const [LONGEST_BODY, LARGEST_CAP] = [10_000, 1e15];

function powerLawFault([body = 0, tail = 0, exponent = 0, from = 0, cap = 0]: readonly number[]):
  | string
  | null {
  const usage = usageOf('power_law');
  if (!(body >= 0 && tail >= 0 && body + tail > 0 && exponent > 1))
    return `${usage} needs shares of 0 or more, not both 0, and an exponent above 1`;
  if (!(Number.isInteger(from) && from >= 1 && from <= LONGEST_BODY))
    return `${usage} needs a whole from, 1 to ${written(LONGEST_BODY)}`;
  if (!(Number.isInteger(cap) && from <= cap && cap <= LARGEST_CAP))
    return `${usage} needs a whole cap, at least from and at most 1e15`;
  return from === 1 && body > 0 ? `${usage} has no body below 1: from is 2 or more, or body is 0` : null;
}
