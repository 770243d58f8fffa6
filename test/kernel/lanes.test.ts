import { describe, expect, it } from 'vitest';
import { compileKernel, compileLanes, hasLanes } from '../../src/kernel/index.ts';
import type { Branch, Model, Reading, WorldRecord } from '../../src/language/index.ts';
import { modelOf, optionsOf } from '../interpreter/model-of.ts';
import { SMALL_MODELS } from './small-models.ts';

interface Record extends WorldRecord {
  readonly fans: Float64Array;
  readonly dropped: Float64Array;
}

const recordOf = (model: Model): Record => ({
  outcomes: new Float64Array(model.outcomes.length),
  fans: new Float64Array(model.fans.length * model.calendar.months),
  dropped: new Float64Array(model.kinds.length),
});

/** Worlds one by one, and the same worlds side by side. */
function both(model: Model, first: number, count: number, branches: readonly Branch[] = []) {
  const options = optionsOf(model);
  const [alone, lanes] = [compileKernel(model, options), compileLanes(model, options)];
  const one = Array.from({ length: count }, () => recordOf(model));
  const other = Array.from({ length: count }, () => recordOf(model));
  one.forEach((record, index) => {
    alone.run(first + index, record, branches[index]);
  });
  packOf(lanes).run(first, other, branches);
  return { one, other };
}

function packOf(reading: Reading): NonNullable<Reading['pack']> {
  if (reading.pack === undefined) throw new Error('this reading runs one world at a time');
  return reading.pack;
}

/** The one model that draws nothing. */
const hasLuck = ({ title }: Model): boolean => title !== 'Functions';

const POOL = SMALL_MODELS['a pool with links, stages and arrivals'] ?? '';

describe('worlds side by side in the lanes of WebAssembly', () => {
  it('run where there are vectors', () => {
    expect(hasLanes()).toBe(true);
  });

  for (const [name, text] of Object.entries(SMALL_MODELS)) {
    it(`give what each gives alone: ${name}`, () => {
      const model = modelOf(text);
      for (const first of [0, 1, 40, 4_294_967_292]) {
        const { one, other } = both(model, first, 2);
        expect(other).toEqual(one);
        if (hasLuck(model)) expect(one[0]?.fans).not.toEqual(one[1]?.fans);
      }
    });
  }

  it('run a last world alone', () => {
    const { one, other } = both(modelOf(POOL), 6, 1);
    expect(other).toEqual(one);
  });

  it('go apart when they begin in different months', () => {
    const model = modelOf(POOL);
    const options = optionsOf(model);
    const reading = compileKernel(model, options);
    const state = { months: 3, memory: new Float64Array(reading.cells) };
    reading.run(1, { ...recordOf(model), states: [state] });
    const branches: readonly Branch[] = [
      { otherwise: [], since: null },
      { otherwise: [], since: state },
    ];
    const { one, other } = both(model, 0, 2, branches);
    expect(other).toEqual(one);
  });

  it('name the first world that leaves the numbers, as if it had run alone', () => {
    const model = modelOf(FAILING);
    const fault = (run: () => void): unknown => {
      try {
        run();
      } catch (error) {
        return error;
      }
      return null;
    };
    const options = optionsOf(model);
    let found = 0;
    for (let world = 0; world < 40; world += 2) {
      const alone = fault(() => {
        for (const one of [world, world + 1]) compileKernel(model, options).run(one, recordOf(model));
      });
      const records = [recordOf(model), recordOf(model)];
      const beside = fault(() => packOf(compileLanes(model, options)).run(world, records));
      expect(beside).toEqual(alone);
      if (alone !== null) found += 1;
    }
    expect(found).toBeGreaterThan(3);
    expect(found).toBeLessThan(20);
  });

  it('gives way to the JavaScript where WebAssembly is missing', () => {
    const given = globalThis as { WebAssembly?: unknown };
    const kept = given.WebAssembly;
    delete given.WebAssembly;
    try {
      const model = modelOf(POOL);
      expect(hasLanes()).toBe(false);
      expect(compileLanes(model, optionsOf(model)).engine).toBe('js');
    } finally {
      given.WebAssembly = kept;
    }
  });
});

const FAILING = `
title: Failing
months: 6
phases: [world]
common:
  luck: {phase: world, draw: "uniform(0, 1)"}
  root: {phase: world, is: "sqrt(luck - 0.03)"}
  sum: {phase: world, starts: 0, next: sum + root}
outcomes: {sum: final(sum)}
`;
