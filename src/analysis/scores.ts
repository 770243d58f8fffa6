import { normalCumulative, normalDensity } from './normal-cumulative.ts';
import { at, expectSameLength, type Numbers } from './numbers.ts';
import { sortFloats } from './sort-floats.ts';

const rootOfPi = 1.772453850905516;

/**
 * Continuous ranked probability score of a normal forecast, in the unit of the value: 0 is perfect, less is better
 * (Gneiting & Raftery 2007, equation 21, with the sign turned). With no spread it is the absolute error.
 */
export function crpsOfNormal(observed: number, mean: number, deviation: number): number {
  if (!(deviation >= 0)) throw new RangeError(`a normal forecast cannot have a deviation of ${deviation}`);
  if (deviation === 0) return Math.abs(observed - mean);
  const z = (observed - mean) / deviation;
  return deviation * (z * (2 * normalCumulative(z) - 1) + 2 * normalDensity(z) - 1 / rootOfPi);
}

/**
 * The same score of a forecast given as worlds: mean distance to what was observed, less half the mean distance between
 * two worlds, each world counted with itself (Gneiting & Raftery 2007, equation 20). Exact for the sample as it stands.
 */
export function crpsOfWorlds(observed: number, worlds: Numbers): number {
  const count = worlds.length;
  if (count === 0) throw new RangeError('a forecast without worlds has no score');
  const sorted = sortFloats(worlds);
  let distance = 0;
  let spread = 0;
  sorted.forEach((value, place) => {
    distance += Math.abs(value - observed);
    // A value stands above `place` others and below the rest, so its pairs cancel but for this many.
    spread += (2 * place + 1 - count) * value;
  });
  return distance / count - spread / (count * count);
}

/** Mean squared distance between what was said, as probabilities, and what happened, as 0 or 1 (Brier 1950). */
export function brierScore(probabilities: Numbers, happened: Numbers): number {
  expectSameLength(probabilities, happened);
  if (probabilities.length === 0) throw new RangeError('no forecast, no score');
  let sum = 0;
  for (let event = 0; event < probabilities.length; event++) {
    const miss = at(probabilities, event) - at(happened, event);
    sum += miss * miss;
  }
  return sum / probabilities.length;
}

/** Part of a reference's score that a forecast takes away: 1 is perfect, 0 no better, negative worse than the reference. */
export function skillScore(score: number, reference: number): number {
  if (reference === 0) return score === 0 ? 0 : -Infinity;
  return 1 - score / reference;
}
