import { inverseNormal } from '../numerics/index.ts';

/** Normal with this mean and standard deviation (>= 0, else NaN); rises with u. */
export function normal(u: number, mean: number, deviation: number): number {
  return deviation >= 0 ? mean + deviation * inverseNormal(u) : Number.NaN;
}
