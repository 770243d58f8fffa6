import { describe, expect, it } from 'vitest';
import { compileKernel, compileSingles } from '../../src/kernel/index.ts';
import type { Model, Reading } from '../../src/language/index.ts';
import { singlesApart } from '../agreement/singles.ts';
import { modelOf, optionsOf } from '../interpreter/model-of.ts';
import { shipped } from '../model/shipped.ts';
import { SMALL_MODELS } from './small-models.ts';

const NO_LUCK = `
title: No luck
months: 24
phases: [world]
common:
  angle: {phase: world, starts: 0.1, next: angle + 0.37}
  wave: {phase: world, is: sin(angle) + cos(3 * angle)}
  growth: {phase: world, is: exp(wave)}
  depth: {phase: world, is: log(growth + 0.01)}
  bend: {phase: world, is: tanh(depth) * sqrt(growth) + growth ^ 0.3}
fans: [growth, depth, bend]
outcomes: {growth: final(growth), most: max_over(depth), least: min_over(bend)}
`;

function record(model: Model, reading: Reading, worlds: readonly number[]) {
  const records = worlds.map(() => ({
    outcomes: new Float64Array(model.outcomes.length),
    fans: new Float64Array(model.fans.length * model.calendar.months),
    dropped: new Float64Array(model.kinds.length),
  }));
  if (reading.pack !== undefined) reading.pack.run(worlds[0] ?? 0, records);
  else
    for (const [index, world] of worlds.entries()) reading.run(world, records[index] as (typeof records)[0]);
  return records.map(({ outcomes, fans }) => [...outcomes, ...fans]);
}

describe('four worlds in singles', () => {
  it('say which engine they are, and that four run side by side', () => {
    const model = modelOf(NO_LUCK);
    const reading = compileSingles(model, optionsOf(model));
    expect(reading.engine).toBe('wasm-f32');
    expect(reading.pack?.worlds).toBe(4);
  });

  it('are good to a hundred-thousandth where no luck can turn on a last digit', () => {
    const model = modelOf(NO_LUCK);
    const [doubles = []] = record(model, compileKernel(model, optionsOf(model)), [0]);
    const [singles = []] = record(model, compileSingles(model, optionsOf(model)), [0]);
    expect(new Set(doubles).size).toBeGreaterThan(60);
    doubles.forEach((value, index) => {
      expect(Math.abs((singles[index] ?? Number.NaN) - value)).toBeLessThan(1e-5 * (1 + Math.abs(value)));
    });
    expect(singles).not.toEqual(doubles);
  });

  for (const [name, text] of Object.entries(SMALL_MODELS)) {
    it(`give in a pack what each world gives alone: ${name}`, () => {
      const model = modelOf(text);
      const reading = compileSingles(model, optionsOf(model));
      const together = record(model, reading, [8, 9, 10, 11]);
      const alone = [8, 9, 10, 11].flatMap((world) => record(model, reading, [world]));
      expect(together).toEqual(alone);
    });
  }

  it('tell of the shipped model what doubles tell, far within the error of its worlds', async () => {
    const outcomes = await singlesApart(shipped('baseline'), 240, 'tightrope');
    expect(outcomes.length).toBeGreaterThan(50);
    for (const { outcome, errors, worldsApart } of outcomes) {
      expect(Math.abs(errors), outcome).toBeLessThan(4);
      expect(worldsApart, outcome).toBeLessThan(0.2 * 240);
    }
  });
});
