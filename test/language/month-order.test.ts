import { describe, expect, it } from 'vitest';
import { load, modelOf } from './load.ts';
import { said } from './said.ts';

describe('the order of a month', () => {
  it('computes what is needed first, first', () => {
    const model = modelOf(
      'common: {c: {is: b + 1}, b: {is: a + 1}, a: {draw: "uniform(0, 1)"}}\noutcomes: {end: final(c)}',
    );
    const names = model.phases[0]?.steps.map((step) =>
      step.do === 'quantity' ? model.quantities[step.quantity]?.name : '',
    );
    expect(names).toEqual(['a', 'b', 'c']);
  });

  it('names the loop when there is one', () => {
    const { says } = load(
      'common: {a: {is: b + 1}, b: {is: c + 1}, c: {is: a + 1}}\noutcomes: {end: final(a)}',
    );
    expect(says.join('\n')).toContain('these need each other within one month: a -> b -> c -> a');
  });

  it('lets last() break a loop, given a start', () => {
    const model = modelOf(
      'common: {a: {is: last(b) + 1, starts: 0}, b: {is: a + 1, starts: 0}}\noutcomes: {end: final(a)}',
    );
    expect(model.quantities.map((one) => one.keepsLast)).toEqual([false, true]);
  });

  it('asks for a start where one is read and there is none', () => {
    const { says } = load(
      'phases: [early, late]\ncommon: {a: {phase: early, is: b}, b: {phase: late, draw: "uniform(0, 1)"}}\noutcomes: {end: final(a)}',
    );
    expect(says).toEqual(['m.yaml:2:36  "b" is read before it is first drawn']);
  });

  it('names the loop at the start', () => {
    const { says } = load(
      'phases: [early, late]\ncommon: {a: {phase: early, is: b}, b: {phase: late, is: a}}\noutcomes: {end: final(a)}',
    );
    expect(says.join()).toContain('at the start these need each other');
  });

  it('knows no phase that is not listed', () => {
    const { says } = load(
      'phases: [early, late]\ncommon: {a: {phase: erly, is: 1}}\noutcomes: {end: final(a)}',
    );
    expect(says).toEqual(['m.yaml:2:21  "erly" is no phase of the month: did you mean "early"?']);
  });

  it('says which phases there are where none is near', () => {
    const text = 'phases: [early, late]\ncommon: {a: {phase: noon, is: 1}}\noutcomes: {end: final(a)}';
    expect(said(text)).toEqual([
      { there: 'noon', words: '"noon" is no phase of the month | phases: early, late' },
    ]);
  });

  it('adds effects in the same month only where the state comes later', () => {
    const model = modelOf(`
phases: [before, choose, after]
common: {one: {phase: before, starts: 0, next: one}, two: {phase: choose, starts: 0, next: two}, three: {phase: after, starts: 0, next: three}}
decisions: {ruler: {phase: choose, options: {act: {does: {one: 1, two: 1, three: 1}}, hold: {}}}}
outcomes: {end: final(three)}
`);
    expect(model.quantities.map((one) => one.effects[0]?.sameMonth)).toEqual([false, false, true]);
  });

  const shop = (leaves: string, more = '') => `
phases: [shop, evening]
kinds: {customer: {places: 9, phase: shop, enters: {count: {draw: poisson(1)}}, leaves: ${leaves}, done: {draw: bernoulli(0.5)}, tired: {phase: evening, draw: bernoulli(0.1)}}}
common: {closing: {phase: shop, draw: bernoulli(0.1)${more}}}
outcomes: {end: final(closing)}
`;

  it('lets agents leave by what they drew last month, in this phase or a later one', () => {
    const model = modelOf(shop('done or tired'));
    const steps = model.phases[0]?.steps.map((step) =>
      step.do === 'quantity' ? model.quantities[step.quantity]?.name : step.do,
    );
    expect(steps).toEqual(['members', 'closing', 'done']);
  });

  it('asks for a start where departures read what nobody has drawn yet', () => {
    expect(load(shop('done and closing')).says).toEqual([
      'm.yaml:4:10  "closing" is read before it is first drawn',
    ]);
    expect(load(shop('done and closing', ', starts: 0')).says).toEqual([]);
  });
});
