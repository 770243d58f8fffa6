import { ROUNDER } from './exponential-constants.ts';
import {
  C0,
  C1,
  C2,
  C3,
  C4,
  C5,
  HALF_PI_HIGH,
  HALF_PI_LOW,
  HALF_PI_MIDDLE,
  LARGEST_ANGLE,
  S0,
  S1,
  S2,
  S3,
  S4,
  S5,
  TWO_OVER_PI,
} from './quarter-turn-constants.ts';

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
