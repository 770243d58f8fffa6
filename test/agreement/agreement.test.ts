import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpreter/index.ts';
import { compileKernel } from '../../src/kernel/index.ts';
import type { Reading, WorldRecord } from '../../src/language/index.ts';
import { modelOf, optionsOf } from '../interpreter/model-of.ts';
import { agreeOnAll } from './agree-on-all.ts';
import { compareReadings, together } from './compare-readings.ts';
import { ENGINES, isEngine } from './engines.ts';

const model = modelOf(`
months: 4
fans: [level]
common: {level: {draw: "normal(0, 1)"}}
kinds: {guest: {places: 1, enters: {count: {draw: poisson(1)}, each: {}}}}
outcomes: {end: final(level), high: ever(level > 2)}
`);
const options = optionsOf(model);
const span = { from: 0, until: 10 };
/** Two outcomes, four months of a fan, the dropped of a pool, and how the world ended. */
const VALUES = 10 * (2 + 4 + 1 + 1);

/** A reading that is wrong in one place. */
function wrong(spoil: (record: WorldRecord) => void): Reading {
  const sound = interpret(model, options);
  return {
    ...sound,
    run(world, record) {
      sound.run(world, record);
      if (world === 7) spoil(record);
    },
  };
}

describe('readings held against one another', () => {
  const first = interpret(model, options);

  it('agree, and say how many values that holds for', () => {
    const both = compareReadings('m', model, [first, compileKernel(model, options)], span);
    expect(both).toEqual({ scenario: 'm', worlds: 10, compared: VALUES, differing: 0, examples: [] });
    const three = compareReadings('m', model, [first, first, compileKernel(model, options)], span);
    expect(three.compared).toBe(2 * VALUES);
    expect(together(both, three)).toMatchObject({ worlds: 20, compared: 3 * VALUES, differing: 0 });
  });

  it.each([
    [
      'an outcome by its last bit',
      ({ outcomes }) => outcomes.set([(outcomes[0] ?? 0) * (1 + 2 ** -52)]),
      /end: /,
    ],
    ['a month of a fan', ({ fans }) => fans?.set([9], 3), /level in month 3: /],
    ['the number dropped', ({ dropped }) => dropped?.fill(99), /dropped guest: /],
  ] as const satisfies readonly [string, (record: WorldRecord) => void, RegExp][])(
    'are told apart by %s',
    (_, spoil, says) => {
      const found = compareReadings('m', model, [first, wrong(spoil)], span);
      expect(found.differing).toBe(1);
      expect(found.examples).toEqual([expect.stringMatching(says)]);
    },
  );

  it('give the same numbers in worlds of shipped scenarios', async () => {
    const scenarios = ['baseline', 'balochistan-surge'];
    const comparison = { scenarios, worlds: 2, engines: ENGINES.filter(isEngine), seed: 'tightrope' };
    const found = await agreeOnAll(comparison, 2);
    expect(found.map(({ scenario, differing, examples }) => ({ scenario, differing, examples }))).toEqual(
      scenarios.map((scenario) => ({ scenario, differing: 0, examples: [] })),
    );
    expect(Math.min(...found.map(({ compared }) => compared))).toBeGreaterThan(500);
  }, 60_000);
});
