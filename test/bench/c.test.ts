import { afterAll, describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { cSource } from '../../src/kernel/c-source.ts';
import { modelOf } from '../interpreter/model-of.ts';
import { SMALL_MODELS } from '../kernel/small-models.ts';
import { compileC, compiler } from './compiled-c.ts';
import { benchModel } from './models.ts';
import { runReading } from './run-reading.ts';

const found = compiler();

describe.skipIf(found === null)('the C of a model, where there is a compiler', () => {
  const made: { remove: () => void }[] = [];
  afterAll(() => {
    for (const one of made) one.remove();
  });

  const models = { shipped: () => benchModel('shipped'), mini: () => benchModel('mini-1') };
  const small = Object.entries(SMALL_MODELS).map(([name, text]) => [name, () => modelOf(text)] as const);

  it.each([...Object.entries(models), ...small])(
    '%s: 200 worlds leave the same bits as in JavaScript',
    { timeout: 120_000 },
    (_, load) => {
      const model = load();
      const compiled = compileC(model, found ?? { name: '' }, '-O1');
      made.push(compiled);
      const order = { key: seedKey('the same bits'), worlds: 200, warmUp: 0, seconds: 0 };
      const [own, other] = [compiled.run(model, order), runReading(model, 'js', order)];
      const differing = own.results.filter((value, index) => !Object.is(value, other?.results[index]));
      expect(other?.results.length).toBe(own.results.length);
      expect([...differing.slice(0, 5)]).toEqual([]);
      expect(new Set(own.results).size).toBeGreaterThan(10);
    },
  );
});

describe('the C of a model', () => {
  it('is no longer for eight times the agents of a kind', () => {
    const people = (count: number) => `
title: People
months: 3
kinds: {person: {count: ${count}, mood: {draw: "normal(0, 1)"}, level: {starts: 0, next: 0.9 * level + mood}}}
outcomes: {end: "final(average(person, person.level))"}
`;
    const code = (count: number) =>
      cSource(modelOf(people(count)))
        .split('\n')
        .filter((line) => !line.startsWith('static const'))
        .join('\n');
    expect(code(80).length).toBeLessThan(1.01 * code(10).length);
  });
});
