import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

/** Two kinds of agents, an agent that only decides, and a signal. */
const model = (signal: string, sends = 'news from a to north'): string => `
signals: {news: ${signal}, later: {cost: 1}}
kinds:
  k: {agents: [a, b], worth: {fixed: 2}, told: {is: "heard(anyone, self, cost)"}}
  city: {agents: [north, south], size: {fixed: 3}}
decisions: {ruler: {options: {go: {sends: [later to b, later to a]}, stay: {}}}}
timeline: [{on: 1, sends: ${sends}}]
outcomes: {end: final(a.told)}
`;

const costOf = (signal: string) => modelOf(model(signal)).signals[0]?.cost.expression;
const read = (quantity: string, agent: object) => ({ is: 'read', quantity, agent });
const readBy = (signal: string) => {
  const cost = costOf(signal);
  const names = ['worth', 'told', 'size'];
  return cost?.is === 'read' ? read(names[cost.quantity] ?? '', cost.agent) : cost;
};

describe('whom a signal goes from and to', () => {
  it.each([
    ['{from: kk, cost: 1}', 'kk', '"kk" is neither an agent nor a kind'],
    ['{to: norht, cost: 1}', 'norht', '"norht" is neither an agent nor a kind | did you mean north'],
    ['{from: citty, cost: 1}', 'citty', '"citty" is neither an agent nor a kind | did you mean city'],
    ['{from: common, cost: 1}', 'common', '"common" is neither an agent nor a kind'],
    ['{from: anyone, cost: 1}', 'anyone', '"anyone" is neither an agent nor a kind'],
  ])('is an agent or a kind: %s', (signal, there, words) => {
    expect(said(model(signal))).toEqual([{ there, words }]);
  });

  it.each(['{when: month > 1}', '{from: k, when: month > 1}', '{to: k, when: month > 1}'])(
    'a rule says both: %s',
    (signal) => {
      expect(said(model(signal, 'later from a to b'))).toEqual([
        {
          there: 'month > 1',
          words:
            'a signal with when: says from whom and to whom | {from: patron, to: pakistan, when: paid > 0, cost: 0.5}',
        },
      ]);
    },
  );

  it('an agent that only decides is one, too', () => {
    expect(modelOf(model('{from: ruler, cost: 1}', 'news from ruler to a')).signals).toHaveLength(2);
  });

  it('a condition and a cost are numbers', () => {
    const units = 'units: {measures: {usd: dollars}}\nestimates: {fee: {is: 1, unit: usd}}';
    expect(said(`${units}${model('{from: k, to: k, when: fee}', 'later from a to b')}`)).toEqual([
      { there: 'fee', words: expect.stringMatching(/^a condition is in a pure number, but .* gives usd/) },
    ]);
  });
});

describe('the formulas of a signal speak', () => {
  it('as the sender: each of the kind, or the one', () => {
    expect(readBy('{from: k, cost: worth}')).toEqual(read('worth', { is: 'variable', kind: 1, variable: 0 }));
    expect(readBy('{from: a, cost: worth}')).toEqual(read('worth', { is: 'agent', kind: 1, index: 0 }));
  });

  it('of the receiver: target, or by the name of its kind', () => {
    const any = { is: 'variable', kind: 2, variable: 2 };
    expect(readBy('{to: city, cost: target.size}')).toEqual(read('size', any));
    expect(readBy('{to: city, cost: city.size}')).toEqual(read('size', any));
    expect(readBy('{from: k, to: city, cost: city.size}')).toEqual(read('size', any));
    const south = model('{to: south, cost: target.size}', 'news from a to south');
    const [{ cost } = { cost: undefined }] = modelOf(south).signals;
    expect(cost?.expression).toMatchObject({ agent: { is: 'agent', kind: 2, index: 1 } });
  });

  it('not by the name of a kind that could be either, or of which only one is meant', () => {
    const kind = [{ there: 'k', words: expect.stringContaining('"k" is a kind, not one agent') }];
    expect(said(model('{from: k, to: k, cost: k.worth}', 'news from a to b'))).toEqual(kind);
    expect(said(model('{from: north, to: a, cost: k.worth}', 'news from north to a'))).toEqual(kind);
  });
});

describe('what is sent', () => {
  const saidOf = (sends: string, signal = '{cost: 1}') => said(model(signal, sends));

  it('is one signal or a list of them, each from one agent to another', () => {
    const { timeline, decisions } = modelOf(model('{cost: 1}', '[news from a to north, later from b to a]'));
    const [a, b] = [
      { is: 'agent', kind: 1, index: 0 },
      { is: 'agent', kind: 1, index: 1 },
    ];
    expect(timeline[0]?.sends).toEqual([
      { signal: 0, from: a, to: { is: 'agent', kind: 2, index: 0 } },
      { signal: 1, from: b, to: a },
    ]);
    expect(decisions[0]?.options[0]?.sends.map((one) => [one.signal, one.to])).toEqual([
      [1, b],
      [1, a],
    ]);
  });

  it('says from whom and to whom, and an example shows how', () => {
    const words =
      'a signal needs a sender and a receiver | write sends: SIGNAL from AGENT to AGENT, like visit from us to pakistan';
    expect(saidOf('[news from a to b, news to b]')).toEqual([{ there: 'news to b', words }]);
    expect(saidOf('news')).toEqual([{ there: 'news', words }]);
    const told = model('{cost: 1}').replace('later to b', 'later');
    expect(said(told)).toEqual([
      { there: 'later', words: 'a signal needs a receiver | write sends: SIGNAL to AGENT, like visit to us' },
    ]);
  });

  it('has three faults when three of its words are wrong', () => {
    expect(saidOf('nowt from x to y', '{cost: 1, from: k, to: city}')).toEqual([
      { there: 'nowt', words: 'there is no signal "nowt" | declare it under signals:' },
      { there: 'x', words: 'there is no agent "x"' },
      { there: 'y', words: 'there is no agent "y"' },
    ]);
  });

  it.each(['news from x to north', 'news from a to x'])('asks for agents that are there: %s', (sends) => {
    expect(saidOf(sends, '{cost: 1, from: k, to: city}')).toEqual([
      { there: 'x', words: 'there is no agent "x"' },
    ]);
  });

  it('goes from and to whom the signal says, and a hint says where', () => {
    expect(saidOf('news from north to a', '{cost: 1, from: b, to: city}')).toEqual([
      {
        there: 'north',
        words: 'the signal "news" is sent by b only | signals: {news: {from: ...}} says so',
      },
      { there: 'a', words: 'the signal "news" goes to city only | signals: {news: {to: ...}} says so' },
    ]);
    const told = model('{cost: 1, from: k}').replace('later to b', 'news to b');
    expect(said(told)).toEqual([
      {
        there: 'news to b',
        words: 'the signal "news" is sent by k only | signals: {news: {from: ...}} says so',
      },
    ]);
  });
});
