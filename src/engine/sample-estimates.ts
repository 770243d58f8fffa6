import { type Key, onceWord, type Site, siteHash, uniformOf } from '../chance/index.ts';
import { distribution } from '../interpreter/index.ts';
import type { Estimate } from '../language/index.ts';
import { gammaQuantile } from '../numerics/index.ts';

/** World COMPANIONS + k has the estimates of world k, and luck of its own. */
export const COMPANIONS = 2_147_483_648;

/** Gives the value of every estimate in a world: its number, its draw, or its share of a joint draw. */
export function estimateSampler(estimates: readonly Estimate[], key: Key): (world: number) => Float64Array {
  const numbers = Float64Array.from(estimates, ({ prior, divisor }) =>
    prior.is === 'number' ? prior.value / divisor : 0,
  );
  const samplers = [
    ...estimates.flatMap((estimate) => drawOf(estimate, key)),
    ...simplexesOf(estimates).map((members) => shareOut(members, key)),
  ];
  return (world) => {
    const values = numbers.slice();
    const own = world < COMPANIONS ? world : world - COMPANIONS;
    for (const sample of samplers) sample(own, values);
    return values;
  };
}

/** Puts what it draws for a world in its place among the estimates. */
type Sampler = (world: number, values: Float64Array) => void;

function drawOf({ prior, divisor, name, index }: Estimate, key: Key): readonly Sampler[] {
  if (prior.is !== 'distribution') return [];
  const site = siteHash(`estimate.${name}`);
  const draw = distribution(prior.distribution, prior.parameters);
  return [
    (world, values) => {
      values[index] = draw(uniformOf(onceWord(key, world, site, 0))) / divisor;
    },
  ];
}

type Share = Estimate & { readonly prior: Extract<Estimate['prior'], { is: 'share' }> };

const isShare = (estimate: Estimate): estimate is Share => estimate.prior.is === 'share';

/** The estimates that are drawn together, simplex by simplex. */
function simplexesOf(estimates: readonly Estimate[]): readonly (readonly Share[])[] {
  const shares = estimates.filter(isShare);
  return [...new Set(shares.map(({ prior }) => prior.simplex))].map((simplex) =>
    shares.filter(({ prior }) => prior.simplex === simplex),
  );
}

/** Shares of a Dirichlet: gamma variables over their sum. */
function shareOut(members: readonly Share[], key: Key): Sampler {
  const sites = members.map(({ name, prior }) => siteHash(`estimate.${prior.simplex}.${name}`));
  return (world, values) => {
    const parts = members.map(({ prior }, order) =>
      gammaQuantile(
        uniformOf(onceWord(key, world, sites[order] as Site, 0)),
        prior.concentration * (prior.weights[prior.member] ?? 0),
      ),
    );
    const sum = parts.reduce((total, part) => total + part, 0);
    members.forEach(({ index, divisor }, order) => {
      values[index] = (parts[order] ?? 0) / sum / divisor;
    });
  };
}

/** Every estimate at its median (the `--medians` of a model at rest): the quantile at one half, shares at their weights. */
export function medianEstimates(estimates: readonly Estimate[]): Float64Array {
  return Float64Array.from(estimates, ({ prior, divisor }) => {
    if (prior.is === 'number') return prior.value / divisor;
    if (prior.is === 'share') return (prior.weights[prior.member] ?? 0) / divisor;
    return distribution(prior.distribution, prior.parameters)(0.5) / divisor;
  });
}
