import { LN2_HIGH, LN2_LOW } from './exponential-constants.ts';
import { L0, L1, L2, L3, L4, L5, L6, LEAST_NORMAL, LIFT, TO_ROOT_HALF } from './logarithm-constants.ts';
import { powerOfTwo } from './powers-of-two.ts';

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** Which of the two words holds sign and exponent: 1 on little-endian machines. */
const UPPER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Natural logarithm; log(0) = -Infinity, NaN below 0, Infinity and NaN pass.
 * x = 2^e m with m in [sqrt(1/2), sqrt(2)), then the series in s = f / (2 + f), f = m - 1 (Tang 1990).
 * Error below 0.75 units in the last place; never falls from one double to the next.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const tiny = x < LEAST_NORMAL;
  const lifted = tiny ? x * powerOfTwo(LIFT) : x;
  DOUBLE[0] = lifted;
  const exponent = (((WORDS[UPPER] ?? 0) + TO_ROOT_HALF) >> 20) - 1023;
  return logOfParts(lifted * powerOfTwo(-exponent), tiny ? exponent - LIFT : exponent);
}

/** log(2^exponent * mantissa) for a mantissa in [sqrt(1/2), sqrt(2)). */
function logOfParts(mantissa: number, exponent: number): number {
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const rest = z * (L0 + L1 * z + z2 * (L2 + L3 * z + z2 * (L4 + L5 * z + z2 * L6)));
  const halfSquare = 0.5 * f * f;
  return exponent * LN2_HIGH - (halfSquare - (s * (halfSquare + rest) + exponent * LN2_LOW) - f);
}
