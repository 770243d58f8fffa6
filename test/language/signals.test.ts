import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';

const sending = (signal: string, timeline: string, more = ''): string => `
signals: {news: ${signal}}
kinds:
  k: {agents: [a, b], worth: {fixed: 2}, told: {is: "heard(anyone, self, cost)"}}
  city: {agents: [north]}
${more}
timeline: [{on: 1, sends: ${timeline}}]
outcomes: {end: final(a.told)}
`;

describe('a signal', () => {
  it('that says whom it goes from or to is sent by and to no others', () => {
    expect(pointed(sending('{cost: worth, from: k}', 'news from a to north'))).toEqual([]);
    expect(pointed(sending('{cost: worth, from: k}', 'news from north to a'))).toEqual([
      '[north] the signal "news" is sent by k only',
    ]);
    expect(pointed(sending('{cost: worth, from: a}', 'news from b to north'))).toEqual([
      '[b] the signal "news" is sent by a only',
    ]);
    expect(pointed(sending('{cost: target.worth, to: k}', 'news from a to north'))).toEqual([
      '[north] the signal "news" goes to k only',
    ]);
    const options = 'decisions: {a: {options: {go: {target: k, sends: news to target}}}}';
    expect(pointed(sending('{cost: 1, to: k}', 'news from a to b', options))).toEqual([]);
    expect(pointed(sending('{cost: 1, to: b}', 'news from a to b', options))).toEqual([
      '[target] the signal "news" goes to b only',
    ]);
  });

  it('that says nothing speaks of nobody', () => {
    expect(pointed(sending('{cost: worth}', 'news from a to b'))).toEqual([
      '[worth] unknown name "worth" (north?)',
    ]);
    expect(pointed(sending('{cost: self.worth}', 'news from a to b'))).toEqual([
      '[self] there is no "self" here',
    ]);
    expect(pointed(sending('{cost: target.worth}', 'news from a to b'))).toEqual([
      '[target] there is no "target" here',
    ]);
  });

  it('is not made of what is heard', () => {
    const message = ['[heard] what a signal is made of cannot depend on what is heard'];
    expect(pointed(sending('{cost: "heard(a, b, 1)"}', 'news from a to b'))).toEqual(message);
    expect(
      pointed(sending('{from: k, to: k, when: "heard(self, target, 1) > 0"}', 'news from a to b')),
    ).toEqual(message);
    const nested = 'common: {sum: {is: "heard(a, b, heard(b, a, cost))"}}';
    expect(pointed(sending('{cost: 1}', 'news from a to b', nested))).toEqual(message);
  });

  it('that depends on what was heard of itself makes a ring', () => {
    const [ring] = pointed(sending('{from: k, to: k, when: told > 0, cost: 1}', 'news from a to b'));
    expect(ring).toBe('[told] "k.told" reads itself within one month');
  });

  it('needs the words from and to, and agents with names', () => {
    const sent = (phrase: string): string[] => pointed(sending('{cost: 1}', phrase));
    expect(sent('news to b')).toEqual(['[news to b] a signal needs a sender and a receiver']);
    expect(sent('news from a')).toEqual(['[news from a] a signal needs a sender and a receiver']);
    expect(sent('nws from a to b')).toEqual(['[nws] there is no signal "nws" (news?)']);
    expect(sent('news from k to b')).toEqual(['[k] there is no agent "k"']);
    expect(sent('news from a to nroth')).toEqual(['[nroth] there is no agent "nroth" (north?)']);
  });
});

describe('heard()', () => {
  const hearing = (formula: string): string[] =>
    pointed(sending('{cost: 1}', 'news from a to b', `common: {sum: {is: "${formula}"}}`));

  it.each([
    ['heard(1, a, cost)', '[1] heard() needs who speaks and who listens'],
    ['heard(k, a, cost)', '[k] "k" is a kind, not one agent'],
    ['heard(a, k, cost)', '[k] "k" is a kind, not one agent'],
    ['heard(a, anyone, cost)', '[anyone] unknown name "anyone"'],
    ['heard(a, b, north)', '[north] a number is needed here, this is an agent'],
    ['heard(a, b)', '[heard] heard() takes 3 arguments, not 2'],
    ['last(heard(a, b, cost))', '[heard] heard() cannot stand inside last()'],
    ['surprise', '[surprise] unknown name "surprise"'],
  ])('%s', (formula, message) => {
    expect(hearing(formula)).toEqual([message]);
  });

  it('is known in outcomes too, and nowhere before the first month', () => {
    const text = sending('{cost: 1}', 'news from a to b');
    expect(modelOf(text.replace('final(a.told)', '"sum_over(heard(a, b, cost))"')).outcomes).toHaveLength(1);
    const early = 'common: {sum: {starts: "heard(a, b, cost)", next: sum}}';
    expect(pointed(sending('{cost: 1}', 'news from a to b', early))).toEqual([
      '[heard] heard() has no answer before the first month',
    ]);
  });
});
