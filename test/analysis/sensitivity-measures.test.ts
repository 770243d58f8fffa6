import { describe, expect, it } from 'vitest';
import {
  elementaryEffects,
  givenData,
  holds,
  sobolIndices,
  varyingValues,
} from '../../src/analysis/index.ts';
import { uniformSource } from './uniform-source.ts';

/** A function over a pick-freeze design of independent uniform points. */
function pickFrozen(f: (x: readonly number[]) => number, factors: number, points: number, seed: number) {
  const uniforms = uniformSource(seed);
  const row = () => Array.from({ length: factors }, uniforms);
  const [a, b] = [Array.from({ length: points }, row), Array.from({ length: points }, row)];
  const mixed = Array.from({ length: factors }, (_, factor) =>
    a.map((x, point) => f(x.map((value, at) => (at === factor ? (b[point]?.[at] ?? 0) : value)))),
  );
  return { a: a.map(f), b: b.map(f), mixed };
}

/** Sobol's g-function with these weights, and its shares in closed form (Saltelli & Sobol 1995). */
const weights = [0, 1, 4.5, 9];
const g = (x: readonly number[]) =>
  x.reduce(
    (product, value, at) =>
      (product * (Math.abs(4 * value - 2) + (weights[at] ?? 0))) / (1 + (weights[at] ?? 0)),
    1,
  );
const alone = weights.map((weight) => 1 / (3 * (1 + weight) * (1 + weight)));
const variance = alone.reduce((product, one) => product * (1 + one), 1) - 1;
const firstOfG = alone.map((one) => one / variance);
const totalOfG = alone.map((one, at) =>
  alone.reduce((product, other, place) => (place === at ? product : product * (1 + other)), one / variance),
);

describe("Sobol's indices", () => {
  it('meet the closed form of the g-function, with intervals that hold it', () => {
    const found = sobolIndices(pickFrozen(g, 4, 8192, 3), uniformSource(4), 200);
    expect(found.variance).toBeCloseTo(variance, 1);
    found.indices.forEach(({ first, total }, factor) => {
      expect(Math.abs(first.value - (firstOfG[factor] ?? 0))).toBeLessThan(0.03);
      expect(Math.abs(total.value - (totalOfG[factor] ?? 0))).toBeLessThan(0.03);
      expect(holds({ low: first.low - 0.01, high: first.high + 0.01 }, firstOfG[factor] ?? 0)).toBe(true);
    });
  });

  it('give exactly nothing to a factor without effect, and do not depend on where zero lies', () => {
    const f = ([x = 0, y = 0]: readonly number[]) => x + 2 * y;
    const [low, high] = [0, 1e6].map((shift) =>
      sobolIndices(
        pickFrozen((x) => f(x) + shift, 3, 1000, 9),
        uniformSource(1),
        50,
      ),
    );
    expect(low?.indices[2]).toMatchObject({
      first: { value: 0, low: 0, high: 0 },
      total: { value: 0, high: 0 },
    });
    expect(high?.indices[0]?.first.value).toBeCloseTo(low?.indices[0]?.first.value ?? 0, 6);
    expect(low?.indices[0]?.first.value).toBeCloseTo(0.2, 1);
  });

  it('are nothing where nothing varies, and refuse rows that do not pair', () => {
    const flat = sobolIndices({ a: [1, 1], b: [1, 1], mixed: [[1, 1]] }, uniformSource(1), 20);
    expect(flat).toMatchObject({ variance: 0, indices: [{ first: { value: 0 }, total: { value: 0 } }] });
    expect(() => sobolIndices({ a: [1, 2], b: [1], mixed: [] }, uniformSource(1))).toThrow(RangeError);
  });

  it('have intervals that hold the truth about 95 times in 100', () => {
    const f = ([x = 0, y = 0]: readonly number[]) => x + y + 3 * (x - 0.5) * (y - 0.5);
    // Variance of a uniform 1 / 12 each, of the product 9 / 144.
    const whole = 2 / 12 + 9 / 144;
    const [first, total] = [1 / 12 / whole, (1 / 12 + 9 / 144) / whole];
    let [heldFirst, heldTotal] = [0, 0];
    for (let repetition = 0; repetition < 200; repetition += 1) {
      const { indices } = sobolIndices(
        pickFrozen(f, 2, 200, 100 + repetition),
        uniformSource(repetition),
        200,
      );
      const [index] = indices;
      if (index !== undefined && holds(index.first, first)) heldFirst += 1;
      if (index !== undefined && holds(index.total, total)) heldTotal += 1;
    }
    for (const held of [heldFirst, heldTotal]) {
      expect(held).toBeGreaterThan(178);
      expect(held).toBeLessThan(200);
    }
  });
});

