import type { Uniforms } from './block-bootstrap.ts';
import { bootstrapped } from './bootstrapped.ts';
import type { UncertainValue } from './interval.ts';
import type { Numbers } from './numbers.ts';
import { resampleCounts } from './resample-counts.ts';

/** What a factor does to an outcome over the whole of its range, from steps at many places (Morris 1991). */
export interface ElementaryEffects {
  /** Mean of the effects: its sign is the direction. */
  readonly mean: UncertainValue;
  /** Mean of their sizes (Campolongo, Cariboni & Saltelli 2007): how much the factor matters. */
  readonly size: UncertainValue;
  /** Standard deviation of the effects: large where the effect is not the same everywhere. */
  readonly spread: UncertainValue;
}

/** Effects of one factor, one a trajectory, summed up; neighbouring trajectories of a `block` belong together and are resampled together. */
export function elementaryEffects(effects: Numbers, uniforms: Uniforms, block = 1): ElementaryEffects {
  const found = measures(effects, null);
  const again = Array.from({ length: RESAMPLES }, () =>
    measures(effects, resampleCounts(effects.length, uniforms, block)),
  );
  const measure = (of: 'mean' | 'size' | 'spread'): UncertainValue =>
    bootstrapped(
      found[of],
      Float64Array.from(again, (one) => one[of]),
    );
  return { mean: measure('mean'), size: measure('size'), spread: measure('spread') };
}

const RESAMPLES = 500;

function measures(effects: Numbers, times: Uint32Array | null) {
  let count = 0;
  let sum = 0;
  let sizes = 0;
  for (let place = 0; place < effects.length; place += 1) {
    const weight = times === null ? 1 : (times[place] ?? 0);
    const effect = effects[place] ?? Number.NaN;
    count += weight;
    sum += weight * effect;
    sizes += weight * Math.abs(effect);
  }
  const mean = sum / count;
  let squares = 0;
  for (let place = 0; place < effects.length; place += 1) {
    const off = (effects[place] ?? Number.NaN) - mean;
    squares += (times === null ? 1 : (times[place] ?? 0)) * off * off;
  }
  return { mean, size: sizes / count, spread: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}
