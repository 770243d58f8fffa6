import type { Address, Index, Test, Value } from './value.ts';

/** A text that is equal for equal trees, so that a value worked out before is found again. */
export function keyOf(value: Value): string {
  switch (value.is) {
    case 'constant':
      return Object.is(value.value, -0) ? '-0' : String(value.value);
    case 'local':
      return `v${value.local}`;
    case 'cell':
      return `m${addressKey(value.address)}`;
    case 'uniform':
      return `u${addressKey(value.row)}`;
    case 'month':
      return 'month';
    case 'index':
      return indexKey(value.of);
    case 'entry':
      return `t${value.table}[${indexKey(value.at)}]`;
    case 'arithmetic':
      return `(${keyOf(value.left)}${value.operator}${keyOf(value.right)})`;
    case 'negative':
      return `(-${keyOf(value.of)})`;
    case 'select':
      return `(${testKey(value.test)}?${keyOf(value.yes)}:${keyOf(value.no)})`;
    case 'flag':
      return `f(${testKey(value.of)})`;
    default:
      return callKey(value);
  }
}

type Call = Exclude<
  Value,
  {
    is:
      | 'constant'
      | 'local'
      | 'cell'
      | 'uniform'
      | 'month'
      | 'index'
      | 'entry'
      | 'arithmetic'
      | 'negative'
      | 'select'
      | 'flag';
  }
>;

function callKey(value: Call): string {
  switch (value.is) {
    case 'rounded':
      return `${value.function}(${keyOf(value.of)})`;
    case 'extreme':
      return `${value.function}(${keyOf(value.left)},${keyOf(value.right)})`;
    case 'numerics':
      return `${value.function}(${value.operands.map(keyOf).join()})`;
    case 'call':
      return `${value.routine}(${value.operands.map(keyOf).join()})`;
    case 'exponent':
    case 'power_of_two':
      return `${value.is}(${keyOf(value.of)})`;
    case 'uniform_at':
      return `w${value.site}${value.when}(${keyOf(value.key)})`;
    case 'pair_key':
      return `pair(${keyOf(value.first)},${keyOf(value.second)})`;
    case 'arrival_key':
      return `arrival(${keyOf(value.order)})`;
    case 'drawn':
      return `${value.distribution}(${[value.uniform, ...value.parameters].map(keyOf).join()})`;
    case 'sum_of':
      return `sum${value.site}${value.when}(${[value.key, value.count, ...value.parameters].map(keyOf).join()})`;
  }
}

function testKey(test: Test): string {
  switch (test.is) {
    case 'always':
      return String(test.holds);
    case 'compare':
      return `(${keyOf(test.left)}${test.operator}${keyOf(test.right)})`;
    case 'equal':
    case 'below':
      return `(${indexKey(test.left)}${test.is}${indexKey(test.right)})`;
    case 'both':
    case 'either':
      return `(${testKey(test.left)}${test.is}${testKey(test.right)})`;
    case 'not':
      return `!${testKey(test.of)}`;
    case 'truth':
      return `T(${keyOf(test.of)})`;
  }
}

function indexKey(index: Index): string {
  switch (index.is) {
    case 'whole':
      return String(index.value);
    case 'loop':
      return `i${index.variable}`;
    case 'listed':
      return `t${index.table}[${indexKey(index.at)}]`;
    case 'place':
      return `p(${keyOf(index.of)})`;
  }
}

const addressKey = ({ base, terms }: Address): string =>
  `${base}${terms.map(({ index, stride }) => `+${indexKey(index)}*${stride}`).join('')}`;
