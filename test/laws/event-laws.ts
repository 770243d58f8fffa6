import fc from 'fast-check';
import { expect } from 'vitest';
import { anyBay, bay, EVENTS, worldsOfBay, worldsOfText } from './bay.ts';
import { chance, type Law, law, seed, whole } from './law.ts';

const ordered = (of: fc.Arbitrary<number>) =>
  fc.tuple(of, of).map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));

/** Walks of one quantity, read in many ways. */
const walk = (outcomes: string, threshold = 0) => `
months: 18
estimates: {threshold: ${threshold}}
common: {shock: {draw: "normal(0, 1)"}, level: {starts: 0, next: 0.75 * level + shock}}
outcomes: {${outcomes}}
`;

/** Arrivals in a pool of so many places that stay for two months and more. */
const pool = (places: number, rate: number) => `
months: 18
kinds:
  guest: {places: ${places}, enters: {count: {draw: poisson(${rate}), at_most: 5}, each: {age: 0}}, leaves: age > 2, age: {starts: 0, next: age + 1}}
outcomes: {lost: dropped(guest), present: max_over(count(guest))}
`;

/** What happens, and how often. */
export const eventLaws: readonly Law[] = [
  law('nothing happens where nothing can', anyBay, (given) => {
    for (const world of worldsOfBay({ ...given, storms: 0 }))
      expect(EVENTS.map((name) => world[name])).toEqual([0, 0, 0]);
  }),
  law('what is certain happens every month', anyBay, (given) => {
    for (const world of worldsOfBay({ ...given, storms: 1 })) expect(world.storms).toBe(24);
  }),
  law(
    'a higher hazard never means fewer events in any world',
    fc.record({ given: anyBay, storms: ordered(chance) }),
    ({ given, storms }) => {
      const few = worldsOfBay({ ...given, storms: storms.low });
      const many = worldsOfBay({ ...given, storms: storms.high });
      for (const [at, world] of few.entries())
        for (const name of EVENTS) expect(many[at]?.[name]).toBeGreaterThanOrEqual(world[name] ?? Number.NaN);
    },
  ),
  law(
    'a larger fleet loses the boats of the smaller, and perhaps more',
    fc.record({ given: anyBay, more: whole(1, 9) }),
    ({ given, more }) => {
      const larger = worldsOfBay({ ...given, boats: 3 + more });
      for (const [at, { lost = Number.NaN, ...rest }] of worldsOfBay(given).entries()) {
        const { lost: fewer = Number.NaN, ...others } = larger[at] ?? {};
        expect([fewer - lost >= 0, fewer - lost <= more, others]).toEqual([true, true, rest]);
      }
    },
  ),
  law(
    'a lower threshold is passed no later',
    fc.record({ at: ordered(fc.double({ min: -2, max: 3, noNaN: true })), seed }),
    ({ at, seed: luck }) => {
      const [soon, late] = [at.low, at.high].map((threshold) =>
        worldsOfText(walk('passed: first(level > threshold)', threshold), luck),
      );
      for (const [world, { passed }] of (late ?? []).entries())
        expect(soon?.[world]?.passed).toBeLessThanOrEqual(passed ?? Number.NaN);
    },
  ),
  law(
    'ever, always, first and months_where tell of the same months',
    fc.record({ threshold: fc.double({ min: -2, max: 3, noNaN: true }), seed }),
    ({ threshold, seed: luck }) => {
      const above = 'level > threshold';
      const text = walk(
        `ever: ever(${above}), first: first(${above}), months: months_where(${above}), never: always(not (${above}))`,
        threshold,
      );
      for (const { ever, first, months, never } of worldsOfText(text, luck)) {
        expect([ever, 1 - (never ?? 0), Number(months !== 0)]).toEqual([ever, ever, ever]);
        expect(Number.isFinite(first)).toBe(ever === 1);
      }
    },
  ),
  law('least, mean and most are in order, and the sum is the mean times the months', seed, (luck) => {
    const text = walk(
      'low: min_over(level), mean: mean_over(level), high: max_over(level), sum: sum_over(level)',
    );
    for (const { low = Number.NaN, mean = 0, high = Number.NaN, sum } of worldsOfText(text, luck)) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      expect(sum).toBeCloseTo(18 * mean, 10);
    }
  }),
  law(
    'windows that share no month and leave none out sum to the whole',
    fc.record({ given: anyBay, cut: whole(1, 23) }),
    ({ given, cut }) => {
      const windows = `
  before: sum_over(wrecks, until(${cut}))
  after: sum_over(wrecks, between(${cut + 1}, 24))`;
      const text = bay(given).replace('outcomes:', `outcomes:${windows}`);
      for (const { before = Number.NaN, after = 0, wrecks } of worldsOfText(text, given.seed))
        expect(before + after).toBe(wrecks);
    },
  ),
  law(
    'fewer places turn away no fewer, and hold no more',
    fc.record({ places: ordered(whole(1, 20)), rate: fc.double({ min: 0, max: 4, noNaN: true }), seed }),
    ({ places, rate, seed: luck }) => {
      const wide = worldsOfText(pool(places.high, rate), luck);
      for (const [at, { lost, present }] of worldsOfText(pool(places.low, rate), luck).entries()) {
        expect(lost).toBeGreaterThanOrEqual(wide[at]?.lost ?? Number.NaN);
        expect(present).toBeLessThanOrEqual(wide[at]?.present ?? Number.NaN);
      }
    },
  ),
  law(
    'places that nobody needs change nothing',
    fc.record({ rate: fc.double({ min: 0, max: 3, noNaN: true }), more: whole(1, 40), seed }),
    ({ rate, more, seed: luck }) => {
      // At most 5 a month stay at most 4 months.
      expect(worldsOfText(pool(20 + more, rate), luck)).toEqual(worldsOfText(pool(20, rate), luck));
    },
  ),
];
