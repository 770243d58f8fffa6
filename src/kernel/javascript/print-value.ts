import type { Address, Index, Test, Value } from '../program/index.ts';

/** Prints values, tests and indices as JavaScript expressions. `m` is the memory, `u` the uniform numbers, `t0, t1, ..` the tables. */
export function printValue(value: Value): string {
  switch (value.is) {
    case 'constant':
      return printNumber(value.value);
    case 'local':
      return `v${value.local}`;
    case 'cell':
      return `m[${printAddress(value.address)}]`;
    case 'month':
      return 'month';
    case 'index':
      return printIndex(value.of);
    case 'entry':
      return `t${value.table}[${printIndex(value.at)}]`;
    case 'arithmetic':
      return `(${printValue(value.left)} ${value.operator} ${printValue(value.right)})`;
    case 'negative':
      return `(-${printValue(value.of)})`;
    case 'rounded':
      return `Math.${value.function}(${printValue(value.of)})`;
    case 'extreme':
      return `Math.${value.function}(${printValue(value.left)}, ${printValue(value.right)})`;
    case 'select':
      return `(${printTest(value.test)} ? ${printValue(value.yes)} : ${printValue(value.no)})`;
    case 'flag':
      return printFlag(value.of);
    default:
      return printCall(value);
  }
}

type Plain =
  | 'constant'
  | 'local'
  | 'cell'
  | 'month'
  | 'index'
  | 'entry'
  | 'arithmetic'
  | 'negative'
  | 'rounded'
  | 'extreme'
  | 'select'
  | 'flag';

function printCall(value: Exclude<Value, { is: Plain }>): string {
  switch (value.is) {
    case 'numerics':
      return `${value.function}(${printList(value.operands)})`;
    case 'call':
      return `${value.routine}(${printList(value.operands)})`;
    case 'exponent':
      return `exponentOf(${printValue(value.of)})`;
    case 'power_of_two':
      return `powerOfTwo(${printValue(value.of)})`;
    case 'uniform':
      return `u[lane + ${printAddress(value.row)}]`;
    case 'uniform_at':
      return `uniformAt(${value.site}, ${value.when === 'once' ? -1 : 'month'}, ${printValue(value.key)})`;
    case 'pair_key':
      return `pairKey(${printValue(value.first)}, ${printValue(value.second)})`;
    case 'arrival_key':
      return `arrivalKey(month, ${printValue(value.order)})`;
    case 'drawn':
      if (value.distribution === 'binomial') return printBinomial(value.uniform, value.parameters);
      return `${DRAWS[value.distribution]}(${printList([value.uniform, ...value.parameters])})`;
    case 'sum_of': {
      const month = value.when === 'once' ? 0 : 'month';
      const draw = DRAWS[value.distribution];
      const numbers = printList([value.key, value.count, ...value.parameters]);
      return `sumOf(${draw}, ${value.site}, ${month}, ${numbers})`;
    }
  }
}

/** A binomial without a call where there is nothing to draw: no trials, or success for sure. */
function printBinomial(uniform: Value, parameters: readonly Value[]): string {
  const [n, p] = parameters.map(printValue);
  const drawn = `binomial(${printValue(uniform)}, ${n}, ${p})`;
  if (!parameters.every(({ is }) => is === 'local' || is === 'constant')) return drawn;
  const sure = `${p} === 1 && ${n} >= 0 && ${n} < 1e300 && ${n} === Math.floor(${n})`;
  return `(${n} === 0 && ${p} >= 0 && ${p} <= 1 ? 0 : ${sure} ? ${n} : ${drawn})`;
}

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

const printList = (values: readonly Value[]): string => values.map(printValue).join(', ');

/** A test as a whole number, 1 or 0, without a jump: what it depends on is often a matter of luck, which no processor foresees. */
function printFlag(test: Test): string {
  switch (test.is) {
    case 'both':
      return `(${printFlag(test.left)} & ${printFlag(test.right)})`;
    case 'either':
      return `(${printFlag(test.left)} | ${printFlag(test.right)})`;
    case 'not':
      return `(${printFlag(test.of)} ^ 1)`;
    default:
      return `((${printTest(test)}) | 0)`;
  }
}

export function printTest(test: Test): string {
  switch (test.is) {
    case 'always':
      return String(test.holds);
    case 'compare': {
      const operator = test.operator === '==' || test.operator === '!=' ? `${test.operator}=` : test.operator;
      return `${printValue(test.left)} ${operator} ${printValue(test.right)}`;
    }
    case 'equal':
      return `${printPlace(test.left)} === ${printPlace(test.right)}`;
    case 'below':
      return `${printPlace(test.left)} < ${printPlace(test.right)}`;
    case 'both':
      return `(${printTest(test.left)} && ${printTest(test.right)})`;
    case 'either':
      return `(${printTest(test.left)} || ${printTest(test.right)})`;
    case 'not':
      return `!(${printTest(test.of)})`;
    case 'truth':
      // Neither 0 nor NaN.
      return `Math.abs(${printValue(test.of)}) > 0`;
  }
}

/** An index to compare, which needs no conversion. */
const printPlace = (index: Index): string =>
  index.is === 'place' ? printValue(index.of) : printIndex(index);

export function printIndex(index: Index): string {
  switch (index.is) {
    case 'whole':
      return String(index.value);
    case 'loop':
      return `i${index.variable}`;
    case 'listed':
      return `t${index.table}[${printIndex(index.at)}]`;
    case 'place':
      return `(${printValue(index.of)} | 0)`;
  }
}

export function printAddress({ base, terms }: Address): string {
  const moving = terms.map(({ index, stride }) =>
    stride === 1 ? printIndex(index) : `${printIndex(index)} * ${stride}`,
  );
  return moving.length > 0 && base === 0 ? moving.join(' + ') : [String(base), ...moving].join(' + ');
}

function printNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return value < 0 ? `(${value})` : String(value);
}
