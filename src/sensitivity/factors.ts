import { estimateDimensions } from '../engine/index.ts';
import type { Estimate, Model } from '../language/index.ts';
import { nearest } from '../text/index.ts';
import { UnfitDesign } from './unfit.ts';

/** What is varied as one: an estimate, or the shares of a simplex together. */
export interface Factor {
  readonly name: string;
  /** Places among the dimensions of the model's uncertain estimates. */
  readonly dimensions: readonly number[];
  readonly estimates: readonly Estimate[];
}

/** Every uncertain estimate of a model as a factor, in order of dimensions. */
export function factorsOf({ estimates }: Model): readonly Factor[] {
  const factors = new Map<string, { dimensions: number[]; estimates: Estimate[] }>();
  estimateDimensions(estimates).forEach(({ estimate, simplex }, dimension) => {
    const own = estimates[estimate];
    if (own === undefined) return;
    const name = simplex ?? own.name;
    const factor = factors.get(name) ?? { dimensions: [], estimates: [] };
    factors.set(name, factor);
    factor.dimensions.push(dimension);
    factor.estimates.push(own);
  });
  return [...factors].map(([name, factor]) => ({ name, ...factor }));
}

/** The factors that somebody names; all when nobody does. Throws UnfitDesign for a name that is none, or has nothing uncertain. */
export function chosenFactors(model: Model, names: readonly string[] | null): readonly Factor[] {
  const all = factorsOf(model);
  if (all.length === 0)
    throw new UnfitDesign(
      'every estimate of this model is a number, so nothing can be varied: give one a distribution, like growth: "uniform(0.02, 0.06)"',
    );
  if (names === null) return all;
  const chosen = new Set(names.map((name) => factorNamed(model, all, name)));
  return all.filter((factor) => chosen.has(factor));
}

function factorNamed({ estimates }: Model, all: readonly Factor[], name: string): Factor {
  const found = all.find(
    (factor) => factor.name === name || factor.estimates.some((one) => one.name === name),
  );
  if (found !== undefined) return found;
  const fixed = estimates.find((one) => one.name === name);
  if (fixed?.prior.is === 'number')
    throw new UnfitDesign(
      `estimate "${name}" is a number here, ${fixed.prior.value}, and does not vary: give it a distribution or leave it out`,
    );
  const guess = nearest(
    name,
    all.map((factor) => factor.name),
  );
  throw new UnfitDesign(
    `there is no estimate "${name}"${guess === undefined ? '' : `: did you mean "${guess}"?`}`,
  );
}
