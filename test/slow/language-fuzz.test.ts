import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { apart } from '../kernel/apart.ts';
import { testEditedModels } from '../language/edited-models.ts';
import { expectSound, plainOptions } from '../language/expect-sound.ts';
import { formula, formulaSlots } from '../language/random-formulas.ts';
import { MODEL_FILES, SCENARIO_FILES, WHOLE_LANGUAGE } from '../language/shipped-model.ts';

const { name, text } = WHOLE_LANGUAGE;

describe('the shipped model', () => {
  it('and its scenarios load without a complaint or a warning', () => {
    const complaints = SCENARIO_FILES.flatMap((file) => {
      const base = { files: MODEL_FILES, replaces: false };
      return loadTexts([base, { files: [file], replaces: true }]).problems;
    });
    expect(complaints).toEqual([]);
  });
});

describe('any model', () => {
  testEditedModels({ whole: 3000, shipped: 150 });

  it('with any formula where one may stand: both readings agree to the last bit', () => {
    const slots = formulaSlots(text);
    fc.assert(
      fc.property(fc.constantFrom(...slots), formula, ({ from, to }, written) => {
        const model = expectSound([{ name, text: `${text.slice(0, from)}'${written}'${text.slice(to)}` }]);
        if (model !== null) expect(apart(model, 1, plainOptions(model))).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });
});
