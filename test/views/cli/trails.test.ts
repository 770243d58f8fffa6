import { describe, expect, it } from 'vitest';
import { idsOf } from '../../../src/evidence/index.ts';
import { findScenarios, loadScenario, modelUses, readSeeds } from '../../../src/library/index.ts';
import { accountOf, accountText } from '../../../src/words/account-text.ts';
import { reasonOf, reasonText } from '../../../src/words/reason-text.ts';
import { trailsFor, trailText } from '../../../src/words/trail-text.ts';

const [file] = findScenarios(['pakistan']);
const loaded = file?.is === 'found' ? loadScenario(file) : file;
if (loaded?.is !== 'scenario') throw new Error(loaded?.message);
const { model } = loaded;
const evidence = readSeeds();
const uses = modelUses(model, evidence);

const tooWide = (lines: readonly { readonly text: string }[]): readonly string[] =>
  lines.map(({ text }) => text).filter((text) => text.length > 80 || /undefined|NaN|\[object/.test(text));

describe('trails', () => {
  it('lead from every id of the evidence, within 80 columns', () => {
    for (const id of [...idsOf(evidence), ...evidence.sources.keys()]) {
      const trails = trailsFor(evidence, uses, id);
      expect(trails, id).not.toBeNull();
      expect(tooWide((trails ?? []).flatMap((trail) => trailText(trail)))).toEqual([]);
    }
  });

  it('lead back from everything in the model that names a fact', () => {
    for (const { by, fact } of uses) {
      const ids = trailsFor(evidence, uses, by)?.map(({ entry }) => entry.id);
      expect(ids, by).toContain(fact);
    }
  });

  it('find ids in small letters, and nothing for what is not there', () => {
    expect(trailsFor(evidence, uses, 'f101')?.[0]?.entry.id).toBe('F101');
    expect(trailsFor(evidence, uses, 'F999')).toBeNull();
  });
});

describe('reasons', () => {
  it('are given for every estimate, within 80 columns, and every estimate is used', () => {
    for (const estimate of model.estimates) {
      const reason = reasonOf(model, evidence, estimate, 1);
      expect(reason.assumed !== null || reason.facts.length > 0, estimate.name).toBe(true);
      expect(reason.usedBy, estimate.name).not.toEqual([]);
      expect(tooWide(reasonText(reason))).toEqual([]);
    }
  });
});

describe('the account', () => {
  it('adds up', () => {
    const { facts, articles, estimates } = accountOf(evidence, uses, model);
    expect(facts).toBe(119);
    expect(estimates.because + estimates.assumed + estimates.unexplained.length).toBe(estimates.total);
    expect(estimates.unexplained).toEqual([]);
    expect(articles.used.length + articles.unused.length + articles.unaccounted.length).toBe(119);
    expect(tooWide(accountText(accountOf(evidence, uses, model), evidence, uses))).toEqual([]);
  });
});
