import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareJointly,
  halfWidth,
  holds,
  levelOfEach,
  pairedShareDifference,
  pairsOf,
  wilsonInterval,
} from '../../src/analysis/index.ts';
import { inverseNormal } from '../../src/numerics/index.ts';
import { newWorldsTable, type WorldsTable } from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

const outcomes = [
  { name: 'kept', form: 'probability' },
  { name: 'cost', form: 'number' },
  { name: 'late', form: 'probability' },
] as const;

/** What a scenario adds to cost, and its chances of the two yes/no outcomes. */
const truths = [
  { cost: 0, kept: 0.3, late: 0.05 },
  { cost: 0.2, kept: 0.35, late: 0.05 },
  { cost: 0.2, kept: 0.6, late: 0.1 },
  { cost: -1, kept: 0.32, late: 0.02 },
];

/** Four scenarios that share their luck: part of what each draws is common to all. */
function scenariosOf(worlds: number, uniforms: () => number): readonly WorldsTable[] {
  const tables = truths.map(() => newWorldsTable(outcomes, worlds));
  for (let world = 0; world < worlds; world += 1) {
    const [shared, kept, late] = [inverseNormal(uniforms()), uniforms(), uniforms()];
    truths.forEach((truth, scenario) => {
      const [keptColumn, cost, lateColumn] = tables[scenario]?.columns ?? [];
      const own = uniforms() < 0.5;
      if (keptColumn) keptColumn[world] = (own ? kept : uniforms()) < truth.kept ? 1 : 0;
      if (lateColumn) lateColumn[world] = (own ? late : uniforms()) < truth.late ? 1 : 0;
      if (cost) cost[world] = truth.cost + shared + 0.5 * inverseNormal(uniforms());
    });
  }
  return tables;
}

/** Shares of repetitions in which all joint, and all separate, intervals hold the true differences. */
function heldTogether(worlds: number, repetitions: number) {
  const uniforms = uniformSource(5);
  const held = { joint: 0, separate: 0 };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const { pairs } = compareJointly(scenariosOf(worlds, uniforms), 'all', null);
    const all = pairs.flatMap(({ first, second, differences }) =>
      differences.map((one) => {
        const of = (place: number) =>
          truths[place]?.[one.name === 'cost' ? 'cost' : one.name === 'kept' ? 'kept' : 'late'] ?? 0;
        const truth = of(second) - of(first);
        return { joint: holds(one.joint, truth), separate: holds(one, truth) };
      }),
    );
    if (all.every(({ joint }) => joint)) held.joint += 1;
    if (all.every(({ separate }) => separate)) held.separate += 1;
  }
  return held;
}

describe('joint intervals', () => {
  it('hold all 18 true differences at once in 95 of 100 repetitions, where separate ones do not', () => {
    const repetitions = 400;
    const { joint, separate } = heldTogether(300, repetitions);
    // Its own sampling error allowed for: the interval of the share must reach 95 %.
    expect(wilsonInterval(joint, repetitions).high).toBeGreaterThanOrEqual(0.95);
    expect(joint / repetitions).toBeGreaterThanOrEqual(0.94);
    expect(separate / repetitions).toBeLessThan(0.75);
  });

  it('are the separate ones where there is one, and wider where there are more', () => {
    const [first, second] = scenariosOf(200, uniformSource(1));
    if (first === undefined || second === undefined) throw new Error('no scenarios');
    const alone = compareJointly([first, second], 'first', ['cost']);
    expect(alone.intervals).toBe(1);
    const [only] = alone.pairs[0]?.differences ?? [];
    expect(only?.joint).toEqual({ low: only?.low, high: only?.high });
    const many = compareJointly([first, second], 'first', null);
    expect(many.intervals).toBe(3);
    for (const one of many.pairs[0]?.differences ?? [])
      expect(halfWidth(one.joint)).toBeGreaterThan(halfWidth(one));
  });

  it('ask each for a level whose power is the level of all (Šidák 1967)', () => {
    expect(levelOfEach(1)).toBe(0.95);
    expect(levelOfEach(10)).toBeCloseTo(0.994884, 6);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (intervals) => {
        const each = levelOfEach(intervals);
        expect(each).toBeLessThanOrEqual(1 - 0.05 / intervals + 1e-12);
        expect(each).toBeGreaterThanOrEqual(0.95);
      }),
    );
    expect(() => levelOfEach(0)).toThrow(RangeError);
  });

  it('are of all against the first, or of each against each', () => {
    expect(pairsOf(3, 'first')).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(pairsOf(3, 'all')).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairsOf(1, 'all')).toEqual([]);
    expect(pairsOf(0, 'first')).toEqual([]);
  });

  it('of rare differences stay honest at high levels: more is added to the counts', () => {
    const counts = { both: 0, onlyFirst: 0, onlySecond: 3, neither: 997 };
    const { low, high } = pairedShareDifference(counts, levelOfEach(100));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0.009);
  });
});
