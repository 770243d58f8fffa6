import {
  exponential,
  lognormal,
  logTriangular,
  normal,
  triangular,
  uniform,
} from '../../src/chance/index.ts';
import { normalShare } from './goodness-of-fit.ts';
import type { Law } from './laws.ts';

function triangularLaw(low: number, mode: number, high: number): Law {
  return {
    name: `triangular(${low}, ${mode}, ${high})`,
    draw: (u) => triangular(u, low, mode, high),
    mean: (low + mode + high) / 3,
    variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
    share: (x) => triangularShare(x, low, mode, high),
  };
}

function triangularShare(x: number, low: number, mode: number, high: number): number {
  if (x < mode) return (x - low) ** 2 / ((high - low) * (mode - low));
  return 1 - (high - x) ** 2 / ((high - low) * (high - mode));
}

/** Its moments come from the moment generating function of the triangular law of the logarithm. */
function logTriangularLaw(low: number, mode: number, high: number): Law {
  const [a, c, b] = [Math.log(low), Math.log(mode), Math.log(high)];
  const moment = (t: number) =>
    (2 * ((b - c) * low ** t - (b - a) * mode ** t + (c - a) * high ** t)) /
    ((b - a) * (c - a) * (b - c) * t * t);
  return {
    name: `logTriangular(${low}, ${mode}, ${high})`,
    draw: (u) => logTriangular(u, low, mode, high),
    mean: moment(1),
    variance: moment(2) - moment(1) ** 2,
    share: (x) => triangularShare(Math.log(x), a, c, b),
  };
}

function lognormalLaw(mu: number, sigma: number): Law {
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  return {
    name: `lognormal(${mu}, ${sigma})`,
    draw: (u) => lognormal(u, mu, sigma),
    mean,
    variance: mean * mean * Math.expm1(sigma * sigma),
    share: (x) => normalShare((Math.log(x) - mu) / sigma),
  };
}

/** Continuous draws with closed forms. */
export const continuousLaws: readonly Law[] = [
  {
    name: 'uniform(-2, 5)',
    draw: (u) => uniform(u, -2, 5),
    mean: 1.5,
    variance: 49 / 12,
    share: (x) => (x + 2) / 7,
  },
  {
    name: 'normal(3, 2)',
    draw: (u) => normal(u, 3, 2),
    mean: 3,
    variance: 4,
    share: (x) => normalShare((x - 3) / 2),
  },
  {
    name: 'exponential(4)',
    draw: (u) => exponential(u, 4),
    mean: 4,
    variance: 16,
    share: (x) => -Math.expm1(-x / 4),
  },
  lognormalLaw(0.3, 0.4),
  triangularLaw(0.1, 0.2, 0.4),
  triangularLaw(-1, 2, 7),
  logTriangularLaw(0.5, 1, 8),
];
