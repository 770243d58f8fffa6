import { blockBootstrap, momentsOf } from '../../src/analysis/index.ts';
import { inverseNormal } from '../../src/numerics/index.ts';
import type { Simulated } from './interval-kinds.ts';

/**
 * The mean of 400 months that remember, by blocks of 20. Blocks lose what lies between them, so that a percentile interval of a few blocks is
 * known to be too narrow (Lahiri 2003, chapter 7): it holds the truth some 86 times in 100 where it says 90.
 */
export const seriesInterval: Simulated = (uniforms, level) => {
  let last = 0;
  const series = Float64Array.from({ length: 400 }, () => {
    last = 0.3 * last + inverseNormal(uniforms());
    return last;
  });
  const mean = ([of]: readonly Float64Array[]) => momentsOf(of ?? []).mean;
  const plan = { block: 20, resamples: 200, level };
  return [{ of: 'its mean', interval: blockBootstrap([series], mean, plan, uniforms), truth: 0 }];
};
