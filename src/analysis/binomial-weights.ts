/** Chances of a run of counts: `weights[k]` belongs to the count `from + k`; counts outside have less than 1e-20. */
export interface BinomialWeights {
  readonly from: number;
  readonly weights: Float64Array;
}

const negligible = 1e-20;

/**
 * Chances of every count that matters out of `trials` with the given chance, by ratios outward from the likeliest
 * count, then divided by their sum: no factorial, no underflow. Relative error about 1e-14 near the middle for a
 * million trials.
 */
export function binomialWeights(trials: number, chance: number): BinomialWeights {
  if (!(Number.isInteger(trials) && trials >= 0 && chance >= 0 && chance <= 1)) {
    throw new RangeError(`no binomial has ${trials} trials of chance ${chance}`);
  }
  if (chance === 1) return { from: trials, weights: Float64Array.of(1) };
  const mode = Math.min(trials, Math.floor((trials + 1) * chance));
  const odds = chance / (1 - chance);
  const below: number[] = [];
  for (let count = mode, weight = 1; count > 0 && weight > negligible; count--) {
    weight *= count / ((trials - count + 1) * odds);
    below.push(weight);
  }
  const above: number[] = [];
  for (let count = mode, weight = 1; count < trials && weight > negligible; count++) {
    weight *= ((trials - count) * odds) / (count + 1);
    above.push(weight);
  }
  const weights = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { from: mode - below.length, weights: weights.map((weight) => weight / total) };
}
