import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { testEditedModels } from './edited-models.ts';
import { expectRunnable, expectSound } from './expect-sound.ts';
import { formula, formulaSlots } from './random-formulas.ts';
import { MODEL_FILES, WHOLE_LANGUAGE } from './shipped-model.ts';

const { name, text } = WHOLE_LANGUAGE;

describe('the models to start from', () => {
  it('load without a complaint or a warning', () => {
    expect(loadTexts([{ files: [WHOLE_LANGUAGE], replaces: false }]).problems).toEqual([]);
    expect(loadTexts([{ files: MODEL_FILES, replaces: false }]).problems).toEqual([]);
  });
});

describe('any model', () => {
  testEditedModels({ whole: 100, shipped: 6 });

  it('with any formula where one may stand: loads and runs, or is refused with places', () => {
    const slots = formulaSlots(text);
    expect(slots.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...slots), formula, ({ from, to }, written) => {
        const model = expectSound([{ name, text: `${text.slice(0, from)}'${written}'${text.slice(to)}` }]);
        if (model !== null) expectRunnable(model);
      }),
      { numRuns: 100 },
    );
  });
});
