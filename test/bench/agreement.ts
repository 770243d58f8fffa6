import type { Implementation } from './implementation.ts';
import { benchModel } from './models.ts';
import { type Passes, resultsAWorld } from './order.ts';

/** Standard errors that two means may lie apart. */
const ERRORS = 4;

/** What is wrong with the results of an implementation against those of the first one of its model; null when they agree. */
export function disagreement(one: Implementation, found: Passes, first: Passes): string | null {
  return one.agrees === 'to the bit' ? differingBits(one, found, first) : differingMeans(one, found, first);
}

/** Worlds that both have run must be the same. */
function differingBits({ name, model }: Implementation, found: Passes, first: Passes): string | null {
  const common = Math.min(found.results.length, first.results.length);
  let differing = 0;
  for (let at = 0; at < common; at += 1) if (!Object.is(found.results[at], first.results[at])) differing += 1;
  return common > 0 && differing === 0
    ? null
    : `${name} and the first implementation of ${model} differ in ${differing} of ${common} values`;
}

/** Means of the outcomes over all worlds of each. */
function differingMeans({ name, model }: Implementation, found: Passes, first: Passes): string | null {
  const { outcomes } = benchModel(model);
  const width = resultsAWorld(benchModel(model));
  for (const { index, name: outcome } of outcomes) {
    const [own, other] = [found, first].map(({ results }) => momentsAt(results, width, index));
    if (own === undefined || other === undefined) continue;
    const error = Math.sqrt(own.squaredError + other.squaredError);
    if (Math.abs(own.mean - other.mean) > ERRORS * error)
      return `${name} has ${own.mean} as the mean of ${outcome} in ${model}, the first implementation ${other.mean}: more than ${ERRORS} standard errors apart`;
  }
  return null;
}

function momentsAt(results: Float64Array, width: number, at: number) {
  const values = Array.from(
    { length: results.length / width },
    (_, world) => results[world * width + at] ?? 0,
  );
  const finite = values.filter(Number.isFinite);
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, squaredError: squares / (finite.length - 1) / finite.length };
}
