import { normalCumulative } from '../../analysis/index.ts';
import { exp, log, power } from '../../numerics/index.ts';
import type { Law } from './law.ts';

export const uniformLaw = (low: number, high: number): Law => ({
  mean: (low + high) / 2,
  variance: ((high - low) * (high - low)) / 12,
  cumulative: (x) => (x - low) / (high - low),
});

export const normalLaw = (mean: number, deviation: number): Law => ({
  mean,
  variance: deviation * deviation,
  cumulative: (x) => normalCumulative((x - mean) / deviation),
});

export function lognormalLaw(mu: number, sigma: number): Law {
  const square = sigma * sigma;
  return {
    mean: exp(mu + square / 2),
    variance: exp(2 * mu + square) * (exp(square) - 1),
    cumulative: (x) => normalCumulative((log(x) - mu) / sigma),
  };
}

export const exponentialLaw = (mean: number): Law => ({
  mean,
  variance: mean * mean,
  cumulative: (x) => 1 - exp(-x / mean),
});

export const triangularLaw = (low: number, mode: number, high: number): Law => ({
  mean: (low + mode + high) / 3,
  variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
  cumulative: (x) => triangle(x, low, mode, high),
});

/** The logarithm is triangular; moments come from the moment generating function of that. */
export function logTriangularLaw(low: number, mode: number, high: number): Law {
  const [a, c, b] = [log(low), log(mode), log(high)];
  const moment = (t: number): number =>
    (2 * ((b - c) * power(low, t) - (b - a) * power(mode, t) + (c - a) * power(high, t))) /
    ((b - a) * (c - a) * (b - c) * t * t);
  return {
    mean: moment(1),
    variance: moment(2) - moment(1) * moment(1),
    cumulative: (x) => triangle(log(x), a, c, b),
  };
}

function triangle(x: number, low: number, mode: number, high: number): number {
  if (x < mode) return ((x - low) * (x - low)) / ((high - low) * (mode - low));
  return 1 - ((high - x) * (high - x)) / ((high - low) * (high - mode));
}
