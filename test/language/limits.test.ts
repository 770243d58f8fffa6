import { describe, expect, it } from 'vitest';
import { expectQuick } from './expect-quick.ts';
import { HUGE_MODELS } from './huge-models.ts';

describe('a model larger than any should be answers within a second', () => {
  it.each([
    ['values for nobody', 'there is no agent "h_1" here'],
    ['pairs', 'a world keeps at most 2,000,000 numbers, and here are more'],
    ['kinds', 'a model has at most 50,000 agents in all'],
    ['fields of arrivals', 'a world keeps at most 2,000,000 numbers, and here are more'],
    ['lattices', 'networks have at most 1,000,000 ties in all'],
    ['choosy targets', 'a model has at most 50,000 alternatives: options, times their targets'],
    ['names over time that are none', 'more than 200 problems'],
  ])('%s', (name, sentence) => {
    const problems = expectQuick(HUGE_MODELS[name] ?? '');
    expect(problems.map((one) => one.what).join('\n')).toContain(sentence);
    expect(problems.length).toBeLessThanOrEqual(201);
  });

  it.each(['pairs in a table'])('%s', (name) => {
    expect(expectQuick(HUGE_MODELS[name] ?? '').filter((one) => one.severity === 'error')).toEqual([]);
  });
});

describe('the hint for a model that is too large', () => {
  it('names what is largest', () => {
    const [problem] = expectQuick(HUGE_MODELS.pairs ?? '');
    expect(problem).toMatchObject({
      hint: '"p" alone is 25,000,000: one for each pair of a k and a k',
      place: { line: 1, column: 26 },
    });
  });
});