describe('elementary effects', () => {
  it('of a straight line are its slope everywhere', () => {
    const flat = { value: -2, low: -2, high: -2 };
    const found = elementaryEffects([-2, -2, -2, -2], uniformSource(1));
    expect(found).toMatchObject({ mean: flat, size: { value: 2, low: 2, high: 2 }, spread: { value: 0 } });
  });

  it('have a mean, a mean size and a spread, with intervals around them', () => {
    const { mean, size, spread } = elementaryEffects([-1, 3, -1, 3, -1, 3], uniformSource(2));
    expect([mean.value, size.value]).toEqual([1, 2]);
    expect(spread.value).toBeCloseTo(Math.sqrt(24 / 5), 12);
    expect(holds(size, 2) && size.low < 2 && size.high > 2).toBe(true);
  });

  it('that belong together are resampled together: pairs that cancel leave no doubt', () => {
    const pairs = [-1, 3, -1, 3, -1, 3, -1, 3];
    expect(elementaryEffects(pairs, uniformSource(2), 2).mean).toMatchObject({ value: 1, low: 1, high: 1 });
  });
});

describe('shares from worlds already run', () => {
  it('hold the planted shares about 95 times in 100, and cross the floor for nothing about once in 20', () => {
    const held = [0, 0, 0];
    let crossed = 0;
    for (let repetition = 0; repetition < 200; repetition += 1) {
      const uniforms = uniformSource(500 + repetition);
      const columns = Array.from({ length: 6 }, () => Float64Array.from({ length: 1000 }, uniforms));
      const at = (column: number, world: number) => columns[column]?.[world] ?? 0;
      const outcome = Float64Array.from(
        { length: 1000 },
        (_, world) => 3 * at(0, world) + at(1, world) + Number(at(2, world) < 0.2) + 2 * uniforms(),
      );
      const { floor, shares } = givenData(columns, 1000)(outcome);
      // Variances 9, 1 and 4 twelfths, and 0.2 * 0.8 of a yes or no.
      const whole = 14 / 12 + 0.16;
      [0.75 / whole, 1 / 12 / whole, 0.16 / whole].forEach((share, column) => {
        const found = shares[column];
        if (found !== undefined && holds(found.interval, share)) held[column] = (held[column] ?? 0) + 1;
      });
      if (shares.slice(3).some(({ share }) => share > floor)) crossed += 1;
    }
    for (const times of held) expect(times).toBeGreaterThan(180);
    expect(crossed).toBeGreaterThan(0);
    expect(crossed).toBeLessThan(20);
  });

  it('narrow with the worlds, find what rises and falls again, and give it no direction', () => {
    const [many, few] = [40_000, 1000].map((worlds) => {
      const uniforms = uniformSource(31);
      const [x, y] = [0, 1].map(() => Float64Array.from({ length: worlds }, uniforms));
      const outcome = Float64Array.from(
        { length: worlds },
        (_, at) => 4 * Math.abs((x?.[at] ?? 0) - 0.5) - (y?.[at] ?? 0),
      );
      return givenData([x ?? [], y ?? []], worlds)(outcome).shares;
    });
    expect(many?.[0]?.share).toBeCloseTo(0.8, 2);
    expect(many?.[0]).toMatchObject({ isSteady: false });
    expect(many?.[1]).toMatchObject({ isSteady: true, rises: false });
    const width = (share: NonNullable<typeof many>[number] | undefined) =>
      (share?.interval.high ?? 0) - (share?.interval.low ?? 0);
    expect(width(few?.[0]) / width(many?.[0])).toBeGreaterThan(4);
  });
});

describe('values whose variance is parted', () => {
  it('of a time are its month where it always comes, else whether it comes', () => {
    const time = (values: readonly number[]) =>
      varyingValues({ name: 't', form: 'time', values: Float32Array.from(values) });
    expect(time([3, 5])).toEqual({ values: Float64Array.of(3, 5), reads: 'month' });
    expect(time([3, Infinity])).toEqual({ values: Float64Array.of(1, 0), reads: 'whether' });
  });
});
