import { describe, expect, it } from 'vitest';
import { inlineRunner, runWorlds } from '../../src/engine/index.ts';
import { interpret } from '../../src/interpreter/index.ts';
import { modelOf, optionsOf } from './model-of.ts';

/** What stops a world of the model. */
function stopOf(text: string, world = 4): unknown {
  const model = modelOf(text);
  const record = { outcomes: new Float64Array(model.outcomes.length), fans: null };
  try {
    interpret(model, optionsOf(model)).run(world, record);
  } catch (stop) {
    return stop;
  }
  return 'nothing';
}

describe('a run stops', () => {
  it('where a quantity is no number that is finite, and says of whom, in which world and month', () => {
    const text = `
months: 6
kinds: {k: {agents: [a, b], w: {starts: 3, next: w - own, unit: 1}, own: {values: {a: 0, b: 1}}, z: {is: 1 / w}}}
outcomes: {end: final(a.z)}
`;
    expect(stopOf(text)).toMatchObject({
      name: 'NotFinite',
      message: 'quantity 2 of agent 1 is Infinity in world 4, month 3',
      quantity: 2,
      agent: 1,
      world: 4,
      month: 3,
      value: Number.POSITIVE_INFINITY,
    });
  });

  it('where an outcome is none', async () => {
    const model = modelOf(
      'months: 3\ncommon: {x: {is: 0}}\noutcomes: {fine: final(x), odd: final(x) / final(x)}\n',
    );
    const request = { scenario: 'm', model, seed: 'lights', worlds: 5, engine: 'interpreter' } as const;
    const run = runWorlds(request, inlineRunner(), () => {}, new AbortController().signal);
    await expect(run).rejects.toMatchObject({
      name: 'OutcomeNotNumber',
      message: 'outcome 1 is NaN in world 0',
      outcome: 1,
      world: 0,
      value: Number.NaN,
    });
  });
});
