import { normalDeviate } from './interval.ts';

/**
 * Deviate of Student's t that leaves (1 - level) / 2 on either side, by the expansion in 1/freedom of Fisher & Cornish
 * (1960; Abramowitz & Stegun 26.7.5). Below the true value by 0.1 % at 3 degrees of freedom and level 0.95, 0.8 % at
 * 2, 11 % at 1; infinite at 0.
 */
export function studentDeviate(level: number, freedom: number): number {
  if (freedom < 1) return Infinity;
  const z = normalDeviate(level);
  const s = z * z;
  const first = (z * (s + 1)) / 4;
  const second = (z * ((5 * s + 16) * s + 3)) / 96;
  const third = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const fourth = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
}
