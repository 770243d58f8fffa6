import { describe, expect, it } from 'vitest';
import { refitEstimates, refits, stylisedFacts, stylisedFactsJson } from '../../src/patterns/index.ts';
import { figuresInScope, stylisedFactsOf } from '../../src/patterns/scope.ts';
import { factsText } from '../../src/views/cli/text/facts-text.ts';
import { evidence, finish, stage, stages } from './stages.ts';

const request = { evidence, models: stages(), seed: 'few', worlds: 8, engine: 'js' } as const;
const found = finish(stylisedFacts(request));

describe('the stylised facts', () => {
  it('are all listed, in order, most of them in scope', () => {
    expect(found.facts.map(({ fact }) => fact.id)).toEqual(
      Array.from({ length: 23 }, (_, one) => `SF${one + 1}`),
    );
    expect(found.count.listed).toBe(23);
    expect(found.count.inScope).toBeGreaterThanOrEqual(14);
  });

  it('say why when out of scope, whole or in part', () => {
    const reasons = found.facts.flatMap(({ verdict, why, figures }) => [
      ...(verdict === 'out of scope' ? [why] : []),
      ...figures.flatMap((one) => (one.verdict === 'out of scope' ? [one.why] : [])),
    ]);
    expect(reasons.length).toBeGreaterThan(6);
    expect(reasons.filter((why) => why === null || why.length < 20)).toEqual([]);
  });

  it('in scope have a simulated value, an interval and a naive baseline for every figure', () => {
    const figures = found.facts.flatMap((fact) =>
      fact.figures.filter((one) => one.verdict !== 'out of scope'),
    );
    expect(figures.length).toBe(stylisedFactsOf(evidence).flatMap(figuresInScope).length);
    for (const { figure, simulated, naive } of figures) {
      expect(Number.isFinite(simulated?.median), figure.name).toBe(true);
      expect(figure.interval, figure.name).toBeDefined();
      expect(naive?.says, figure.name).toBeTruthy();
      expect(naive?.value, figure.name).not.toBeNaN();
    }
  });

  it('are within only when every figure in scope is', () => {
    for (const { verdict, figures } of found.facts) {
      const inScope = figures.filter((one) => one.verdict !== 'out of scope');
      const all = inScope.length > 0 && inScope.every((one) => one.verdict === 'within');
      expect(verdict === 'within').toBe(all);
    }
  });

  it('say which of them were fitted to, and which are put in', () => {
    const one = (id: string) => found.facts.find(({ fact }) => fact.id === id);
    expect(one('SF2')?.refits).toEqual(['levels']);
    expect(one('SF12')?.refits).toEqual(['pipeline']);
    expect(one('SF23')).toMatchObject({ refits: [], caution: null });
    expect(one('SF3')?.caution).toMatch(/put into the stage/);
  });

  it('are the same for the same seed', () => {
    expect(stylisedFactsJson(finish(stylisedFacts(request)))).toEqual(stylisedFactsJson(found));
  });

  it('count the worlds of all scenarios as they go', () => {
    const steps = [...stylisedFacts({ ...request, worlds: 1 })];
    expect(steps.map(({ done }) => done)).toEqual([1, 2, 3]);
    expect(steps.every(({ of }) => of === 3)).toBe(true);
  });

  it('name the scenario they miss', () => {
    expect(() => finish(stylisedFacts({ ...request, models: new Map() }))).toThrow(
      'stylised facts are tested on "history-2010", which is missing',
    );
  });

  it('fit 80 columns as text and are whole as JSON', () => {
    const lines = factsText(found).map(({ text }) => text);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => /^SF\d+ /.test(line))).toHaveLength(23);
    expect(JSON.stringify(stylisedFactsJson(found))).not.toMatch(/undefined|NaN/);
  });
});

describe('naive baselines', () => {
  const naive = (id: string, name: string): number => {
    const fact = found.facts.find((one) => one.fact.id === id);
    return fact?.figures.find((one) => one.figure.name === name)?.naive?.value ?? Number.NaN;
  };

  it('of counts are Poisson: the right mean, no clusters, no memory', () => {
    expect(naive('SF1', 'events_mean')).toBeCloseTo(21.3, 0);
    expect(naive('SF1', 'events_variance_to_mean')).toBeCloseTo(1, 1);
    expect(naive('SF4', 'khyber_lag_1')).toBeCloseTo(0, 1);
    expect(naive('SF5', 'khyber_persistence')).toBe(0);
    expect(naive('SF3', 'late_events_mean')).toBeCloseTo(45, 0);
  });

  it('of severities have the right mean and a light tail', () => {
    expect(naive('SF9', 'balochistan_mean')).toBeCloseTo(7.1, 0);
    expect(naive('SF9', 'largest')).toBeLessThan(90);
  });

  it('of waiting are without memory', () => {
    expect(naive('SF13', 'median_years')).toBeCloseTo(3.1 * Math.log(2), 9);
    expect(naive('SF13', 'ninetieth')).toBeCloseTo(3.1 * Math.log(10), 9);
  });
});

describe('a refit', () => {
  const { severity } = refits;

  it('finds its way back from a wrong start', () => {
    const model = stage('history-2010');
    const estimates = model.estimates.map((one) =>
      one.name === 'heavy_share' ? { ...one, prior: { is: 'number', value: 0.25 } as const } : one,
    );
    if (severity === undefined) throw new Error('severity cannot be refitted any more');
    const refitted = refitEstimates({
      refit: severity,
      evidence,
      model: { ...model, estimates },
      seed: 'refit',
      worlds: 3,
      engine: 'js',
      evaluations: 14,
      progress: () => {},
    });
    expect(refitted.misfit.after).toBeLessThan(refitted.misfit.before / 2);
    expect(Number(refitted.estimates[0]?.prior)).toBeGreaterThan(0.35);
    expect(Number(refitted.estimates[0]?.prior)).toBeLessThan(0.5);
  });

  it('moves estimates that the model has, on facts that are in scope', () => {
    for (const { scenario, moved, facts } of Object.values(refits)) {
      const names = stage(scenario).estimates.map(({ name }) => name);
      expect(Object.keys(moved).filter((name) => !names.includes(name))).toEqual([]);
      const inScope = stylisedFactsOf(evidence).filter((fact) => figuresInScope(fact).length > 0);
      const known = inScope.flatMap((fact) => [
        fact.id,
        ...figuresInScope(fact).map(({ name }) => `${fact.id}.${name}`),
      ]);
      expect(facts.filter((id) => !known.includes(id))).toEqual([]);
    }
  });
});
