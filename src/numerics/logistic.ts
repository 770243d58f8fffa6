import { exp } from './exp.ts';

/** 1 / (1 + e^-x), in [0, 1]; never falls as x rises. NaN passes. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
