import {
  CENTRAL_ABOVE,
  CENTRAL_BELOW,
  CENTRE,
  CENTRE_SQUARED,
  FAR,
  FAR_ABOVE,
  FAR_BELOW,
  NEAR_ABOVE,
  NEAR_BELOW,
  NEAR_SHIFT,
} from './inverse-normal-constants.ts';
import { log } from './log.ts';

const [A0, A1, A2, A3, A4, A5, A6, A7] = CENTRAL_ABOVE;
const [B0, B1, B2, B3, B4, B5, B6, B7] = CENTRAL_BELOW;
const [C0, C1, C2, C3, C4, C5, C6, C7] = NEAR_ABOVE;
const [D0, D1, D2, D3, D4, D5, D6, D7] = NEAR_BELOW;
const [E0, E1, E2, E3, E4, E5, E6, E7] = FAR_ABOVE;
const [F0, F1, F2, F3, F4, F5, F6, F7] = FAR_BELOW;

/**
 * Value that a standard normal variable stays below with probability p; odd around p = 1/2, -Infinity at 0, Infinity at 1,
 * NaN outside [0, 1]. Three ratios of polynomials of degree 7 (Wichura 1988, algorithm AS 241, PPND16).
 * Error below 8.3e-16 of the value; strictly rising over all 2^32 uniform numbers that `chance` hands out.
 */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= CENTRE) return centralValue(q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? q * Number.POSITIVE_INFINITY : Number.NaN;
  const depth = Math.sqrt(-log(tail));
  const value = depth <= FAR ? nearTail(depth - NEAR_SHIFT) : farTail(depth - FAR);
  return q < 0 ? -value : value;
}

/** Horner's rule for the polynomial a + b r + .. + h r^7. */
function series(
  r: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  return ((((((h * r + g) * r + f) * r + e) * r + d) * r + c) * r + b) * r + a;
}

function centralValue(q: number): number {
  const r = CENTRE_SQUARED - q * q;
  const above = series(r, A0, A1, A2, A3, A4, A5, A6, A7);
  const below = series(r, B0, B1, B2, B3, B4, B5, B6, B7);
  return (q * above) / below;
}

function nearTail(r: number): number {
  const above = series(r, C0, C1, C2, C3, C4, C5, C6, C7);
  const below = series(r, D0, D1, D2, D3, D4, D5, D6, D7);
  return above / below;
}

function farTail(r: number): number {
  const above = series(r, E0, E1, E2, E3, E4, E5, E6, E7);
  const below = series(r, F0, F1, F2, F3, F4, F5, F6, F7);
  return above / below;
}
