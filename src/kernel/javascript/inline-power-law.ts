import { inlineExp, inlineLog } from './inline-mathematics.ts';

/** What a sum of power-law draws is written from: texts of expressions. */
export interface PowerLawSum {
  readonly name: string;
  readonly site: number;
  readonly month: string;
  readonly key: string;
  readonly count: string;
  readonly parameters: readonly string[];
}

/**
 * Lines that put a sum of power-law draws into a variable. The operations are those of src/chance/power-law.ts in the same order; what does
 * not depend on the item stands before the loop. Four items share a block of words.
 */
export function inlinePowerLawSum({
  name,
  site,
  month,
  key,
  count,
  parameters,
}: PowerLawSum): readonly string[] {
  return [
    `let ${name} = ${count};`,
    `if (!(${name} < 1)) {`,
    `  const count = ${name}, agent = ${key};`,
    ...PARAMETERS.map((parameter, index) => `  const ${parameter} = ${parameters[index] ?? 'NaN'};`),
    '  const total = body + tail, reach = powerLawReach(exponent, from, cap), power = 1 / (1 - exponent);',
    '  let weights = 0;',
    '  for (let k = 1; k < from; k++) weights += 1 / k;',
    '  // NaN for parameters that a power law cannot have, and for a count that is none.',
    `  ${name} = (count - count) + 0 * powerLaw(0.5, body, tail, exponent, from, cap);`,
    `  for (let item = 0; item < count && ${name} === ${name}; item++) {`,
    `    if ((item & 3) === 0) itemBlock(${site}, ${month}, item, agent);`,
    '    const share = (items[item & 3] + 0.5) * 2.3283064365386963e-10 * total;',
    '    if (share < body) {',
    ...bodyValue(name, Number(parameters[3])).map((line) => `      ${line}`),
    '    } else {',
    ...tailValue(name).map((line) => `      ${line}`),
    '    }',
    '  }',
    `} else ${name} = 0;`,
  ];
}

const PARAMETERS = ['body', 'tail', 'exponent', 'from', 'cap'] as const;

/** Longest body, in values, that is compared with all its sums at once. */
const SHORT_BODY = 8;

/** A short body of known length takes no loop: the value is one more than the number of sums 1 + 1/2 + .. below the one sought. */
function bodyValue(sum: string, from: number): readonly string[] {
  if (!(Number.isInteger(from) && from > 1 && from <= SHORT_BODY)) return longBodyValue(sum);
  const sums = [1];
  for (let k = 2; k < from - 1; k += 1) sums.push((sums.at(-1) ?? 0) + 1 / k);
  const passed = from < 3 ? [] : sums.map((reached) => `((${reached} < sought) | 0)`);
  return ['const sought = (share / body) * weights;', `${sum} += ${[1, ...passed].join(' + ')};`];
}

const longBodyValue = (sum: string): readonly string[] => [
  'const sought = (share / body) * weights;',
  'let reached = 1, value = 1;',
  'while (reached < sought && value < from - 1) {',
  '  value += 1;',
  '  reached += 1 / value;',
  '}',
  `${sum} += value;`,
];

const tailValue = (sum: string): readonly string[] => [
  'let factor = (share - body) / tail * reach;',
  'if (exponent !== 1) {',
  '  factor = 1 - factor;',
  ...inlineLog('factor').map((line) => `  ${line}`),
  '  factor = power * factor;',
  '}',
  ...inlineExp('factor'),
  `${sum} += Math.min(cap, Math.max(from, Math.floor(from * factor)));`,
];
