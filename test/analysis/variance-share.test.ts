import { describe, expect, it } from 'vitest';
import { consecutiveGroups, groupsByParameter, holds, varianceShare } from '../../src/analysis/index.ts';
import { inverseNormal } from '../../src/numerics/index.ts';
import { uniformSource } from './uniform-source.ts';

describe('share of variance from parameters', () => {
  it('meets the turnip leaves of Snedecor & Cochran: 0.0724 between, 0.0066 within', () => {
    const leaves = [
      [3.28, 3.09, 3.03, 3.03],
      [3.52, 3.48, 3.38, 3.38],
      [2.88, 2.8, 2.81, 2.76],
      [3.34, 3.38, 3.23, 3.26],
    ];
    const { parameters, luck, variance } = varianceShare(leaves);
    expect(parameters * variance).toBeCloseTo(0.0724, 4);
    expect(luck * variance).toBeCloseTo(0.0066, 4);
  });

  it('finds a planted share, with an interval that holds it', () => {
    const uniforms = uniformSource(11);
    const column = new Float64Array(4 * 1500);
    for (let group = 0; group < 1500; group++) {
      const parameter = uniforms() - 0.5;
      for (let world = 0; world < 4; world++) column[4 * group + world] = parameter + 2 * (uniforms() - 0.5);
    }
    const { parameters, luck, interval } = varianceShare(consecutiveGroups(column, 4));
    expect(Math.abs(parameters - 0.2)).toBeLessThan(0.04);
    expect(parameters + luck).toBe(1);
    expect(holds(interval, 0.2)).toBe(true);
    expect(interval.high - interval.low).toBeLessThan(0.1);
  });

  it('takes groups of different sizes, and is cut at zero for pure luck', () => {
    const uniforms = uniformSource(5);
    const groups = Array.from({ length: 300 }, (_, group) =>
      Float64Array.from({ length: 1 + (group % 5) }, uniforms),
    );
    const { parameters, interval } = varianceShare(groups);
    expect(parameters).toBeGreaterThanOrEqual(0);
    expect(parameters).toBeLessThan(0.12);
    expect(interval.low).toBeLessThan(0.01);
  });

  it('has intervals that hold the planted share about 95 times in 100', () => {
    const uniforms = uniformSource(77);
    const normal = () => inverseNormal(uniforms());
    let held = 0;
    for (let repetition = 0; repetition < 200; repetition++) {
      const groups = Array.from({ length: 100 }, () => {
        const parameter = normal();
        return [parameter + normal(), parameter + normal()];
      });
      if (holds(varianceShare(groups).interval, 0.5)) held++;
    }
    expect(held).toBeGreaterThan(180);
    expect(held).toBeLessThan(200);
  });

  it('is one when luck changes nothing, and nothing when nothing varies', () => {
    expect(
      varianceShare([
        [1, 1],
        [2, 2],
        [5, 5],
      ]).parameters,
    ).toBe(1);
    expect(
      varianceShare([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({ parameters: 0, luck: 0, variance: 0 });
  });

  it('does not move when the outcome is shifted far away', () => {
    const groups = [
      [1, 2, 4],
      [3, 5, 4],
      [9, 7, 8],
      [2, 1, 1],
    ];
    const shifted = groups.map((group) => group.map((value) => value + 1e6));
    expect(varianceShare(shifted).parameters).toBeCloseTo(varianceShare(groups).parameters, 8);
  });

  it('refuses designs that cannot tell', () => {
    expect(() => varianceShare([[1], [2], [3]])).toThrow('two groups of worlds');
    expect(() => varianceShare([[1, 2, 3]])).toThrow('two groups of worlds');
    expect(() => consecutiveGroups(new Float64Array(10), 4)).toThrow(
      '10 worlds do not divide into groups of 4',
    );
  });
});

it('one parameter explains its part in an ordinary run: x1 + x2 / 2 gives 0.8', () => {
  const uniforms = uniformSource(21);
  const [first, second] = [new Float64Array(6000).map(uniforms), new Float64Array(6000).map(uniforms)];
  const outcome = first.map((value, world) => value + (second[world] ?? 0) / 2);
  expect(varianceShare(groupsByParameter(first, outcome, 50)).parameters).toBeCloseTo(0.8, 1);
  expect(varianceShare(groupsByParameter(second, outcome, 50)).parameters).toBeCloseTo(0.2, 1);
  expect(groupsByParameter([3, 1, 2], [30, 10, 20], 3).map((group) => [...group])).toEqual([
    [10],
    [20],
    [30],
  ]);
  // Worlds that are equal in the parameter keep their order, 0 and -0 too.
  expect(groupsByParameter([2, 0, 2, -0, 2, 1], [1, 2, 3, 4, 5, 6], 3).map((group) => [...group])).toEqual([
    [2, 4],
    [6, 1],
    [3, 5],
  ]);
});
