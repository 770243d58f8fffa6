import fc from 'fast-check';
import { expect } from 'vitest';
import { worldsOfText } from './bay.ts';
import { type Law, law, quarters, seed, whole } from './law.ts';

interface Chooser {
  readonly precision: number;
  readonly utilities: readonly number[];
  readonly seed: string;
}

const anyChooser: fc.Arbitrary<Chooser> = fc.record({
  precision: whole(0, 8).map((n) => n / 4),
  utilities: fc.array(quarters, { minLength: 2, maxLength: 4 }),
  seed,
});

/** One who chooses among options of these utilities every month; outcomes are how often each is chosen, and its odds. */
const chooser = ({ precision, utilities }: Omit<Chooser, 'seed'>, more = ''): string => `
months: 16
decisions:
  ruler:
    precision: ${precision}
    options: {${utilities.map((utility, at) => `o${at}: {utility: "${utility}"}`).join(', ')}}
${more}
outcomes: {${utilities.map((_, at) => `n${at}: sum_over(chose(ruler.o${at})), p${at}: final(odds(ruler.o${at}))`).join(', ')}}
`;

const worldsOfChooser = ({ seed: luck, ...rest }: Chooser, more?: string) =>
  worldsOfText(chooser(rest, more), luck);

/** Who greets one of so many like towns or rests. */
const greeter = (count: number, utility: number): string => `
months: 4
kinds: {town: {count: ${count}, mood: {fixed: 1}}}
decisions: {host: {options: {greet: {target: town, utility: "${utility}"}, rest: {}}}}
outcomes: {rests: final(odds(host.rest)), greetings: sum_over(chose(host.greet))}
`;

/** How choices are made. */
export const choiceLaws: readonly Law[] = [
  law('one option is chosen every month, and the odds sum to one', anyChooser, (given) => {
    for (const world of worldsOfChooser(given)) {
      const sum = (letter: string) =>
        given.utilities.reduce((total, _, at) => total + (world[`${letter}${at}`] ?? Number.NaN), 0);
      expect(sum('n')).toBe(16);
      expect(sum('p')).toBeCloseTo(1, 12);
    }
  }),
  law(
    'as much more for every option changes nothing',
    fc.record({ given: anyChooser, more: quarters }),
    ({ given, more }) => {
      const utilities = given.utilities.map((utility) => utility + more);
      expect(worldsOfChooser({ ...given, utilities })).toEqual(worldsOfChooser(given));
    },
  ),
  law('twice the precision is twice the utilities', anyChooser, (given) => {
    const doubled = { ...given, utilities: given.utilities.map((utility) => 2 * utility) };
    expect(worldsOfChooser({ ...given, precision: 2 * given.precision })).toEqual(worldsOfChooser(doubled));
  }),
  law('without precision all options are alike', anyChooser, (given) => {
    for (const world of worldsOfChooser({ ...given, precision: 0 }))
      for (const at of given.utilities.keys())
        expect(world[`p${at}`]).toBeCloseTo(1 / given.utilities.length, 12);
  }),
  law(
    'an option that is worth more is no less likely, and the first of them is chosen no less often',
    fc.record({ given: anyChooser, more: quarters.map(Math.abs) }),
    ({ given, more }) => {
      const better = worldsOfChooser({
        ...given,
        utilities: given.utilities.with(0, (given.utilities[0] ?? 0) + more),
      });
      for (const [at, { p0, n0 }] of worldsOfChooser(given).entries()) {
        expect(better[at]?.p0).toBeGreaterThanOrEqual((p0 ?? Number.NaN) - 1e-12);
        expect(better[at]?.n0).toBeGreaterThanOrEqual(n0 ?? Number.NaN);
      }
    },
  ),
  law('an option that is forced is chosen, whatever it is worth', anyChooser, (given) => {
    for (const { n1 } of worldsOfChooser(given, 'timeline: [{from: 1, force: ruler.o1}]'))
      expect(n1).toBe(16);
  }),
  law('all but one forbidden is one forced', anyChooser, (given) => {
    const others = given.utilities.flatMap((_, at) => (at === 1 ? [] : [`ruler.o${at}`]));
    const forbidden = worldsOfChooser(given, `timeline: [{from: 1, forbid: [${others.join(', ')}]}]`);
    const forced = worldsOfChooser(given, 'timeline: [{from: 1, force: ruler.o1}]');
    expect(forbidden.map(({ n1 }) => n1)).toEqual(forced.map(({ n1 }) => n1));
  }),
  law(
    'a decision beside another leaves its choices alone',
    fc.record({ given: anyChooser, other: quarters }),
    ({ given, other }) => {
      const text = chooser(given);
      const beside = text.replace(
        'decisions:',
        `decisions:\n  priest: {options: {pray: {utility: "${other}"}, sleep: {}}}`,
      );
      expect(worldsOfText(beside, given.seed)).toEqual(worldsOfText(text, given.seed));
    },
  ),
  law(
    'a list of like targets is no prize',
    fc.record({ count: whole(1, 12), utility: quarters, seed }),
    ({ count, utility, seed: luck }) => {
      const one = worldsOfText(greeter(1, utility), luck);
      for (const [at, { rests }] of worldsOfText(greeter(count, utility), luck).entries())
        expect(rests).toBeCloseTo(one[at]?.rests ?? Number.NaN, 12);
    },
  ),
];
