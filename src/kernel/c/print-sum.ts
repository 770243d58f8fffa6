import type { DistributionName } from '../../language/index.ts';
import type { Routine } from '../program/index.ts';
import { own } from './dialect.ts';

const SUMMED: readonly DistributionName[] = [
  'uniform',
  'normal',
  'lognormal',
  'bernoulli',
  'poisson',
  'negative_binomial',
  'binomial',
  'exponential',
  'triangular',
  'log_triangular',
  'power_law',
];

/** One function for the sums of draws of each distribution, item by item. */
export function printSums(routines: readonly Routine[]): readonly string[] {
  return SUMMED.flatMap((name) => {
    const routine = routines.find((one) => one.name === name);
    return routine === undefined ? [] : printSum(name, routine.parameters - 1);
  });
}

/** The first parameter of a draw is its uniform number. */
function printSum(distribution: DistributionName, count: number): readonly string[] {
  const parameters = Array.from({ length: count }, (_, index) => `p${index}`);
  const given = [
    ...['int site', 'int month', 'double agent', 'double count'],
    ...parameters.map((parameter) => `double ${parameter}`),
  ];
  const { before, draw } =
    distribution === 'power_law' ? powerLawOf(parameters) : drawOf(distribution, parameters);
  return [
    `static double ${own(`sum_of_${distribution}`)}(${given.join(', ')}) {`,
    '  if (!(count >= 1)) return count == count ? 0 : count;',
    '  double sum = 0;',
    '  uint32_t items[4];',
    ...before,
    '  for (int item = 0; item < count && sum == sum; item++) {',
    '    if ((item & 3) == 0) itemBlock(site, month, item, agent, items);',
    `    sum += ${draw('uniformOf(items[item & 3])')};`,
    '  }',
    '  return sum;',
    '}',
  ];
}

interface Draw {
  readonly before: readonly string[];
  readonly draw: (uniform: string) => string;
}

const drawOf = (distribution: DistributionName, parameters: readonly string[]): Draw => ({
  before: [],
  draw: (uniform) => `${own(distribution)}(${[uniform, ...parameters].join(', ')})`,
});

/** What the draws of a power law share is worked out once: NaN for parameters that do not fit, the reach and the weights. */
function powerLawOf(parameters: readonly string[]): Draw {
  const [, , exponent, from, cap] = parameters;
  return {
    before: [
      `  const double reach = ${own('power_law_reach')}(${exponent}, ${from}, ${cap});`,
      `  const double weights = ${own('power_law_weights')}(${from});`,
      `  sum = 0 * ${own('power_law_within')}(${['0.5', ...parameters, 'reach'].join(', ')});`,
    ],
    draw: (uniform) => `${own('power_law_item')}(${[uniform, ...parameters, 'reach', 'weights'].join(', ')})`,
  };
}
