import { describe, expect, it } from 'vitest';
import { loadTexts, type TextLayer } from '../../src/language/index.ts';
import { documentsToKeep } from '../../src/library/documents-to-keep.ts';
import { madeBy, withDocument } from '../../src/library/known-documents.ts';
import { MODEL_FILES, SCENARIO_FILES } from '../language/shipped-model.ts';

/** As the bundle writes them and the program reads them again. */
const known = madeBy('', JSON.stringify(documentsToKeep([...MODEL_FILES, ...SCENARIO_FILES], 'scenarios')));

const layersWith = (scenario: string): readonly TextLayer[] => [
  { files: MODEL_FILES, replaces: false },
  { files: [{ name: 'scenario.yaml', text: scenario }], replaces: true },
];

/** What loading gives, with the kept documents and without. */
function bothWays(layers: readonly TextLayer[]) {
  const quick = layers.map((layer) => ({
    ...layer,
    files: layer.files.map((file) => withDocument(file, known)),
  }));
  return [loadTexts(quick), loadTexts(layers)] as const;
}

describe('documents that the bundle keeps', () => {
  it('are there for every file of the shipped model and its scenarios', () => {
    expect(
      [...MODEL_FILES, ...SCENARIO_FILES].filter((file) => withDocument(file, known).root === undefined),
    ).toEqual([]);
  });

  // All of them are held tree by tree in text/packed-document.test.ts.
  it.each(SCENARIO_FILES.slice(0, 6))('give the same model: $name', ({ text }) => {
    const [quick, slow] = bothWays(layersWith(text));
    expect(quick.model).not.toBeNull();
    expect(quick).toEqual(slow);
  });

  it('give the same complaints about what stands on them, with their places', () => {
    const [quick, slow] = bothWays(
      layersWith('from: pakistan\nlevers: {demand_leen: 1}\nwithout: [summit_gift, x]\n'),
    );
    expect(slow.problems.length).toBeGreaterThan(1);
    expect(quick).toEqual(slow);
  });

  it('are not used for a text that differs in one letter', () => {
    const [file] = MODEL_FILES;
    if (file === undefined) throw new Error('there is no model');
    expect(withDocument(file, known).root).toBeDefined();
    expect(withDocument({ ...file, text: `${file.text} ` }, known).root).toBeUndefined();
  });

  it('are not used when another build has made them', () => {
    const json = JSON.stringify({ ...known, build: 'one' });
    expect(Object.keys(madeBy('one', json).documents).length).toBeGreaterThan(30);
    expect(madeBy('other', json).documents).toEqual({});
  });

  it('leave out what has a problem', () => {
    const files = ['a: [', 'titel: x', 'title: x'].map((text) => ({ name: 'x.yaml', text }));
    expect(Object.keys(documentsToKeep(files, 'scenarios').documents)).toHaveLength(1);
  });
});
