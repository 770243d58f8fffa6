import { describe, expect, it } from 'vitest';
import { worldHistory } from '../../src/engine/index.ts';
import { stageAt, standingsOf } from '../../src/words/index.ts';
import { modelOf } from '../language/load.ts';
import { shipped } from '../model/shipped.ts';

describe('who stands where', () => {
  it('is read off the shipped model: three capitals around Islamabad, provinces, named projects', () => {
    const { hub, ties, others, works } = standingsOf(shipped('baseline').model);
    expect(hub).toBe('Islamabad');
    expect(ties.map(({ name, label }) => [name, label])).toEqual([
      ['Washington', 'alignment'],
      ['Beijing', 'alignment'],
      ['Riyadh', 'alignment'],
    ]);
    expect(others.map(({ name }) => name)).toEqual(['Balochistan', 'Khyber Pakhtunkhwa', 'BLA', 'TTP']);
    expect(works.map(({ name }) => name)).toContain('Reko Diq');
  });

  it('invents nothing for a model of somebody else', () => {
    const model = modelOf(`
months: 4
kinds:
  village: {agents: {north: {}, south: {}}, boats: {starts: 3, next: boats + 1}}
  mill: {agents: [old_mill], stage: {one_of: [idle, busy], moves: {idle: {busy: when(month > 1)}}}}
common: {fish: {starts: 9, next: fish}}
outcomes: {last: final(fish)}
fans: [fish, north.boats, south.boats]
`);
    const { hub, ties, others, works } = standingsOf(model);
    expect([hub, ties]).toEqual([null, []]);
    expect(others).toEqual([
      { name: 'North', measures: [{ label: 'boats', fan: 1 }] },
      { name: 'South', measures: [{ label: 'boats', fan: 2 }] },
    ]);
    const history = worldHistory(model, 's', 'js', 0);
    const stages = [0, 1, 2, 3].map((month) => works.map((work) => stageAt(model, history, work, month)));
    expect(stages.flat()).toEqual(['idle', 'idle', 'busy', 'busy']);
  });

  it('has nobody at all in a model without agents that are followed', () => {
    const model = modelOf(
      'months: 2\ncommon: {level: {starts: 0, next: level}}\noutcomes: {end: final(level)}\n',
    );
    expect(standingsOf(model)).toEqual({ hub: null, ties: [], others: [], works: [] });
  });
});
