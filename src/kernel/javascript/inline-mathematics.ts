import { exponential, logarithm } from '../../numerics/index.ts';

/**
 * Exponentials and logarithms written out where they are needed: an engine keeps the result of a call in a new object, which costs more than
 * the mathematics. The operations are those of src/numerics/exp.ts and log.ts, in the same order; a test compares them to the last bit.
 */
const { E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, LN2_HIGH, LN2_LOW, LOG2_OF_E, ROUNDER } = exponential;
const { L0, L1, L2, L3, L4, L5, L6, LEAST_NORMAL, TO_ROOT_HALF } = logarithm;

/** Within it e^x needs no second power of two; beyond, the function itself is called. */
const PLAIN = 700;

/** Largest exponent in the table `p2` of powers of two, which begins at its negative. */
const LARGEST_POWER = 1022;

/** Lines that replace the number in a variable by its exponential. */
export function inlineExp(x: string): readonly string[] {
  return [
    `if (${x} > -${PLAIN} && ${x} < ${PLAIN}) {`,
    `  const k = ${x} * ${LOG2_OF_E} + ${ROUNDER} - ${ROUNDER};`,
    `  const r = ${x} - k * ${LN2_HIGH} - k * ${LN2_LOW};`,
    '  const s = r * r;',
    '  const q = s * s;',
    `  const high = ${E8} + ${E9} * r + ${E10} * s;`,
    `  const middle = ${E4} + ${E5} * r + (${E6} + ${E7} * r) * s;`,
    `  const low = ${E0} + ${E1} * r + (${E2} + ${E3} * r) * s;`,
    `  ${x} = (1 + (r + s * (low + q * (middle + q * high)))) * p2[(k | 0) + ${LARGEST_POWER}];`,
    `} else ${x} = exp(${x});`,
  ];
}

/** Lines that replace the number in a variable by its natural logarithm. */
export function inlineLog(x: string): readonly string[] {
  return [
    `if (${x} >= ${LEAST_NORMAL} && ${x} < 1e300) {`,
    `  double[0] = ${x};`,
    `  const e = ((words[upper] + ${TO_ROOT_HALF}) >> 20) - 1023;`,
    `  const f = ${x} * p2[${LARGEST_POWER} - e] - 1;`,
    '  const s = f / (2 + f);',
    '  const z = s * s;',
    '  const y = z * z;',
    `  const rest = z * (${L0} + ${L1} * z + y * (${L2} + ${L3} * z + y * (${L4} + ${L5} * z + y * ${L6})));`,
    '  const h = 0.5 * f * f;',
    `  ${x} = e * ${LN2_HIGH} - (h - (s * (h + rest) + e * ${LN2_LOW}) - f);`,
    `} else ${x} = log(${x});`,
  ];
}

/** Names of `outside` that the lines above use, with their values. */
export function inlineTables(): Readonly<Record<string, unknown>> {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
  const p2 = Float64Array.from({ length: 2 * LARGEST_POWER + 1 }, (_, index) =>
    powerOfTwo(index - LARGEST_POWER),
  );
  return { double, words, upper, p2 };
}

/** Exact, as no product leaves the normal numbers. */
function powerOfTwo(exponent: number): number {
  let result = 1;
  for (let step = Math.abs(exponent); step > 0; step -= 1) result *= exponent < 0 ? 0.5 : 2;
  return result;
}
