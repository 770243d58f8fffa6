import { describe, expect, it } from 'vitest';
import { worldHistory } from '../../src/engine/index.ts';
import { cellValue, stageAt, standingsOf } from '../../src/words/index.ts';
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
    expect(others.map(({ labels, rows }) => [labels, rows.map(({ name }) => name)])).toEqual([
      [
        ['attacks', 'deaths', 'grievance'],
        ['Balochistan', 'Khyber Pakhtunkhwa', 'the rest'],
      ],
      [['capacity'], ['BLA', 'TTP', 'ISKP']],
    ]);
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
fans: [fish, north.boats]
`);
    const { hub, ties, others, works } = standingsOf(model);
    expect([hub, ties]).toEqual([null, []]);
    const history = worldHistory(model, 's', 'js', 0);
    const boats = others.flatMap(({ labels, rows }) =>
      rows.map(({ name, cells: [cell] }) => [labels, name, cell && cellValue(model, history, cell, 2)]),
    );
    // The second village is not followed: its number stands beside those that are.
    expect(boats).toEqual([
      [['boats'], 'North', 6],
      [['boats'], 'South', 6],
    ]);
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
