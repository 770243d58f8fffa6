import { describe, expect, it } from 'vitest';
import { modelOf } from '../interpreter/model-of.ts';
import { apart, variety } from './apart.ts';
import { SMALL_MODELS } from './small-models.ts';

describe('the kernel and the interpreter', () => {
  for (const [name, text] of Object.entries(SMALL_MODELS)) {
    it(`give the same numbers to the last bit: ${name}`, () => {
      const model = modelOf(text);
      expect(variety(model)).toBeGreaterThan(50);
      expect(apart(model, 12)).toEqual([]);
    });
  }
});
