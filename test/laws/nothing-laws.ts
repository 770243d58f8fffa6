import fc from 'fast-check';
import { expect } from 'vitest';
import { anyBay, bay, worldsOfBay, worldsOfText } from './bay.ts';
import { chance, type Law, law, quarters, whole } from './law.ts';

const expectSame = (given: Parameters<typeof worldsOfBay>[0], change: Partial<typeof given>): void =>
  expect(worldsOfBay({ ...given, ...change })).toEqual(worldsOfBay(given));

const withNumber = <T>(of: fc.Arbitrary<T>) => fc.record({ given: anyBay, number: of });

/** What is added to a model and must change nothing. */
export const nothingLaws: readonly Law[] = [
  law('a kind that nobody reads changes nothing', withNumber(whole(1, 9)), ({ given, number }) => {
    const kinds = `  idle: {count: ${number}, luck: {draw: "normal(0, 1)"}, mood: {starts: 0, next: 0.5 * mood + luck}}`;
    expectSame(given, { kinds });
  }),
  law('a draw that nobody reads changes nothing', withNumber(chance), ({ given, number }) => {
    expectSame(given, { common: `  idle: {draw: bernoulli(${number})}` });
  }),
  law('an estimate that nobody reads changes nothing', withNumber(whole(1, 99)), ({ given, number }) => {
    const text = bay(given).replace('estimates: {', `estimates: {idle: "uniform(0, ${number})", `);
    expect(worldsOfText(text, given.seed)).toEqual(worldsOfBay(given));
  }),
  law('a decision that touches nothing changes nothing', withNumber(quarters), ({ given, number }) => {
    expectSame(given, { more: `decisions: {priest: {options: {pray: {utility: ${number}}, sleep: {}}}}\n` });
  }),
  law('a signal that nobody hears changes nothing', withNumber(chance), ({ given, number }) => {
    const common = '  loud: {is: storm}';
    const more = `signals: {horn: {from: village, to: village, when: self.thrift < ${number} and target != self}}\n`;
    expectSame(given, { common, more });
  }),
  law('a lever set to where it stands changes nothing', anyBay, (given) => {
    expectSame(given, { more: `levers: {storms: ${given.storms}, room: ${given.room}}\n` });
  }),
  law('a term of nothing changes nothing', withNumber(quarters), ({ given, number }) => {
    const text = bay(given).replace('next: {stock:', `next: {gift: "0 * (${number})", stock:`);
    expect(worldsOfText(text, given.seed)).toEqual(worldsOfBay(given));
  }),
  law('a mechanism switched off is a model without it', withNumber(quarters), ({ given, number }) => {
    const text = bay(given)
      .replace('next: {stock:', `next: {gift: {is: "${number}", mechanism: gifts}, stock:`)
      .replace('estimates:', 'mechanisms: {gifts: Gifts come.}\nwithout: [gifts]\nestimates:');
    expect(worldsOfText(text, given.seed)).toEqual(worldsOfBay(given));
  }),
  law(
    'an entry of the timeline whose time never comes changes nothing',
    withNumber(quarters),
    ({ given, number }) => {
      expectSame(given, { more: `timeline: [{when: fish > room + 1, set: {fish: "${number}"}}]\n` });
    },
  ),
  law(
    'an entry of the timeline that adds nothing changes nothing',
    withNumber(whole(1, 24)),
    ({ given, number }) => {
      expectSame(given, { more: `timeline: [{on: ${number}, add: {fish: 0}}]\n` });
    },
  ),
  law(
    'a phase after all others that nobody reads changes nothing',
    withNumber(chance),
    ({ given, number }) => {
      const text = bay(given)
        .replace('common:', 'phases: [month, after]\ncommon:')
        .replace('kinds:', `  late: {phase: after, starts: 0, next: late + ${number} * fish}\nkinds:`);
      expect(worldsOfText(text, given.seed)).toEqual(worldsOfBay(given));
    },
  ),
  law(
    'months after the last that an outcome reads change nothing',
    withNumber(whole(1, 20)),
    ({ given, number }) => {
      const early = (text: string) =>
        text
          .replace('final(fish)', 'at(24, fish)')
          .replace('final(count(boat, boat.state == lost))', 'at(24, count(boat, boat.state == lost))')
          .replace('ever(fish < 0.5 * room)', 'ever(fish < 0.5 * room, until(24))')
          .replaceAll(/sum_over\((\w+)\)/g, 'sum_over($1, until(24))');
      const longer = early(bay({ ...given, months: String(24 + number) }));
      expect(worldsOfText(longer, given.seed)).toEqual(worldsOfBay(given));
    },
  ),
];
