import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/evidence/index.ts';
import {
  findScenarios,
  layersHash,
  listScenarios,
  loadScenario,
  modelUses,
  readSeeds,
  scenarioUses,
} from '../../src/library/index.ts';

const [file] = findScenarios(['pakistan']);
const pakistan = file?.is === 'found' ? loadScenario(file) : file;

describe('the evidence behind the shipped model', () => {
  it('is named by ids that exist, and no fact is left out', () => {
    if (pakistan?.is !== 'scenario') throw new Error(pakistan?.message);
    const evidence = readSeeds();
    const { dead, unaccounted, contradicted } = coverage(evidence, [
      ...modelUses(pakistan.model, evidence),
      ...scenarioUses(),
    ]);
    expect({ dead, unaccounted, contradicted }).toEqual({ dead: [], unaccounted: [], contradicted: [] });
  });

  it('is found in every part of the model that may name it', () => {
    if (pakistan?.is !== 'scenario') throw new Error(pakistan?.message);
    const roles = new Set(modelUses(pakistan.model, readSeeds()).map(({ role }) => role));
    expect([...roles].toSorted()).toEqual(['estimate', 'event', 'formula', 'mechanism', 'signal', 'target']);
  });
});

describe('the shipped scenarios', () => {
  it('stand in a list with the baseline first, each with a title, a question and an expectation', () => {
    const scenarios = listScenarios();
    expect(scenarios[0]?.name).toBe('baseline');
    for (const { title, asks, expectation } of scenarios) {
      expect(title).not.toBe('');
      expect(asks).not.toBe('');
      expect(expectation).not.toBe('');
    }
  });

  it('name facts', () => {
    const names = new Set(scenarioUses().map(({ by }) => by));
    expect([...names].toSorted()).toEqual(
      listScenarios()
        .map(({ name }) => `scenario ${name}`)
        .toSorted(),
    );
  });
});

describe('the hash of texts', () => {
  const layer = (text: string, replaces = false) => ({ files: [{ name: 'a.yaml', text }], replaces });

  it('depends on every text and on where it stands, not on its name', () => {
    const hash = layersHash([layer('a: 1'), layer('b: 2', true)]);
    expect(
      layersHash([{ files: [{ name: 'other.yaml', text: 'a: 1' }], replaces: false }, layer('b: 2', true)]),
    ).toBe(hash);
    const others = [
      [layer('a: 1'), layer('b: 3', true)],
      [layer('b: 2'), layer('a: 1', true)],
      [layer('a: 1b: 2')],
      [layer('a: 1'), layer('b: 2')],
    ].map(layersHash);
    expect(new Set([hash, ...others]).size).toBe(5);
  });
});
