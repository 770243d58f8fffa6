import { describe, expect, it } from 'vitest';
import { entryWith, idsOf } from '../../src/evidence/index.ts';
import { readSeeds } from './read-seeds.ts';

const { evidence, problems } = readSeeds();
const facts = [...evidence.facts.values()];
const rates = [...evidence.baseRates.values()];
const numbered = (letter: string, last: number, width = 1): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(width, '0')}`);
const named = (letter: string): string[] =>
  idsOf(evidence).filter((id) => new RegExp(`^${letter}\\d+$`).test(id));

describe('the shipped seeds', () => {
  it('load without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('hold the 119 facts of the articles, each once', () => {
    expect(named('F').sort()).toEqual(numbered('F', 119, 3));
  });

  it('draw them from five articles with 21, 14, 57, 10 and 17 facts', () => {
    const articles = [...evidence.sources.values()].filter((source) => source.article !== undefined);
    const counts = articles.map((source) => facts.filter((fact) => fact.source === source.id).length);
    expect(articles.map((source) => source.article?.slice(0, 3))).toEqual([
      '000',
      '001',
      '002',
      '003',
      '004',
    ]);
    expect(counts).toEqual([21, 14, 57, 10, 17]);
  });

  it('keep the four texts of the second page apart', () => {
    const parts = facts.flatMap((fact) => fact.part ?? []);
    expect(new Set(parts)).toEqual(new Set(['main', '2a', '2b', '2c']));
    expect(parts).toHaveLength(57);
    expect(evidence.facts.get('F069')?.part).toBe('2a');
    expect(evidence.facts.get('F118')?.part).toBe('main');
  });

  it('set aside only what cannot feed a model, each time with a reason', () => {
    const unused = facts.filter((fact) => fact.unused !== undefined);
    expect(unused.map((fact) => fact.id).sort()).toEqual(['F025', 'F059', 'F085', 'F087', 'F088']);
    for (const fact of unused) expect(fact.unused?.split(' ').length).toBeGreaterThan(5);
  });

  it('hold the public figures, the stylised facts, base rates and the twelve disputes', () => {
    expect(named('P')).toEqual(numbered('P', 34));
    expect(named('SF')).toEqual(numbered('SF', 23));
    expect(named('B')).toEqual(numbered('B', 22));
    expect(named('C').sort()).toEqual(numbered('C', 12).sort());
  });

  it('keep figures where a model needs numbers', () => {
    expect(evidence.facts.get('F101')?.value).toEqual({ from: 29, to: 19, unit: 'percent' });
    expect(evidence.facts.get('F108')?.value).toEqual({ share_of_gdp: 0.032, share_of_world_exports: 0.001 });
    expect(evidence.facts.get('F103')).toMatchObject({
      on: '2025-09',
      kind: 'figure',
      value: { investment: 500 },
    });
    for (const fact of facts.filter((one) => one.kind === 'figure' && one.id !== 'F117'))
      expect(fact.value, fact.id).toBeDefined();
  });

  it('show both accounts of who ended the fighting of May 2025', () => {
    const dispute = evidence.disputes.get('C12');
    expect(dispute?.sides.map((side) => side.facts)).toEqual([['F099', 'F069'], ['F069']]);
    expect(dispute?.sides[1]?.says).toContain('India');
  });

  it('know nothing later than October 2025, apart from plans and estimates', () => {
    const later = facts.filter((fact) => fact.on !== undefined && fact.on > '2025-10-31');
    expect(later.map((fact) => fact.id)).toEqual(['F011', 'F012']);
  });
});

describe('sentences of the seeds', () => {
  const sentences = idsOf(evidence).map((id) => [id, entryWith(evidence, id)?.says ?? ''] as const);

  it.each(sentences)('%s is one plain sentence', (_, says) => {
    const words = says.split(/\s+/);
    expect(says).toMatch(/^[A-Z].*[.?]$/);
    expect(words.length).toBeGreaterThanOrEqual(4);
    expect(words.length).toBeLessThanOrEqual(30);
  });

  it('are all different', () => {
    expect(new Set(sentences.map(([, says]) => says)).size).toBe(sentences.length);
  });

  it('name offices and not persons', () => {
    const persons = /\b(Trump|Biden|Rubio|Dar|Munir|Sharif|Shehbaz|Meyer|Li Qiang|Asim|Marco|Ishaq)\b/;
    expect(sentences.filter(([, says]) => persons.test(says))).toEqual([]);
  });
});

describe('stylised facts of the seeds', () => {
  it('give every tested figure an interval around its value and the method in words', () => {
    const tested = rates.filter((rate) => rate.tested !== undefined);
    for (const figure of tested
      .flatMap((rate) => rate.figures)
      .filter((one) => one.outOfScope === undefined)) {
      const [low, high] = figure.interval ?? [Number.NaN, Number.NaN];
      expect(low <= figure.value && figure.value <= high, figure.name).toBe(true);
      expect(figure.method?.split(' ').length, figure.name).toBeGreaterThan(4);
    }
    expect(tested.filter((rate) => rate.id.startsWith('SF'))).toHaveLength(17);
  });

  it('test the record of 2003 to 2021 on the historical scenario', () => {
    const early = numbered('SF', 10).flatMap((id) => evidence.baseRates.get(id) ?? []);
    const scenarios = early.flatMap((rate) => rate.tested ?? []);
    expect(scenarios).toHaveLength(9);
    expect(new Set(scenarios.map((run) => `${run.scenario} ${run.start} ${run.months}`))).toEqual(
      new Set(['history-2010 2010-01 144']),
    );
    expect(evidence.baseRates.get('SF6')?.outOfScope).toContain('weekly');
  });

  it('take their numbers from named data with a version', () => {
    for (const rate of rates) {
      const source = evidence.sources.get(rate.source);
      expect(source?.dataset, rate.id).toBeDefined();
      expect(source?.version, rate.id).toBeDefined();
      expect(source?.terms, rate.id).toBeDefined();
    }
  });

  it('give a naive baseline for the outcomes that the record can speak to', () => {
    const outcomes = rates.flatMap((rate) => rate.baselineFor);
    expect(new Set(outcomes).size).toBe(outcomes.length);
    expect(outcomes).toEqual(
      expect.arrayContaining(['tightrope_kept', 'reserves_crisis', 'security_crisis']),
    );
  });
});
