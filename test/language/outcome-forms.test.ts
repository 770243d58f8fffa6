import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';

const WORLD = `
months: 12
kinds:
  k: {agents: [a, b], z: {is: month}, friend: {draw_once: "pick(k, 1)"}, stage: {one_of: [on, off], moves: {on: {off: 0.1}}}}
  pool: {places: 3, agents: [n], enters: {count: {draw: poisson(1)}}}
decisions: {a: {options: {go: {}, stay: {}}}}
`;

/** What an outcome is: a time, a probability or a number; \`q\` is a common quantity it may read. */
const formOf = (outcome: string, q = '{is: 1}'): string | undefined =>
  modelOf(`${WORLD}common: {y: {is: month}, q: ${q}}\noutcomes: {end: '${outcome}'}\n`).outcomes[0]?.form;

describe('an outcome', () => {
  it.each([['first(y > 2)']])('is a time: %s', (outcome) => {
    expect(formOf(outcome)).toBe('time');
  });

  it.each([
    ['ever(y > 2)'],
    ['always(y > 2)'],
    ['ever(y)'],
    ['final(y > 2)'],
    ['at(5, y > 2)'],
    ['max_over(y > 2)'],
    ['min_over(y > 2)'],
  ])('is a probability where one reading says yes or no: %s', (outcome) => {
    expect(formOf(outcome)).toBe('probability');
  });

  it.each([
    ['final(y) > 2'],
    ['final(y) >= 2'],
    ['final(y) < 2'],
    ['final(y) <= 2'],
    ['final(y) == 2'],
    ['final(y) != 2'],
    ['ever(y > 2) and ever(y < 1)'],
    ['ever(y > 2) or final(y) > 3'],
    ['not ever(y > 2)'],
    ['first(y > 2) < 5'],
  ])('is a probability where readings are compared: %s', (outcome) => {
    expect(formOf(outcome)).toBe('probability');
  });

  it.each([
    ['final(not y)'],
    ['final(a == a.friend)'],
    ['final(chose(a.go))'],
    ['final(entered(a.stage, off))'],
    ['final(n.named)'],
    ['final(any(k, k.z > 3))'],
    ['final(all(k, k.z > 3))'],
  ])('is a probability of what can only be 0 or 1: %s', (outcome) => {
    expect(formOf(outcome)).toBe('probability');
  });

  it.each([
    ['final(y)'],
    ['at(5, y + 1)'],
    ['max_over(y)'],
    ['min_over(y)'],
    ['sum_over(y > 2)'],
    ['mean_over(y > 2)'],
    ['months_where(y > 2)'],
    ['final(-(y > 2))'],
    ['final(odds(a.go))'],
    ['final(total(k, k.z > 3))'],
    ['final(count(k, k.z > 3))'],
    ['first(y > 2) + 1'],
    ['1 - ever(y > 2)'],
    ['dropped(pool)'],
  ])('is a number: %s', (outcome) => {
    expect(formOf(outcome)).toBe('number');
  });
});

describe('an outcome that reads a quantity by name', () => {
  it.each([
    ['{is: y > 2}'],
    ['{is: {only: y > 2}}'],
    ['{draw: bernoulli(0.5)}'],
    ['{draw_once: bernoulli(0.5)}'],
    ['{starts: 0, draw: bernoulli(0.5)}'],
    ['{starts: 1, is: y > 2}'],
  ])('is a probability where that can only be 0 or 1: %s', (q) => {
    expect(formOf('final(q)', q)).toBe('probability');
  });

  it.each([
    ['{is: y}'],
    ['{is: {one: y > 2, other: y > 3}}'],
    ['{draw: poisson(0.5)}'],
    ['{draw_once: poisson(0.5)}'],
    ['{draw: "sum_of(2, bernoulli(0.5))", at_most: 2}'],
    ['{starts: 2, is: y > 2}'],
    ['{starts: 0.5, draw: bernoulli(0.5)}'],
    ['{starts: 1 > 0, draw: bernoulli(0.5)}'],
    ['{fixed: 1}'],
    ['{starts: 0, next: y > 2}'],
  ])('is a number where it may be more: %s', (q) => {
    expect(formOf('final(q)', q)).toBe('number');
  });

  it('follows eight names and no more', () => {
    const chain = Array.from({ length: 9 }, (_, at) => `q${at + 1}: {is: q${at + 2}}`).join(', ');
    const read = (name: string) =>
      modelOf(
        `${WORLD}common: {y: {is: month}, ${chain}, q10: {is: y > 2}}\noutcomes: {end: final(${name})}\n`,
      ).outcomes[0]?.form;
    expect([read('q10'), read('q3'), read('q2')]).toEqual(['probability', 'probability', 'number']);
  });
});
