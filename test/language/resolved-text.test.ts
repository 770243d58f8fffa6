import { describe, expect, it } from 'vitest';
import { loadTexts, type Model, resolvedText, type TextLayer } from '../../src/language/index.ts';
import { findScenarios, loadScenario } from '../../src/library/index.ts';
import { headline } from '../../src/text/index.ts';

/** A model without places, the spelling of formulas (`0.90`), and what is expected of outcomes that are gone. */
const withoutPlaces = (model: Model | null): unknown =>
  JSON.parse(JSON.stringify(model, (key, value) => (LEFT_OUT.includes(key) ? undefined : value)));

const LEFT_OUT = ['place', 'text', 'expects'];

const again = (text: string) => loadTexts([{ replaces: false, files: [{ name: 'resolved.yaml', text }] }]);

const soundly = (model: Model | null): Model => {
  if (model === null) throw new Error('it does not load');
  return model;
};

const changes = {
  set: [{ name: 'demand_lean', value: '0.1' }],
  without: ['summit_gift'],
  months: '2025-04..2032-03',
};

function layersOf(name: string, changed: boolean): readonly TextLayer[] {
  const [found] = findScenarios([name]);
  if (found?.is !== 'found') throw new Error(`no ${name}`);
  const scenario = loadScenario(found, changed ? changes : undefined);
  if (scenario.is === 'failed') throw new Error(scenario.message);
  return scenario.layers;
}

describe('a scenario written as one file', () => {
  it.each([
    ['balanced-quotas', false] as const,
    ['corridor-2015', false] as const,
    ['rare-earth-squeeze', false] as const,
    ['baseline', true] as const,
    ['test/fixtures/whole-language.yaml', false] as const,
    ['test/fixtures/cli/harbour.yaml', false] as const,
  ])('makes the same model: %s', (name, changed) => {
    const layers = layersOf(name, changed);
    const { model: whole } = loadTexts(layers);
    const text = resolvedText(layers, soundly(whole));
    const { model, problems } = again(text);
    expect(problems.map(headline).filter((one) => / error: /.test(one))).toEqual([]);
    expect(withoutPlaces(model)).toEqual(withoutPlaces(whole));
    expect(resolvedText([{ replaces: false, files: [{ name: 'r.yaml', text }] }], soundly(model))).toBe(text);
  });

  it('leaves out what the run does not reach, and what mechanisms expect of it', () => {
    const [found] = findScenarios(['baseline']);
    if (found?.is !== 'found') throw new Error('no baseline');
    const scenario = loadScenario(found, { set: [], without: [], months: '24' });
    if (scenario.is === 'failed') throw new Error(scenario.message);
    const text = resolvedText(scenario.layers, scenario.model);
    const { model, problems } = again(text);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model?.outcomes.map(({ name }) => name)).toEqual(scenario.model.outcomes.map(({ name }) => name));
    expect(text).not.toContain('autonomy_2030:');
  });

  it('does not depend on comments or spelling', () => {
    const one = 'months: 3\ncommon: {a: {starts: 0, next: a + 1}}\noutcomes: {b: final(a)}\n';
    const other =
      '# what it is\nmonths: 3\ncommon:\n  a:\n    starts: 0\n    next: "a + 1"\noutcomes: {b: "final(a)"}\n';
    const of = (text: string) =>
      resolvedText([{ replaces: false, files: [{ name: 'm.yaml', text }] }], { outcomes: [{ name: 'b' }] });
    expect(of(one)).toBe(of(other));
    expect(of(one)).not.toBe(of(one.replace('a + 1', 'a + 2')));
  });
});
