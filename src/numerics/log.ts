import { LN2_HIGH, LN2_LOW } from './exponential-constants.ts';
import { powerOfTwo } from './powers-of-two.ts';

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** Which of the two words holds sign and exponent: 1 on little-endian machines. */
const UPPER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** Upper word of 1.0 less that of sqrt(1/2): added, it moves the cut between exponents to sqrt(1/2). */
const TO_ROOT_HALF = 0x95f62;
const LEAST_NORMAL = 2.2250738585072014e-308;
const LIFT = 54;

/** Minimax fit, made for this project, of log((1+s)/(1-s)) = 2s + s z (L0 + L1 z + ...), z = s^2 <= 0.0295; error 4e-19. */
const L0 = 0.6666666666666704;
const L1 = 0.3999999999952718;
const L2 = 0.2857142872754646;
const L3 = 0.22222199483915744;
const L4 = 0.18183537325988636;
const L5 = 0.15314388607883964;
const L6 = 0.14795066570963195;

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
