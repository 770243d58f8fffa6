import fc from 'fast-check';
import { it } from 'vitest';
import { expectRunnable, expectSound } from './expect-sound.ts';
import { mutationsOf } from './mutations.ts';
import { MODEL_FILES, WHOLE_LANGUAGE } from './shipped-model.ts';

/** Tests models that load with a few edits: `whole` of the one that uses the whole language, `shipped` of the shipped one. */
export function testEditedModels(runs: { readonly whole: number; readonly shipped: number }): void {
  const { name, text } = WHOLE_LANGUAGE;

  it('that uses the whole language, with a few edits: loads and runs, or is refused with places', () => {
    fc.assert(
      fc.property(mutationsOf(text), (mutated) => {
        const model = expectSound([{ name, text: mutated }]);
        if (model !== null) expectRunnable(model);
      }),
      { numRuns: runs.whole },
    );
  });

  it('of the shipped kind, with a few edits of one file: loads, or is refused with places', () => {
    const at = fc.nat(MODEL_FILES.length - 1);
    fc.assert(
      fc.property(
        at.chain((file) => fc.tuple(fc.constant(file), mutationsOf(MODEL_FILES[file]?.text ?? ''))),
        ([file, mutated]) => {
          expectSound(MODEL_FILES.map((one, index) => (index === file ? { ...one, text: mutated } : one)));
        },
      ),
      { numRuns: runs.shipped },
    );
  });
}
