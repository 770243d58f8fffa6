import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/evidence/index.ts';
import { modelUses, readSeeds } from '../../src/library/index.ts';
import { shipped, shippedTexts } from './shipped.ts';

const { model, warnings } = shipped('pakistan');
const seeds = readSeeds();
const found = coverage(seeds, modelUses(model, seeds));

/** Fixed by what they are: units of account, the steps that make an option's largest effect count as one, the model of Epstein (2002). */
const conventions = [
  'musd_per_bn',
  'rent_step',
  'works_scale',
  'value_step',
  'attack_step',
  'capital_step',
  'index_step',
  'legitimacy_step',
  'cash_step',
  'take_step',
  'arrest_constant',
];

describe('the shipped model', () => {
  it('loads without a warning: names, units and cycles are sound', () => {
    expect(warnings).toEqual([]);
  });

  it('accounts for every fact and every base rate, and names no other', () => {
    expect(found.unaccounted).toEqual([]);
    expect(found.dead).toEqual([]);
    expect(found.contradicted).toEqual([]);
  });

  it('treats every dispute: something rests on it by name', () => {
    const named = found.used.map(({ id }) => id);
    expect([...seeds.disputes.keys()].filter((id) => !named.includes(id))).toEqual([]);
  });

  it('gives every estimate facts, or a guess that says why', () => {
    const bare = model.estimates.filter(({ because, assumed }) => because.length === 0 && assumed === null);
    expect(bare.map(({ name }) => name)).toEqual([]);
    expect(model.estimates.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
  });

  it('gives every guess a range, or a lever where it is a dial or a threshold, or a place among conventions', () => {
    const definition = /^length of a definition$/;
    const rangeless = model.estimates
      .filter(({ prior, lever, because }) => prior.is === 'number' && lever === null && because.length === 0)
      .filter(({ name, assumed }) => !conventions.includes(name) && !definition.test(assumed ?? ''));
    expect(rangeless.map(({ name }) => name)).toEqual([]);
  });

  it('gives a reason for every option, signal, dated entry and mechanism', () => {
    const options = model.decisions.flatMap((decision) =>
      decision.options.map((option) => ({ ...option, name: `${decision.name}.${option.name}` })),
    );
    const silent = [...options, ...model.signals, ...model.timeline, ...model.mechanisms]
      .filter(({ because }) => because.length === 0)
      .map(({ name }) => name);
    expect(silent.filter((name) => !name.endsWith('.hold'))).toEqual([]);
  });

  it('says in words what every number with memory and every choice is', () => {
    const wordless = model.quantities
      .filter(({ says, rule }) => says === '' && (rule.is === 'state' || rule.is === 'fixed'))
      .filter(({ rule }) => rule.is !== 'fixed' || rule.values.length > 1)
      .map(({ name }) => name);
    expect(wordless.filter((name) => !['sponsor', 'site', 'ore'].includes(name))).toEqual([]);
    const options = model.decisions.flatMap(({ options }) => options);
    expect(options.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
    expect(model.outcomes.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
  });

  it('lists every one of its files in the reading order of overview.yaml', () => {
    const files = shipped('pakistan').layers.flatMap((layer) => layer.files);
    const overview = files.find(({ name }) => name.endsWith('overview.yaml'))?.text ?? '';
    const order = overview.slice(0, overview.indexOf('title:'));
    const names = files.map(({ name }) => name.replace(/^.*\/|\.yaml$/g, ''));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(order))).toEqual([]);
  });
});

describe('the words of the model and its scenarios', () => {
  const texts = shippedTexts();

  it.each([
    ['persons', /\b(Trump|Biden|Sharif|Munir|Rubio|Dar|Meyer|Modi|Xi Jinping|bin Salman)\b/],
    ['a label of our own for armed groups', /\b(terrorists?|militants?|insurgents?|rebels?|jihadis?)\b/i],
    ['places finer than a province', /\b(Quetta|Peshawar|Karachi|Kabul|Waziristan|Chagai|Turbat|Pahalgam)\b/],
    ['traits of a people', /\b(corrupt|backward|tribal|fanatic)\b/i],
  ])('never name %s', (_, pattern) => {
    expect(texts.length).toBeGreaterThan(30);
    expect(
      texts.flatMap(({ name, text }) => (pattern.test(text) ? [`${name}: ${pattern.exec(text)?.[0]}`] : [])),
    ).toEqual([]);
  });
});
