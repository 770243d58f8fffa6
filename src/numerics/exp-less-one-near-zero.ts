import { E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, E10 } from './exponential-constants.ts';

/** e^r - 1 for |r| <= 0.35, relative error below 2.3e-16. Summed in pairs so that a processor can overlap the products. */
export function expLessOneNearZero(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = E0 + E1 * r + (E2 + E3 * r) * r2;
  const middle = E4 + E5 * r + (E6 + E7 * r) * r2;
  const high = E8 + E9 * r + E10 * r2;
  return r + r2 * (low + r4 * (middle + r4 * high));
}
