import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';

/** What a model with these parts keeps of last month, and of the start. */
function kept(parts: Readonly<Record<string, string>>): {
  readonly last: string[];
  readonly start: string[];
} {
  const all = {
    signals: '{news: {cost: 1}}',
    kinds:
      '{k: {agents: {a: {boss: b}, b: {boss: a}}, links: {boss: k}, v: {starts: 0, next: v}, s: {one_of: [on, off]}, pair: {toward: k, is: 1}}}',
    common: '{x: {starts: 0, next: x}}',
    decisions: '{a: {options: {go: {sends: news to b}}}}',
    outcomes: '{end: final(x)}',
    ...parts,
  };
  const text = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  const { quantities } = modelOf(text.join('\n'));
  const names = (key: 'keepsLast' | 'keepsStart') =>
    quantities.filter((one) => one[key]).map(({ name }) => name);
  return { last: names('keepsLast'), start: names('keepsStart') };
}
const kinds = (more: string): string => `{k: {agents: [a, b], ${more}}}`;
const pool = (enters: string, more = 'w: {is: 1}'): string =>
  `{k: {agents: [a, b]}, p: {places: 3, enters: {${enters}}, ${more}}}`;
const NOTHING = { last: [], start: [] };

describe('what is looked back at is kept', () => {
  it.each([
    ['x', NOTHING],
    ['last(x)', { last: ['x'], start: [] }],
    ['at_start(x)', { last: [], start: ['x'] }],
    ['last(x) + at_start(a.v)', { last: ['x'], start: ['v'] }],
    ['last(a.boss.v)', { last: ['boss', 'v'], start: [] }],
    ['at_start(a.boss.v)', { last: [], start: ['boss', 'v'] }],
    ['a.boss.v', NOTHING],
    ['last(pair(a, b))', { last: ['pair'], start: [] }],
    ['at_start(total(k, k.v))', { last: [], start: ['v'] }],
    ['last(months_in(a.s))', { last: ['s'], start: [] }],
    ['at_start(a.s) == on', { last: [], start: ['s'] }],
    ['entered(a.s, off) + months_in(a.s)', NOTHING],
  ])('%s', (formula, expected) => {
    expect(kept({ common: `{x: {starts: 0, next: x}, y: {is: "${formula}"}}` })).toEqual(expected);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a signal', { signals: '{news: {cost: last(x), valence: at_start(x)}}' }],
    ['when a signal is sent', { signals: '{news: {from: k, to: k, when: last(x) > at_start(x)}}' }],
    ['an outcome', { outcomes: '{end: final(last(x) - at_start(x))}' }],
    ['a value', { decisions: '{a: {value: last(x) - at_start(x), options: {go: {}}}}' }],
    ['an effect', { decisions: '{a: {options: {go: {does: {x: last(x) - at_start(x)}}}}}' }],
    ['a condition', { timeline: '[{when: last(x) > at_start(x), set: {x: 1}}]' }],
    ['an entry', { timeline: '[{on: 1, set: {x: last(x) - at_start(x)}}]' }],
    ['a move', { kinds: kinds('s: {one_of: [on, off], moves: {on: {off: last(x) - at_start(x)}}}') }],
    ['bounds', { kinds: kinds('v: {is: 1, between: [last(x), at_start(x)]}') }],
    ['a draw', { kinds: kinds('v: {draw: "normal(last(x), at_start(x))"}') }],
    ['arrivals', { kinds: pool('count: {draw: poisson(last(x) - at_start(x))}') }],
    ['a departure', { kinds: pool('count: {draw: poisson(1)}', 'leaves: last(x) > at_start(x)') }],
    ['what is brought', { kinds: pool('count: {draw: poisson(1)}, each: {v: last(x) - at_start(x)}') }],
    ['a start', { common: '{x: {starts: 0, next: x}, y: {starts: last(x) - at_start(x), next: y}}' }],
  ])('%s', (_, parts) => {
    const signals = '{news: {cost: 1}}';
    expect(kept({ signals, ...parts })).toEqual({ last: ['x'], start: ['x'] });
  });
});
