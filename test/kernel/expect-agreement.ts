import fc from 'fast-check';
import { expect } from 'vitest';
import { modelOf } from '../interpreter/model-of.ts';
import { apart } from './apart.ts';
import { randomModel } from './random-model.ts';

/** Expects the kernel and the interpreter to give the same numbers, or to fail alike, on models drawn at random. */
export function expectAgreement(models: number, worlds: number): void {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const text = randomModel((below) => draw(fc.nat, { max: below - 1 }));
      expect(apart(modelOf(text), worlds)).toEqual([]);
    }),
    { numRuns: models },
  );
}
