import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSampler } from '../../src/engine/index.ts';
import { KEY, modelOf } from '../interpreter/model-of.ts';
import { apart } from '../kernel/apart.ts';
import { randomModel } from '../kernel/random-model.ts';
import { shipped } from '../model/shipped.ts';

describe('the kernel and the interpreter, at length', () => {
  it('agree on 200 models drawn at random', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const text = randomModel((below) => draw(fc.nat, { max: below - 1 }));
        expect(apart(modelOf(text), 3)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('agree on whole worlds of the shipped model', () => {
    const { model } = shipped('pakistan');
    expect(apart(model, 8, { key: KEY, estimates: estimateSampler(model.estimates, KEY) })).toEqual([]);
  });
});
