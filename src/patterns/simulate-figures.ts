import { seedKey } from '../chance/index.ts';
import { createReading, type EngineChoice, estimateSampler } from '../engine/index.ts';
import type { RateFigure } from '../evidence/index.ts';
import type { Model } from '../language/index.ts';
import { observe } from './observers.ts';
import { statisticOf } from './statistic-of.ts';
import { Tracer } from './trace.ts';

/** The value of each figure in each world; NaN where a world shows nothing of it. */
export type Simulated = ReadonlyMap<RateFigure, Float64Array>;

export interface FigurePlan {
  readonly model: Model;
  readonly figures: readonly RateFigure[];
  readonly seed: string;
  readonly worlds: number;
  readonly engine: EngineChoice;
  /** Changes the drawn estimates of a world in place. */
  readonly adjust?: (estimates: Float64Array) => void;
}

/**
 * Makes a simulator of figures on one scenario: each call runs the same worlds anew, giving way after each to whoever
 * wants to count them. What `adjust` does may differ from call to call.
 */
export function figureSimulator(plan: FigurePlan): () => Generator<number, Simulated> {
  const { model, figures, worlds, adjust } = plan;
  const key = seedKey(plan.seed);
  const sample = estimateSampler(model.estimates, key);
  const estimates = (world: number): Float64Array => {
    const drawn = sample(world);
    adjust?.(drawn);
    return drawn;
  };
  const reading = createReading(model, key, plan.engine, estimates);
  const tracer = new Tracer(model, key);
  const outcomes = new Float64Array(model.outcomes.length);
  return function* () {
    const found = figures.map((figure) => ({ figure, values: new Float64Array(worlds) }));
    for (let world = 0; world < worlds; world += 1) {
      reading.run(world, { outcomes, fans: null, observe: tracer.look });
      const trace = tracer.trace(world, estimates(world));
      for (const { figure, values } of found) values[world] = statisticOf(figure, observe(trace, figure));
      yield world;
    }
    return new Map(found.map(({ figure, values }) => [figure, values]));
  };
}
