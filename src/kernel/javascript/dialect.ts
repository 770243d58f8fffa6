import type { Value } from '../program/index.ts';
import type { Dialect, LetStatement } from '../source/dialect.ts';
import { inlineExp, inlineLog } from './inline-mathematics.ts';
import { inlinePowerLawSum } from './inline-power-law.ts';

/** Names of the distributions in src/chance. */
const DRAWS = {
  uniform: 'uniform',
  normal: 'normal',
  lognormal: 'lognormal',
  bernoulli: 'bernoulli',
  poisson: 'poisson',
  negative_binomial: 'negativeBinomial',
  binomial: 'binomial',
  exponential: 'exponential',
  triangular: 'triangular',
  log_triangular: 'logTriangular',
  power_law: 'powerLaw',
} as const;

export const javascript: Dialect = {
  number(value) {
    if (Object.is(value, -0)) return '-0';
    return value < 0 ? `(${value})` : String(value);
  },
  double: (whole) => whole,
  flag: (test) => `((${test}) | 0)`,
  whole: (value) => `(${value} | 0)`,
  comparisons: { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '===', '!=': '!==' },
  declares: { double: 'let', whole: 'let', fixed: 'const' },
  plain: {
    sqrt: 'Math.sqrt',
    floor: 'Math.floor',
    ceil: 'Math.ceil',
    abs: 'Math.abs',
    min: 'Math.min',
    max: 'Math.max',
  },
  numerics: (name) => name,
  draw: (distribution) => DRAWS[distribution],
  routine: (name) => name,
  sumOf: ({ distribution, site }, month, numbers) =>
    `sumOf(${DRAWS[distribution]}, ${site}, ${month}, ${numbers.join(', ')})`,
  fails: 'throw failure',
  letOwn,
};

/** Exponentials, logarithms and sums of power laws are written out. */
function letOwn({ local, value }: LetStatement, print: (value: Value) => string): readonly string[] | null {
  const name = `v${local}`;
  if (value.is === 'sum_of' && value.distribution === 'power_law') {
    const { site, when, key, count, parameters } = value;
    const month = when === 'once' ? '0' : 'month';
    const printed = parameters.map(print);
    return inlinePowerLawSum({
      name,
      site,
      month,
      key: print(key),
      count: print(count),
      parameters: printed,
    });
  }
  const [operand] = value.is === 'numerics' ? value.operands : [];
  if (value.is !== 'numerics' || operand === undefined) return null;
  if (value.function !== 'exp' && value.function !== 'log') return null;
  const lines = value.function === 'exp' ? inlineExp(name) : inlineLog(name);
  return [`let ${name} = ${print(operand)};`, ...lines];
}
