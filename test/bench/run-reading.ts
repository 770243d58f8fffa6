import { createReading, type EngineChoice, estimateSampler } from '../../src/engine/index.ts';
import type { Model, Reading, WorldRecord } from '../../src/language/index.ts';
import { type Order, type Passes, resultsAWorld } from './order.ts';

/** Runs the worlds of an order through a reading; null when this machine or program has no such engine. */
export function runReading(model: Model, engine: string, order: Order): Passes | null {
  const { key, worlds } = order;
  const sample = estimateSampler(model.estimates, key);
  // Drawn beforehand, because the C is given them too.
  const estimates = Array.from({ length: worlds }, (_, world) => sample(world));
  const none = new Float64Array(model.estimates.length);
  const reading = createReading(model, key, engine as EngineChoice, (world) => estimates[world] ?? none);
  if (reading?.engine !== engine) return null;
  const results = new Float64Array(worlds * resultsAWorld(model));
  const records = recordsIn(results, model, worlds);
  passes(reading, records, order.warmUp);
  const seconds = passes(reading, records, order.seconds);
  return { nanoseconds: (1e9 * seconds) / worlds / model.calendar.months, results };
}

function recordsIn(results: Float64Array, model: Model, worlds: number): readonly WorldRecord[] {
  const [width, outcomes] = [resultsAWorld(model), model.outcomes.length];
  return Array.from({ length: worlds }, (_, world) => ({
    outcomes: results.subarray(world * width, world * width + outcomes),
    fans: results.subarray(world * width + outcomes, (world + 1) * width),
  }));
}

/** Whole passes for at least so long; gives the seconds of processor time of one. */
function passes(reading: Reading, records: readonly WorldRecord[], least: number): number {
  const began = process.cpuUsage();
  for (let count = 1; ; count += 1) {
    pass(reading, records);
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1e6;
    if (took >= least) return took / count;
  }
}

function pass(reading: Reading, records: readonly WorldRecord[]): void {
  const { pack } = reading;
  if (pack === undefined) {
    records.forEach((record, world) => {
      reading.run(world, record);
    });
    return;
  }
  for (let first = 0; first < records.length; first += pack.worlds)
    pack.run(first, records.slice(first, first + pack.worlds));
}
