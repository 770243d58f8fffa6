import type { Model } from '../language/index.ts';
import type { DeclaredRange } from '../results/index.ts';
import { designedReading } from './designed-reading.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { EstimateTable } from './estimate-table.ts';
import { CHUNK } from './job.ts';

/**
 * Ranges for histograms: what the first 64 worlds span, widened by as much on either side, within the declared bounds of
 * a quantity where it has constant ones. A function of model and seed alone.
 */
export function pilotRanges({
  model,
  seed,
  engine,
  design,
}: {
  model: Model;
  seed: string;
  engine: EngineChoice;
  design?: EstimateTable | undefined;
}): readonly DeclaredRange[] {
  const reading = designedReading(model, seed, engine);
  reading.follow(design, 0);
  const { months } = model.calendar;
  const fans = new Float64Array(model.fans.length * months);
  const lows = model.fans.map(() => Number.POSITIVE_INFINITY);
  const highs = model.fans.map(() => Number.NEGATIVE_INFINITY);
  for (let world = 0; world < CHUNK; world += 1) {
    reading.run(world, { outcomes: new Float64Array(model.outcomes.length), fans });
    fans.forEach((value, cell) => {
      const index = Math.floor(cell / months);
      lows[index] = Math.min(lows[index] ?? value, value);
      highs[index] = Math.max(highs[index] ?? value, value);
    });
  }
  return model.fans.map((fan, index) =>
    within(declared(model, fan.quantity), widened(lows[index] ?? 0, highs[index] ?? 1)),
  );
}

/** The part of a range that bounds allow. */
function within(bounds: DeclaredRange | null, { low, high }: DeclaredRange): DeclaredRange {
  if (bounds === null) return { low, high };
  const part = { low: Math.max(low, bounds.low), high: Math.min(high, bounds.high) };
  return part.low < part.high ? part : bounds;
}

function declared(model: Model, quantity: number): DeclaredRange | null {
  const [low, high] = model.quantities[quantity]?.between ?? [];
  if (low?.expression.is !== 'number' || high?.expression.is !== 'number') return null;
  return { low: low.expression.value, high: high.expression.value };
}

function widened(low: number, high: number): DeclaredRange {
  const span = high > low ? high - low : Math.max(1, Math.abs(low));
  return { low: low - span, high: high + span };
}
