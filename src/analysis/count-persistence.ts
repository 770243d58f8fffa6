import { log, logGamma, logistic } from '../numerics/index.ts';
import { meanOf } from './dispersion.ts';
import { nelderMead } from './nelder-mead.ts';
import { at, type Numbers } from './numbers.ts';

/** A self-exciting count: expected = (1 - persistence) mean + excitation last count + (persistence - excitation) last expected. */
export interface CountPersistence {
  readonly persistence: number;
  readonly excitation: number;
  /** Size of the negative binomial around the expected count. */
  readonly size: number;
  readonly mean: number;
  readonly logLikelihood: number;
}

/**
 * Fits a negative binomial INGARCH(1,1) (Ferland, Latour & Oraichi 2006; Zhu 2011) to monthly counts by conditional
 * maximum likelihood, the mean held at the series' own, which keeps near-unit persistence from running away. Throws a
 * RangeError when the series has fewer than 10 months or no event.
 */
export function countPersistence(counts: Numbers): CountPersistence {
  const mean = counts.length < 10 ? 0 : meanOf(counts);
  if (!(mean > 0)) throw new RangeError('persistence needs 10 months or more, with events in them');
  const constants = Float64Array.from(counts, (count) => logGamma(count + 1)).reduce(
    (sum, term) => sum + term,
    0,
  );
  const objective = (point: readonly number[]) =>
    constants - likelihoodPart(counts, parametersAt(point, mean));
  const starts = [0.5, 2.5].map((persistence) =>
    nelderMead(objective, [persistence, 0, 1.5], { step: 0.7, tolerance: 1e-7, evaluations: 600 }),
  );
  const best = starts.reduce((one, two) => (two.value < one.value ? two : one));
  return { ...parametersAt(best.point, mean), logLikelihood: -best.value };
}

type Parameters = Omit<CountPersistence, 'logLikelihood'>;

/** Unbounded search coordinates to parameters: logit of persistence, logit of excitation in it, logit of dispersion. */
function parametersAt(point: readonly number[], mean: number): Parameters {
  const persistence = logistic(at(point, 0));
  const dispersion = Math.max(1e-6, logistic(-at(point, 2)));
  return { persistence, excitation: persistence * logistic(at(point, 1)), size: 1 / dispersion - 1, mean };
}

function likelihoodPart(counts: Numbers, { persistence, excitation, size, mean }: Parameters): number {
  let expected = mean;
  let sum = 0;
  const ofSize = logGamma(size);
  for (let month = 0; month < counts.length; month++) {
    const count = at(counts, month);
    sum += logGamma(count + size) - ofSize;
    sum += size * log(size / (size + expected)) + count * log(expected / (size + expected));
    expected = (1 - persistence) * mean + excitation * count + (persistence - excitation) * expected;
  }
  return sum;
}
