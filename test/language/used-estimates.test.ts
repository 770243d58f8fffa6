import { describe, expect, it } from 'vitest';
import { pointed } from './pointed.ts';

const END = '\noutcomes: {end: final(1)}\n';

describe('an estimate is used', () => {
  const using = (place: string): string[] => pointed(`estimates: {rate: 1}\n${place}\n`);
  const town = (quantity: string, pool = ''): string =>
    `kinds: {town: {agents: [north, south]}, mine: {places: 3, enters: {count: {draw: poisson(1)}}, q: {${quantity}}${pool}}}${END}`;
  const chosen = (decision: string): string =>
    `mechanisms: {m: M.}\ncommon: {x: {starts: 0, next: {x: {is: x, mechanism: m}}}}\ndecisions: {boss: {${decision}}}${END}`;

  it.each([
    town('is: rate'),
    town('starts: rate, next: 1'),
    town('starts: 1, next: rate'),
    town('starts: 1, next: {a: rate, b: 1}'),
    town('fixed: rate'),
    town('draw: poisson(rate)'),
    town('draw_once: poisson(rate)'),
    town('is: 1, between: [0, 9 * rate]'),
    town('draw: "pick(town, rate)"'),
    town('draw: "pick(town, 1, rate > 0)"'),
    town('toward: town, draw: "split(rate, town, 1)"'),
    town('toward: town, draw: "split(1, town, rate)"'),
    town('draw: "sum_of(rate, poisson(1))", at_most: 3'),
    town('draw: "sum_of(1, poisson(rate))", at_most: 3'),
    town('one_of: [on, off], moves: {on: {off: 0.1 * rate}}'),
    town('is: 1', ', leaves: 9 > rate'),
    town('is: 1').replace('poisson(1)', 'poisson(rate)'),
    town('is: 1', '').replace('}, q:', ', each: {z: rate}}, v: {is: z}, q:'),
    town('is: 1', '').replace('}, q:', ', each: {z: {draw: poisson(rate)}}}, v: {is: z}, q:'),
    chosen('precision: rate, options: {go: {}}'),
    chosen('switching_cost: rate, options: {go: {}}'),
    chosen('value: rate, options: {go: {}}'),
    chosen('value: {a: {is: 1, mechanism: m, otherwise: rate}}, options: {go: {}}'),
    chosen('options: {go: {cost: rate}}'),
    chosen('options: {go: {utility: rate}}'),
    chosen('options: {go: {allowed: 9 > rate}}'),
    chosen('options: {go: {does: {x: rate}}}'),
    chosen('options: {go: {does: {x: rate}, expects: {x: 1}}}'),
    chosen('options: {go: {does: {x: 1}, expects: {x: rate}}}'),
    `${chosen('options: {go: {}}')}timeline: [{on: 2, set: {x: rate}}]`,
    `${chosen('options: {go: {}}')}timeline: [{on: 2, add: {x: rate}}]`,
    `${chosen('options: {go: {}}')}timeline: [{when: x > rate, add: {x: 1}}]`,
    `${chosen('options: {go: {}}')}timeline: [{if: rate > 0, add: {x: 1}}]`,
    `signals: {s: {cost: rate, from: boss, to: boss, when: 1}}\n${chosen('options: {go: {}}')}`,
    `signals: {s: {valence: rate, from: boss, to: boss, when: 1}}\n${chosen('options: {go: {}}')}`,
    `signals: {s: {from: boss, to: boss, when: rate > 0}}\n${chosen('options: {go: {}}')}`,
    chosen('options: {go: {}}').replace('final(1)', 'final(rate)'),
    chosen('options: {go: {}}').replace('final(1)', 'final(1) + rate'),
  ])('%s', (place) => {
    expect(using(place)).toEqual([]);
    expect(using(place.replace('rate', '1'))).toEqual(['[rate] warning: the estimate "rate" is never used']);
  });
});
