import { type Goal, reached, unmeasured, type Wanted } from './goal.ts';
import type { Absence } from './implementation.ts';
import { pairedRatios, type Ratio, type Series } from './rounds.ts';
import { median, relativeSpread } from './spread.ts';

/** A goal that is a ratio of two times a world and month, multiplied by `times`. */
export interface RatioGoal extends Wanted, Ratio {
  readonly times: number;
}

const SHIPPED = 'shipped';
const MINI = 'mini-1';

/** `of` may take at most so many times as long as `against`. */
const within = (of: string, against: string, limit: number): RatioGoal => ({
  id: `${SHIPPED}.${of}.${against}`,
  what: `shipped model, time of ${of} over that of ${against}`,
  is: 'at most',
  limit,
  unit: '',
  of: [of, SHIPPED],
  against: [against, SHIPPED],
  times: 1,
});

/** `than` must take at least so many times as long as `quick`. */
const quicker = (model: string, quick: string, than: string, limit: number): RatioGoal => ({
  id: `${model}.${than}.${quick}`,
  what: `${model === SHIPPED ? 'shipped model' : 'mini-model'}, ${quick} faster than ${than}`,
  is: 'at least',
  limit,
  unit: 'x',
  of: [than, model],
  against: [quick, model],
  times: 1,
});

/** Time an operation at eight times the agents over that at one. */
const flat = (name: string): RatioGoal => ({
  id: `scaling.${name}`,
  what: `mini-model, time an agent at 8 times the agents over that at 1, ${name}`,
  is: 'at most',
  limit: 1.3,
  unit: '',
  of: [name, 'mini-8'],
  against: [name, MINI],
  times: 1 / 8,
});

/** The table of goals that kernels are held to. */
export const KERNEL_GOALS: readonly RatioGoal[] = [
  within('js', 'c', 1.5),
  within('wasm', 'c', 0.9),
  within('wasm-f32', 'c', 0.5),
  within('wasm', 'c-wide', 6.5),
  quicker(SHIPPED, 'js', 'interpreter', 60),
  quicker(SHIPPED, 'wasm', 'interpreter', 120),
];

export const PEER_GOALS: readonly RatioGoal[] = [
  quicker(MINI, 'wasm', 'agentscript', 20),
  quicker(MINI, 'wasm', 'flocc', 60),
  quicker(MINI, 'wasm', 'simulation', 1000),
];

export const SCALING_GOALS: readonly RatioGoal[] = ['js', 'wasm', 'wasm-f32', 'c'].map(flat);

/** The goal with the median of its paired ratios. */
export function ratioGoal(wanted: RatioGoal, series: readonly Series[], absent: readonly Absence[]): Goal {
  const { of, against, times, ...plain } = wanted;
  const ratios = pairedRatios(series, { of, against });
  if (ratios.length > 0) return reached(plain, times * median(ratios), relativeSpread(ratios));
  const missing = [of, against].map(([name, model]) =>
    absent.find((one) => one.name === name && one.model === model),
  );
  const [first] = missing.filter((one) => one !== undefined);
  const said =
    first === undefined ? `${of[0]} or ${against[0]} was not asked for` : `${first.name}: ${first.because}`;
  return unmeasured(plain, said);
}
