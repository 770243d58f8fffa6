import { describe, expect, it } from 'vitest';
import { worldHistories } from '../../src/engine/index.ts';
import type { Counterfactual } from '../../src/language/index.ts';
import { partingOf, partingSentence } from '../../src/words/index.ts';
import { modelOf } from '../language/load.ts';

const MODEL = `
months: 8
estimates: {push: {is: 0.3, assumed: a test}}
common: {level: {starts: 0, next: level + push}}
kinds:
  mill: {agents: [old_mill], stage: {one_of: [idle, busy], moves: {idle: {busy: when(level > 1)}}}}
decisions:
  owner:
    says: The owner chooses what to put into the level.
    precision: 1
    value: 0
    options:
      gives: {says: Gives a good deal., does: {level: 1}}
      keeps: {says: Keeps everything.}
outcomes:
  high: {is: final(level) > 5, naive: none known}
  last_level: final(level)
`;

describe('a world and its branch', () => {
  const model = modelOf(MODEL);
  const tell = worldHistories(model, 'lesson', 'js');
  const own = tell(2);
  const forced = (alternative: number, month: number): Counterfactual => ({
    is: 'choice',
    decision: 0,
    alternative,
    from: month,
    until: month,
  });

  it('part in the month in which somebody chose otherwise, and not before', () => {
    for (let month = 0; month < 8; month += 1) {
      const was = own.months[month]?.choices[0]?.alternative ?? 0;
      expect(partingOf(model, own, tell(2, [forced(1 - was, month)])).month).toBe(month);
      expect(partingOf(model, own, tell(2, [forced(was, month)]))).toEqual({
        month: null,
        turned: [],
        tellings: [],
      });
    }
  });

  it('is, choice by choice, the whole world of a model whose timeline forces that choice', () => {
    const names = model.decisions[0]?.options.map(({ name }) => name) ?? [];
    for (const alternative of [0, 1]) {
      const scenario = `timeline: [{on: 4, force: owner.${names[alternative]}}]`;
      const rerun = worldHistories(modelOf(MODEL, scenario), 'lesson', 'js')(2);
      const branch = tell(2, [forced(alternative, 3)]);
      expect(branch.fans).toEqual(rerun.fans);
      expect(branch.outcomes).toEqual(rerun.outcomes);
      expect(branch.months.map(({ choices }) => choices)).toEqual(rerun.months.map(({ choices }) => choices));
    }
  });

  it('is told in a sentence: what turns, and what came of it', () => {
    const gives = model.decisions[0]?.options.findIndex(({ name }) => name === 'gives') ?? 0;
    const all = { is: 'choice', decision: 0, from: 0, until: 7 } as const;
    const [rich, poor] = [gives, 1 - gives].map((alternative) => tell(2, [{ ...all, alternative }]));
    if (rich === undefined || poor === undefined) throw new Error('no branch');
    const parting = partingOf(model, poor, rich);
    expect(parting.turned[0]).toEqual({ name: 'High', from: 'no', to: 'yes', isTurn: true });
    const sentence = partingSentence('Without thrift', parting);
    expect(sentence).toMatch(/^Without thrift \(same luck\): "High" turns to yes and Old mill is busy from /);
    expect(partingSentence('Without it', { month: null, turned: [], tellings: [] })).toContain(
      'did not matter',
    );
  });
});
