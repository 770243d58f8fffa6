import {
  bernoulli,
  binomial,
  exponential,
  type Key,
  lognormal,
  logTriangular,
  negativeBinomial,
  normal,
  onceWord,
  poisson,
  powerLaw,
  siteHash,
  triangular,
  uniform,
  uniformOf,
} from '../chance/index.ts';
import type { DistributionName, Estimate } from '../language/index.ts';
import { gammaQuantile } from '../numerics/index.ts';

/** Gives the value of every estimate in a world: its number, its draw, or its share of a joint draw. */
export function estimateSampler(estimates: readonly Estimate[], key: Key): (world: number) => Float64Array {
  const samplers = estimates.map((estimate) => samplerOf(estimate, estimates, key));
  return (world) => Float64Array.from(samplers, (sample) => sample(world));
}

function samplerOf(estimate: Estimate, all: readonly Estimate[], key: Key): (world: number) => number {
  const { prior, divisor, name } = estimate;
  if (prior.is === 'number') return () => prior.value / divisor;
  const site = siteHash(`estimate.${name}`);
  if (prior.is === 'distribution') {
    return (world) =>
      valueAt(prior.distribution, uniformOf(onceWord(key, world, site, 0)), prior.parameters) / divisor;
  }
  const members = all.filter((one) => one.prior.is === 'share' && one.prior.simplex === prior.simplex);
  const sites = members.map((member) => siteHash(`estimate.${prior.simplex}.${member.name}`));
  return (world) => {
    const parts = sites.map((at, member) =>
      gammaQuantile(
        uniformOf(onceWord(key, world, at, 0)),
        prior.concentration * (prior.weights[member] ?? 0),
      ),
    );
    const sum = parts.reduce((total, part) => total + part, 0);
    return (parts[prior.member] ?? 0) / sum / divisor;
  };
}

/** The value of a distribution at a uniform number: its quantile. */
function valueAt(distribution: DistributionName, u: number, parameters: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = parameters;
  switch (distribution) {
    case 'uniform':
      return uniform(u, a, b);
    case 'normal':
      return normal(u, a, b);
    case 'lognormal':
      return lognormal(u, a, b);
    case 'bernoulli':
      return bernoulli(u, a);
    case 'poisson':
      return poisson(u, a);
    case 'negative_binomial':
      return negativeBinomial(u, a, b);
    case 'binomial':
      return binomial(u, a, b);
    case 'exponential':
      return exponential(u, a);
    case 'triangular':
      return triangular(u, a, b, c);
    case 'log_triangular':
      return logTriangular(u, a, b, c);
    case 'power_law':
      return powerLaw(u, a, b, c, d, e);
  }
}

/** Every estimate at its median (the `--medians` of a model at rest): the quantile at one half, shares at their weights. */
export function medianEstimates(estimates: readonly Estimate[]): Float64Array {
  return Float64Array.from(estimates, ({ prior, divisor }) => {
    if (prior.is === 'number') return prior.value / divisor;
    if (prior.is === 'share') return (prior.weights[prior.member] ?? 0) / divisor;
    return valueAt(prior.distribution, 0.5, prior.parameters) / divisor;
  });
}
