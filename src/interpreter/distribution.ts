import {
  bernoulli,
  binomial,
  exponential,
  lognormal,
  logTriangular,
  negativeBinomial,
  normal,
  poisson,
  powerLaw,
  triangular,
  uniform,
} from '../chance/index.ts';
import type { DistributionName } from '../language/index.ts';

type Five = readonly [number, number, number, number, number];

const TRANSFORMS: Readonly<Record<DistributionName, (u: number, parameters: Five) => number>> = {
  uniform: (u, [low, high]) => uniform(u, low, high),
  normal: (u, [mean, sd]) => normal(u, mean, sd),
  lognormal: (u, [mu, sd]) => lognormal(u, mu, sd),
  bernoulli: (u, [chance]) => bernoulli(u, chance),
  poisson: (u, [mean]) => poisson(u, mean),
  negative_binomial: (u, [mean, size]) => negativeBinomial(u, mean, size),
  binomial: (u, [n, chance]) => binomial(u, n, chance),
  exponential: (u, [mean]) => exponential(u, mean),
  triangular: (u, [low, mode, high]) => triangular(u, low, mode, high),
  log_triangular: (u, [low, mode, high]) => logTriangular(u, low, mode, high),
  power_law: (u, [body, tail, exponent, from, cap]) => powerLaw(u, body, tail, exponent, from, cap),
};

/** The value of a distribution at a uniform number in (0, 1); NaN for parameters it cannot have. */
export const distributed = (name: DistributionName, u: number, parameters: readonly number[]): number =>
  distribution(name, parameters)(u);

/** The same for parameters that stay as they are, at one uniform number after another. */
export function distribution(name: DistributionName, parameters: readonly number[]): (u: number) => number {
  const [
    first = Number.NaN,
    second = Number.NaN,
    third = Number.NaN,
    fourth = Number.NaN,
    fifth = Number.NaN,
  ] = parameters;
  const given = [first, second, third, fourth, fifth] as const;
  const transform = TRANSFORMS[name];
  return (u) => transform(u, given);
}
