import { afterAll, describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { cSource, laneSource } from '../../src/kernel/c-source.ts';
import { kernelSource } from '../../src/kernel/index.ts';
import { lowerModel } from '../../src/kernel/lower/lower-model.ts';
import { doubles, emitModule } from '../../src/kernel/webassembly/index.ts';
import type { Model } from '../../src/language/index.ts';
import { modelOf } from '../interpreter/model-of.ts';
import { SMALL_MODELS } from '../kernel/small-models.ts';
import { compiler, SCALAR, vectorFault, vectorForms } from './c-forms.ts';
import { compileC } from './compiled-c.ts';
import { benchModel } from './models.ts';
import { runReading } from './run-reading.ts';

const found = compiler();

describe.skipIf(found === null)('the C of a model, where there is a compiler', () => {
  const using = found ?? { name: '', version: '' };
  const vectors = found !== null && vectorFault(found) === null ? vectorForms(found) : [];
  const made: { remove: () => void }[] = [];
  afterAll(() => {
    for (const one of made) one.remove();
  });

  const models = [
    ['the shipped model', () => benchModel('shipped'), [SCALAR]],
    ['the mini-model', () => benchModel('mini-1'), [SCALAR, ...vectors]],
    ...Object.entries(SMALL_MODELS).map(
      ([name, text]) => [name, () => modelOf(text), [SCALAR, ...vectors.slice(1)]] as const,
    ),
  ] as const;

  it.each(models)(
    '%s: 200 worlds leave the same bits as in JavaScript',
    { timeout: 120_000 },
    (_, load, forms) => {
      const model = load();
      const order = { key: seedKey('the same bits'), worlds: 200, warmUp: 0, seconds: 0 };
      const other = runReading(model, 'js', order);
      for (const form of forms) {
        const compiled = compileC(model, using, form, '-O1');
        made.push(compiled);
        const own = compiled.run(model, order);
        const differing = own.results.filter((value, index) => !Object.is(value, other?.results[index]));
        expect(other?.results.length).toBe(own.results.length);
        expect([...differing.slice(0, 5)], form.name).toEqual([]);
        expect(new Set(own.results).size).toBeGreaterThan(10);
      }
    },
  );
});

describe('the code of a model', () => {
  const textOf = (source: (model: Model) => string) => (model: Model) =>
    source(model)
      .split('\n')
      .filter((line) => !line.startsWith('static const'))
      .join('\n').length;

  it.each([
    ['JavaScript', textOf(kernelSource)],
    ['WebAssembly', (model: Model) => emitModule(lowerModel(model).program, doubles).bytes.length],
    ['scalar C', textOf(cSource)],
    ['C in vectors', textOf(laneSource)],
  ])('as %s is no longer for two, four and eight times the agents of a kind', (_, lengthOf) => {
    const people = (count: number) => `
title: People
months: 3
kinds: {person: {count: ${count}, mood: {draw: "normal(0, 1)"}, level: {starts: 0, next: 0.9 * level + mood}}}
outcomes: {end: "final(average(person, person.level))"}
`;
    const [one = 0, ...more] = [1, 2, 4, 8].map((times) => lengthOf(modelOf(people(10 * times))));
    // Larger addresses take a few more digits.
    for (const length of more) expect(length).toBeLessThan(1.03 * one);
  });
});
