import { seedKey } from '../../src/chance/index.ts';
import { createReading, estimateSampler } from '../../src/engine/index.ts';
import type { Model } from '../../src/language/index.ts';
import { type Trace, Tracer } from '../../src/patterns/trace.ts';

/** A world that was run, its trace and its outcomes by name. */
export interface Traced {
  readonly trace: Trace;
  readonly outcomes: ReadonlyMap<string, number>;
}

/** The first worlds of a model, traced. */
export function tracesOf(model: Model, worlds: number): readonly Traced[] {
  const key = seedKey('traces');
  const estimates = estimateSampler(model.estimates, key);
  const reading = createReading(model, key, 'js', estimates);
  const tracer = new Tracer(model, key);
  return Array.from({ length: worlds }, (_, world) => {
    const outcomes = new Float64Array(model.outcomes.length);
    reading.run(world, { outcomes, fans: null, observe: tracer.look });
    const named = model.outcomes.map(({ name, index }) => [name, outcomes[index] ?? Number.NaN] as const);
    return { trace: tracer.trace(world, estimates(world)), outcomes: new Map(named) };
  });
}
