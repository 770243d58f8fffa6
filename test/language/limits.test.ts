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

describe('a model whose months would take too long', () => {
  const over = (formula: string, count = 50): string =>
    `kinds: {k: {count: ${count}, z: {is: 1}}}\ncommon: {x: {is: "${formula}"}}\noutcomes: {end: final(x)}\n`;
  const nested = (depth: number): string =>
    depth === 0 ? '1' : `total(a${depth} in k, a${depth}.z * ${nested(depth - 1)})`;

  it('is refused at the formula that takes longest', () => {
    const [problem, ...more] = expectQuick(over(nested(10)));
    expect(more).toEqual([]);
    expect(problem?.what).toMatch(
      /^a month of this model takes up to \S+ steps, and 50,000,000 are allowed$/,
    );
    expect(problem?.place).toMatchObject({ line: 2, column: 18 });
    expect(problem?.hint).toContain('most of it here');
  });

  it('is one with sums in sums, whoever works them out', () => {
    expect(expectQuick(over(nested(3)))).toEqual([]);
    expect(expectQuick(over(nested(5)))).toHaveLength(1);
    expect(expectQuick(over(nested(2), 2000))).toEqual([]);
    expect(expectQuick(over(nested(2), 5000))).toHaveLength(1);
    const ofEach = (kind: string): string =>
      `kinds: {k: {${kind}}}\ncommon: {x: {is: 1}}\noutcomes: {end: final(x)}\n`;
    expect(expectQuick(ofEach('count: 5000, z: {is: "total(o in k, o.v)"}, v: {is: 1}'))).toHaveLength(1);
    expect(
      expectQuick(ofEach('count: 5000, z: {draw_once: "pick(o in k, 2 * o.v)"}, v: {is: 1}')),
    ).toHaveLength(1);
    expect(
      expectQuick(ofEach('count: 5000, z: {starts: "total(o in k, o.v)", next: z}, v: {is: 1}')),
    ).toHaveLength(1);
    expect(
      expectQuick(ofEach('count: 5000, network: {n: {ring: 8}}, z: {is: "total(o in n, o.v)"}, v: {is: 1}')),
    ).toEqual([]);
  });

  it('counts signals for everyone who hears', () => {
    const hearing = (count: number): string =>
      `signals: {s: {from: k, to: k, when: 1}}\nkinds: {k: {count: ${count}, z: {is: "heard(anyone, self, 1)"}}}\ncommon: {x: {is: 1}}\noutcomes: {end: final(x)}\n`;
    expect(expectQuick(hearing(200))).toEqual([]);
    expect(expectQuick(hearing(500))).toHaveLength(1);
  });

  it('counts what is weighed for each alternative of a decision', () => {
    const choosing = (value: string): string =>
      `kinds: {k: {count: 3000, z: {is: 1}}}\ncommon: {x: {is: 1}}\ndecisions: {boss: {value: "${value}", options: {go: {target: k}, stay: {}}}}\noutcomes: {end: final(x)}\n`;
    expect(expectQuick(choosing('x'))).toEqual([]);
    expect(expectQuick(choosing('total(k, k.z) * total(k, 2 * k.z)'))).toHaveLength(1);
  });
});

describe('warnings', () => {
  it('never make a model refused, however many there are', () => {
    const idle = Array.from({ length: 300 }, (_, index) => `s${index}: {cost: 1}`).join(', ');
    const problems = expectQuick(`signals: {${idle}}\ncommon: {x: {is: 1}}\noutcomes: {end: final(x)}\n`);
    expect(problems).toHaveLength(50);
    expect(problems.every((one) => one.severity === 'warning')).toBe(true);
  });
});
