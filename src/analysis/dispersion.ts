import { deviationOf, momentsOf, varianceOf } from './moments.ts';
import { at, type Numbers } from './numbers.ts';

/** Mean of a series. */
export const meanOf = (series: Numbers): number => momentsOf(series).mean;

/** Unbiased standard deviation of a series; NaN for fewer than two values. */
export const deviationOfSeries = (series: Numbers): number => deviationOf(momentsOf(series));

/** Index of dispersion: unbiased variance over mean, 1 for Poisson counts; NaN when the mean is 0. */
export function varianceOverMean(series: Numbers): number {
  const moments = momentsOf(series);
  return varianceOf(moments) / moments.mean;
}

/** Size of the negative binomial with this mean and variance (by moments); `Infinity` when not overdispersed. */
export function negativeBinomialSize(series: Numbers): number {
  const moments = momentsOf(series);
  const excess = varianceOf(moments) - moments.mean;
  return excess > 0 ? (moments.mean * moments.mean) / excess : Infinity;
}

/** Standard deviation over the size of the mean; NaN when the mean is 0. */
export function coefficientOfVariation(series: Numbers): number {
  const moments = momentsOf(series);
  return moments.mean === 0 ? Number.NaN : deviationOf(moments) / Math.abs(moments.mean);
}

/** Herfindahl-Hirschman index of parts of a whole: 1 when one part is all, 1/n when n are equal; NaN for an empty whole. */
export function concentration(parts: Numbers): number {
  let [sum, squares] = [0, 0];
  for (let place = 0; place < parts.length; place++) {
    const part = at(parts, place);
    if (!(part >= 0)) throw new RangeError(`part ${place} of a whole is ${part}, below zero`);
    sum += part;
    squares += part * part;
  }
  return squares / (sum * sum);
}

/** Totals of consecutive stretches, such as years of 12 months; a last stretch that is not whole is left out. */
export function totals(series: Numbers, stretch: number): Float64Array {
  if (!(Number.isInteger(stretch) && stretch > 0))
    throw new RangeError(`a stretch of ${stretch} months is none`);
  const sums = new Float64Array(Math.floor(series.length / stretch));
  return sums.map((_, index) => {
    let sum = 0;
    for (let step = 0; step < stretch; step++) sum += at(series, index * stretch + step);
    return sum;
  });
}
