import { describe, expect, it } from 'vitest';
import { coverage, factTrail, idsOf, reasonTrail, sourceTrail, type Use } from '../../src/evidence/index.ts';
import { readSeeds } from './read-seeds.ts';

const { evidence } = readSeeds();
const uses: readonly Use[] = [
  { fact: 'F099', by: 'mediation', role: 'event' },
  { fact: 'F069', by: 'mediation', role: 'event' },
  { fact: 'F069', by: 'crisis_boost', role: 'estimate' },
  { fact: 'SF6', by: 'excitation', role: 'estimate' },
  { fact: 'C9', by: 'resource', role: 'estimate' },
];

describe('coverage', () => {
  it('sorts facts into used, set aside and unaccounted', () => {
    const found = coverage(evidence, uses);
    expect(found.used.map((one) => one.id)).toEqual(['F069', 'F099', 'SF6', 'C9']);
    expect(found.used[0]?.uses.map((use) => use.by)).toEqual(['mediation', 'crisis_boost']);
    expect(found.unused.map((one) => one.id)).toEqual(
      expect.arrayContaining(['F087', 'F088', 'SF15', 'SF21']),
    );
    expect(found.unaccounted).toContain('F001');
    expect(found.unaccounted).not.toContain('SF6');
    expect(found.dead).toEqual([]);
    expect(found.contradicted).toEqual([]);
  });

  it('accounts for every fact and base rate once, and asks nothing of disputes', () => {
    const { used, unused, unaccounted } = coverage(evidence, uses);
    const counted = [...used.map((one) => one.id), ...unused.map((one) => one.id), ...unaccounted];
    const expected = idsOf(evidence).filter((id) => !id.startsWith('C') || id === 'C9');
    expect(counted.sort()).toEqual(expected.sort());
  });

  it('finds dead references and guesses what was meant', () => {
    const use: Use = { fact: 'F0999', by: 'x', role: 'formula' };
    expect(coverage(evidence, [use]).dead).toEqual([{ use, guess: 'F099' }]);
    const stranger: Use = { fact: 'tariff-cut', by: 'x', role: 'formula' };
    expect(coverage(evidence, [stranger]).dead).toEqual([{ use: stranger }]);
  });

  it('reports a fact that is set aside and named all the same', () => {
    const use: Use = { fact: 'F025', by: 'rank', role: 'estimate' };
    const found = coverage(evidence, [use]);
    expect(found.contradicted).toMatchObject([{ id: 'F025', uses: [use] }]);
    expect(found.unused.map((one) => one.id)).not.toContain('F025');
  });
});

describe('trails', () => {
  it('lead from a fact to its article, its disputes and what rests on it', () => {
    const trail = factTrail(evidence, uses, 'F069');
    expect(trail?.source?.article).toBe('002_9188c52003478e9c.txt');
    expect(trail?.part).toMatchObject({ outlet: 'Express Tribune', date: '2025-07-28' });
    expect(trail?.disputes.map((dispute) => dispute.id)).toEqual(['C7', 'C12']);
    expect(trail?.uses.map((use) => use.by)).toEqual(['mediation', 'crisis_boost']);
    expect(factTrail(evidence, uses, 'F999')).toBeUndefined();
  });

  it('lead from an article down to the parts of the model', () => {
    const trail = sourceTrail(evidence, uses, 'arab-news-2025-10');
    expect(trail?.trails).toHaveLength(17);
    const resting = trail?.trails.flatMap((one) => one.uses.map((use) => [one.entry.id, use.by]));
    expect(resting).toEqual([['F099', 'mediation']]);
    expect(sourceTrail(evidence, uses, 'nowhere')).toBeUndefined();
  });

  it('lead from a part of the model up to its articles', () => {
    const reasons = reasonTrail(evidence, uses, 'mediation');
    expect(reasons.map((one) => [one.entry.id, one.source?.id])).toEqual([
      ['F099', 'arab-news-2025-10'],
      ['F069', 'tug-of-war-2025'],
    ]);
    expect(reasonTrail(evidence, uses, 'resource')[0]?.entry.is).toBe('dispute');
    expect(reasonTrail(evidence, uses, 'nothing')).toEqual([]);
  });
});
