import fc from 'fast-check';
import { expect } from 'vitest';
import { anyBay, bay, worldsOfBay, worldsOfText } from './bay.ts';
import { type Law, law, quarters, seed, whole } from './law.ts';

/** One prior, added up over the months. */
const drawn = (prior: string): string => `
months: 6
estimates: {size: "${prior}"}
common: {noise: {draw: "normal(0, 1)"}, sum: {starts: 0, next: sum + size}}
outcomes: {end: final(sum), noise: sum_over(noise)}
`;

/** A pool of like agents, each of so much weight. */
const crowd = (count: number, weight: number, growth: number): string => `
months: 8
common: {wealths: {is: "total(one, one.weight * one.wealth)"}, mean: {is: "average(one, one.wealth)"}}
kinds: {one: {count: ${count}, weight: {fixed: ${weight}}, wealth: {starts: 1, next: "wealth + ${growth}"}}}
outcomes: {wealths: final(wealths), mean: final(mean)}
`;

const dated = (year: number): string => `
months: ${year}-01..${year + 1}-06
common: {shock: {draw: "normal(0, 1)"}, level: {starts: 0, next: 0.5 * level + shock + sin(month_of_year)}}
timeline: [{on: ${year}-04, add: {level: 2}}, {from: ${year}-09, until: ${year + 1}-02, when: level < 0, add: {level: 1}}]
outcomes: {end: final(level), spring: 'at("${year + 1}-03", level)', low: 'min_over(level, until("${year}-12"))'}
`;

/** Other units, other dates, other counts: the same worlds seen otherwise. */
export const scaleLaws: readonly Law[] = [
  law(
    'another unit is another scale of the same worlds',
    fc.record({ given: anyBay, power: whole(-8, 8) }),
    ({ given, power }) => {
      // Powers of two lose no digit, so that worlds can be equal to the last bit.
      const scale = 2 ** power;
      const expected = worldsOfBay(given).map((world) => ({ ...world, stock: scale * (world.stock ?? 0) }));
      expect(worldsOfBay({ ...given, scale })).toEqual(expected);
    },
  ),
  law(
    'a rate a year is twelve times the rate a month',
    fc.record({ rate: whole(-40, 40), seed }),
    ({ rate, seed: luck }) => {
      const text = (estimate: string) => `
months: 10
estimates: {rate: ${estimate}}
common: {x: {starts: 1, unit: 1, next: x + rate * noise}, noise: {unit: 1, draw: "normal(0, 1)"}}
outcomes: {end: {is: final(x), unit: 1}}
`;
      expect(worldsOfText(text(`{is: ${12 * rate}, unit: 1/year}`), luck)).toEqual(
        worldsOfText(text(`{is: ${rate}, unit: 1}`), luck),
      );
    },
  ),
  law(
    'years later, all that is dated moves along and nothing else',
    fc.record({ years: whole(1, 60), seed }),
    ({ years, seed: luck }) => {
      expect(worldsOfText(dated(2000 + years), luck)).toEqual(worldsOfText(dated(2000), luck));
    },
  ),
  law(
    'a prior twice as wide gives twice the value in every world',
    fc.record({ high: whole(1, 99), seed }),
    ({ high, seed: luck }) => {
      const twice = worldsOfText(drawn(`uniform(0, ${2 * high})`), luck);
      const once = worldsOfText(drawn(`uniform(0, ${high})`), luck);
      expect(twice).toEqual(once.map(({ end = Number.NaN, noise }) => ({ end: 2 * end, noise })));
    },
  ),
  law(
    'a prior that leaves no doubt is the number',
    fc.record({
      value: whole(1, 99),
      prior: fc.constantFrom('uniform(v, v)', 'triangular(v, v, v)', 'normal(v, 0)'),
      seed,
    }),
    ({ value, prior, seed: luck }) => {
      expect(worldsOfText(drawn(prior.replaceAll('v', String(value))), luck)).toEqual(
        worldsOfText(drawn(String(value)), luck),
      );
    },
  ),
  law(
    'twice as many agents of half the weight come to the same, and to the same mean',
    fc.record({ count: whole(1, 20), weight: quarters, growth: quarters, seed }),
    ({ count, weight, growth, seed: luck }) => {
      expect(worldsOfText(crowd(2 * count, weight / 2, growth), luck)).toEqual(
        worldsOfText(crowd(count, weight, growth), luck),
      );
    },
  ),
  law(
    'in a ring each is heard by as many as it hears',
    fc.record({ count: whole(5, 30), degree: fc.constantFrom(2, 4), seed }),
    ({ count, degree, seed: luck }) => {
      const text = `
months: 5
common: {sent: {is: "total(one, one.voice)"}, echoes: {is: "total(one, one.near)"}}
kinds: {one: {count: ${count}, network: {ring_of: {ring: ${degree}}}, voice: {draw: poisson(3)}, near: {is: "total(o in ring_of, o.voice)"}}}
outcomes: {sent: sum_over(sent), echoes: sum_over(echoes)}
`;
      for (const { sent = Number.NaN, echoes } of worldsOfText(text, luck))
        expect(echoes).toBe(degree * sent);
    },
  ),
  law(
    'what is split comes back together',
    fc.record({ size: whole(0, 200), weights: fc.tuple(whole(0, 9), whole(1, 9), whole(0, 9)), seed }),
    ({ size, weights: [one, two, three], seed: luck }) => {
      const text = `
months: 4
common: {}
kinds:
  place: {agents: {a: {depth: ${one}}, b: {depth: ${two}}, c: {depth: ${three}}}, depth: {fixed: 1}}
  giver: {agents: [g], shares: {toward: place, draw: "split(${size}, place, place.depth)"}}
outcomes: {all: "sum_over(total(place, shares(g, place)))", a: "sum_over(shares(g, a))"}
`;
      for (const { all, a } of worldsOfText(text, luck)) {
        expect(all).toBe(4 * size);
        if (one === 0) expect(a).toBe(0);
      }
    },
  ),
  law('room for fish is read where it is needed: twice the bay, twice the catch', anyBay, (given) => {
    const caught = bay(given).replace(
      'outcomes:',
      'outcomes:\n  caught: "sum_over(total(village, village.catch))"',
    );
    const twice = caught.replace(`room: ${given.room}`, `room: ${2 * given.room}`);
    const expected = worldsOfText(caught, given.seed).map((world) => 2 * (world.caught ?? Number.NaN));
    expect(worldsOfText(twice, given.seed).map(({ caught: now }) => now)).toEqual(expected);
  }),
];
