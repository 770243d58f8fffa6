import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/language/index.ts';
import { cellOf } from '../../src/patterns/cell-of.ts';
import { severities } from '../../src/patterns/severities.ts';
import { stage } from './stages.ts';
import { tracesOf } from './traces.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, one) => total + one, 0);

describe('the trace of a world', () => {
  it('draws the deaths of single attacks again, exactly as they were summed', () => {
    for (const { trace } of tracesOf(stage('history-2010'), 2)) {
      for (const province of ['balochistan', 'khyber_pakhtunkhwa']) {
        const found = severities(trace, province);
        expect(found.length).toBe(sum(trace.series(`${province}.deadly`)));
        expect(sum(found)).toBe(sum(trace.series(`${province}.deaths`)));
        expect(Math.min(...found)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...found)).toBeLessThanOrEqual(150);
      }
    }
  });

  it('knows what became of each project: the same shares as the outcomes of the scenario', () => {
    for (const { trace, outcomes } of tracesOf(stage('corridor-2015'), 3)) {
      const launched = trace.projects.filter((one) => one.announced === 0 && one.sponsor === 'china');
      const done = launched.filter(({ operating }) => operating !== null && operating < 57);
      const value = (projects: typeof launched): number => sum(projects.map(({ size }) => size));
      expect(launched.length).toBeGreaterThan(80);
      expect(done.length / launched.length).toBeCloseTo(outcomes.get('by_count_57') ?? Number.NaN, 12);
      expect(value(done) / value(launched)).toBeCloseTo(outcomes.get('by_value_57') ?? Number.NaN, 9);
    }
  });

  it('passes stages in order', () => {
    for (const { trace } of tracesOf(stage('corridor-2015'), 2)) {
      for (const { announced, signed, financed, operating } of trace.projects) {
        const passed = [announced, signed, financed, operating].map((month) => month ?? Infinity);
        expect(passed).toEqual([...passed].sort((one, two) => one - two));
      }
    }
  });

  it('says which quantity it misses', () => {
    const model: Model = { ...stage('baseline'), quantities: [] };
    expect(() => cellOf(model, 'balochistan.attacks')).toThrow('no quantity "balochistan.attacks"');
  });
});
