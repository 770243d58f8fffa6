import { bernoulli, binomial, negativeBinomial, poisson, powerLaw } from '../../src/chance/index.ts';
import type { Law } from './laws.ts';

/** Masses by the ratio of neighbours, each a sum of logarithms from 0, independent of the walk in `src/chance`. */
function massesOf(logFirst: number, logRatio: (k: number) => number, most: number): readonly number[] {
  const masses: number[] = [];
  let log = logFirst;
  for (let k = 0; k <= most; k += 1) {
    masses.push(Math.exp(log));
    log += logRatio(k);
  }
  return masses;
}

function poissonLaw(mean: number): Law {
  return {
    name: `poisson(${mean})`,
    draw: (u) => poisson(u, mean),
    mean,
    variance: mean,
    masses: massesOf(-mean, (k) => Math.log(mean / (k + 1)), Math.ceil(mean + 10 * Math.sqrt(mean) + 30)),
  };
}

function binomialLaw(n: number, p: number): Law {
  return {
    name: `binomial(${n}, ${p})`,
    draw: (u) => binomial(u, n, p),
    mean: n * p,
    variance: n * p * (1 - p),
    masses: massesOf(n * Math.log1p(-p), (k) => Math.log(((n - k) / (k + 1)) * (p / (1 - p))), n),
  };
}

function negativeBinomialLaw(mean: number, size: number): Law {
  const again = mean / (mean + size);
  return {
    name: `negativeBinomial(${mean}, ${size})`,
    draw: (u) => negativeBinomial(u, mean, size),
    mean,
    variance: mean + (mean * mean) / size,
    masses: massesOf(
      -size * Math.log1p(mean / size),
      (k) => Math.log(((size + k) / (k + 1)) * again),
      Math.ceil(mean + 40 * (1 + mean / size) + 10 * Math.sqrt(mean)),
    ),
  };
}

function powerLawLaw(body: number, tail: number, exponent: number, from: number, cap: number): Law {
  const below = (x: number) => 1 - (from / x) ** (exponent - 1);
  const harmonic = Array.from({ length: from - 1 }, (_, index) => 1 / (index + 1)).reduce((a, b) => a + b, 0);
  const masses = Array.from({ length: cap + 1 }, (_, k) => {
    if (k === 0) return 0;
    if (k < from) return (body / (body + tail)) * (1 / k / harmonic);
    return (tail / (body + tail)) * ((below(k + 1) - below(k)) / below(cap + 1));
  });
  const moment = (power: number) => masses.reduce((sum, mass, k) => sum + mass * k ** power, 0);
  return {
    name: `powerLaw(${body}, ${tail}, ${exponent}, ${from}, ${cap})`,
    draw: (u) => powerLaw(u, body, tail, exponent, from, cap),
    mean: moment(1),
    variance: moment(2) - moment(1) ** 2,
    masses,
  };
}

/** Whole-number draws with closed forms: small, around the point where walks begin to skip, and large. */
export const countLaws: readonly Law[] = [
  { name: 'bernoulli(0.3)', draw: (u) => bernoulli(u, 0.3), mean: 0.3, variance: 0.21, masses: [0.7, 0.3] },
  poissonLaw(0.4),
  poissonLaw(6),
  poissonLaw(87),
  poissonLaw(113),
  poissonLaw(650),
  binomialLaw(5, 0.3),
  binomialLaw(40, 0.85),
  binomialLaw(113, 0.15),
  binomialLaw(400, 0.5),
  binomialLaw(2000, 0.02),
  negativeBinomialLaw(3, 0.7),
  negativeBinomialLaw(113, 2),
  negativeBinomialLaw(113, 25),
  negativeBinomialLaw(200, 400),
  powerLawLaw(0.61, 0.39, 2.2, 5, 150),
  powerLawLaw(0, 1, 1.5, 1, 1000),
];
