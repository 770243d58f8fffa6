import fc from 'fast-check';
import { expect } from 'vitest';
import { loadTexts, type Model, resolvedText } from '../../src/language/index.ts';
import { worldsOf } from '../engine/worlds.ts';
import { anyBay, type Bay, bay, WORLDS, worldsOfBay, worldsOfText } from './bay.ts';
import { chance, type Law, law, quarters, whole } from './law.ts';

/** The model of several files that are merged, and of scenarios on top. */
function modelOfFiles(files: readonly string[], scenarios: readonly string[] = []): Model {
  const named = (texts: readonly string[], of: string) =>
    texts.map((text, at) => ({ name: `${of}${at}.yaml`, text }));
  const { model, problems } = loadTexts([
    { files: named(files, 'm'), replaces: false },
    ...named(scenarios, 's').map((file) => ({ files: [file], replaces: true })),
  ]);
  if (model === null) throw new Error(problems.map(({ what }) => what).join('\n'));
  return model;
}

const worldsOfFiles = (files: readonly string[], luck: string, scenarios?: readonly string[]) =>
  worldsOf(modelOfFiles(files, scenarios), WORLDS, 'js', luck);

/** The top-level blocks of a text: each begins with a letter at the first column. */
const blocksOf = (text: string): readonly string[] => text.split(/\n(?=[a-z])/);

const inOrder = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const COMMON = ['  storm:', '  wrecks:', '  fish:'];

/** The lines of a text with those that begin so in another order. */
function reordered(text: string, starts: readonly string[], order: readonly string[]): string {
  const lines = text.split('\n');
  const lineOf = (start: string) => lines.find((line) => line.startsWith(start)) ?? '';
  const swapped = new Map(starts.map((start, at) => [lineOf(start), lineOf(order[at] ?? start)]));
  return lines.map((line) => swapped.get(line) ?? line).join('\n');
}

/** Three towns with numbers of their own, in an order; each is read by itself. */
const towns = (order: readonly string[], pull: number, stay: number): string => {
  const sizes: Readonly<Record<string, number>> = { ash: 1, birch: 2, cedar: 4 };
  const agents = order.map((name) => `${name}: {size: ${sizes[name]}}`).join(', ');
  const reads = ['ash', 'birch', 'cedar'].map((name) => `${name}: final(${name}.stock)`).join(', ');
  return `
months: 12
kinds:
  town: {agents: {${agents}}, size: {fixed: 1}, luck: {draw: "normal(0, 1)"}, stock: {starts: size, next: "${stay} * stock + ${pull} * luck"}}
outcomes: {${reads}}
`;
};

const shared = { given: anyBay, order: inOrder(COMMON) };

/** How a model is written down: its order, its names, its files. */
export const writingLaws: readonly Law[] = [
  law('the order of quantities changes nothing', fc.record(shared), ({ given, order }) => {
    const text = bay(given);
    expect(worldsOfText(reordered(text, COMMON, order), given.seed)).toEqual(worldsOfText(text, given.seed));
  }),
  law(
    'the order of blocks changes nothing',
    anyBay.chain((given) =>
      fc.record({ given: fc.constant(given), blocks: inOrder(blocksOf(bay(given).trim())) }),
    ),
    ({ given, blocks }) => {
      expect(worldsOfText(blocks.join('\n'), given.seed)).toEqual(worldsOfBay(given));
    },
  ),
  law(
    'the order of agents changes nothing: their luck goes by their names',
    fc.record({ order: inOrder(['ash', 'birch', 'cedar']), pull: quarters, stay: chance, given: anyBay }),
    ({ order, pull, stay, given: { seed } }) => {
      expect(worldsOfText(towns(order, pull, stay), seed)).toEqual(
        worldsOfText(towns(['ash', 'birch', 'cedar'], pull, stay), seed),
      );
    },
  ),
  law('names that carry no luck may be others', anyBay, (given) => {
    const other = bay(given)
      .replaceAll('fish', 'shoal')
      .replaceAll('thrift', 'care')
      .replaceAll('north', 'east');
    expect(worldsOfText(other, given.seed)).toEqual(worldsOfBay(given));
  }),
  law(
    'one file or several are one model',
    anyBay.chain((given) => {
      const blocks = blocksOf(bay(given).trim());
      const cuts = fc.uniqueArray(whole(1, blocks.length - 1), { maxLength: 3 });
      return fc.record({ given: fc.constant(given), blocks: fc.constant(blocks), cuts });
    }),
    ({ given, blocks, cuts }) => {
      const ends = [...cuts.toSorted((one, other) => one - other), blocks.length];
      const files = ends.map((end, at) => blocks.slice(ends[at - 1] ?? 0, end).join('\n'));
      expect(worldsOfFiles(files, given.seed)).toEqual(worldsOfBay(given));
    },
  ),
  law(
    'a scenario on a model is the model it resolves to',
    fc.record({ given: anyBay, storms: chance, months: whole(1, 30) }),
    ({ given, storms, months }) => {
      const scenario = `{months: ${months}, levers: {storms: ${storms}}}`;
      const layers = [bay(given), scenario].map((text, at) => ({
        files: [{ name: `${at}.yaml`, text }],
        replaces: at > 0,
      }));
      expect(worldsOfText(resolvedText(layers, modelOfFiles([bay(given)], [scenario])), given.seed)).toEqual(
        worldsOfFiles([bay(given)], given.seed, [scenario]),
      );
    },
  ),
  law(
    'a scenario that sets a number is the model with that number',
    fc.record({ given: anyBay, storms: chance }),
    ({ given, storms }) => {
      expect(worldsOfFiles([bay(given)], given.seed, [`estimates: {storms: ${storms}}`])).toEqual(
        worldsOfBay({ ...given, storms }),
      );
    },
  ),
  law('a formula may stand in a quantity of its own', anyBay, (given: Bay) => {
    const apart = bay(given)
      .replace('0.2 * fish * (1 - fish / room)', 'hatched')
      .replace('kinds:', '  hatched: {is: 0.2 * last(fish) * (1 - last(fish) / room)}\nkinds:');
    expect(worldsOfText(apart, given.seed)).toEqual(worldsOfBay(given));
  }),
];
