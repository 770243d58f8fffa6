import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../interpreter/model-of.ts';
import { apart } from './apart.ts';
import { randomModel } from './random-model.ts';

describe('models drawn at random', () => {
  it('give the same numbers in the kernel and in the interpreter, or fail alike', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const text = randomModel((below) => draw(fc.nat, { max: below - 1 }));
        expect(apart(modelOf(text), 2)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
