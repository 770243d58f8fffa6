import { T1, T2, T3, T4, T5, T6, T7 } from './stirling-constants.ts';

/** log of Gamma(x + 1) over Stirling's sqrt(2 pi x) (x / e)^x, for x >= 10; absolute error below 5e-17. */
export function stirlingError(x: number): number {
  const inverse = 1 / x;
  const z = inverse * inverse;
  return (T1 - z * (T2 - z * (T3 - z * (T4 - z * (T5 - z * (T6 - z * T7)))))) * inverse;
}
