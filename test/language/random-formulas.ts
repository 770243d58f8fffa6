import fc from 'fast-check';
import { readDocument, type YamlNode } from '../../src/text/index.ts';

const AGENTS = [
  'a',
  'b',
  'self',
  'l',
  'friend',
  'self.l',
  'a.friend',
  'target',
  'n',
  'north',
  'home',
  'owner',
  'k',
  'o',
  'site',
  'l.l',
  'place',
  'last(l)',
  'crowd_1',
  'boss',
];
const QUANTITIES = [
  'w',
  'z',
  's',
  'q',
  'x',
  'age',
  'p',
  'mood',
  'depth',
  'calls',
  'noise',
  'sum',
  'worth',
  'since',
  'charm',
  'seen',
  'l',
  'friend',
  'gap',
];
const LEAVES = [
  '1',
  '0',
  '0.5',
  '2',
  '1e9',
  'x',
  'c',
  'w',
  'z',
  'rate',
  'left',
  'size',
  'month',
  'pi',
  'noise',
  'sum',
  'true',
  'month_of_year',
  'named',
  'on',
  's',
  'q',
  'age',
  'cost',
  'surprise',
  'once',
];
const RANGES = [
  'k',
  'o in k',
  'pool',
  'o in near',
  'u in ones',
  'place',
  'v in pool',
  'g in grid',
  'o in around',
];

const agent = fc.constantFrom(...AGENTS);
const quantity = fc.constantFrom(...QUANTITIES);
const owned = fc.tuple(agent, quantity).map(([owner, name]) => `${owner}.${name}`);
const some = (...names: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...names);

/** Formulas of the language as its grammar allows them, with the names of the model that uses all of it; most have no meaning where they stand. */
export const formula: fc.Arbitrary<string> = fc.letrec<{ formula: string }>((tie) => {
  const part = tie('formula');
  const call = (
    name: fc.Arbitrary<string>,
    ...parts: readonly fc.Arbitrary<string>[]
  ): fc.Arbitrary<string> =>
    fc.tuple(name, ...parts).map(([word, ...inner]) => `${word}(${inner.join(', ')})`);
  const aggregate = fc
    .tuple(some('total', 'average', 'most', 'least', 'any', 'all', 'count'), some(...RANGES), quantity, part)
    .map(([name, range, read, inner]) => {
      const alias = range.split(' ')[0];
      return `${name}(${range}, ${alias}.${read} * ${inner}, ${alias} != ${read === 'l' ? 'self' : 'a'})`;
    });
  return {
    formula: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      some(...LEAVES),
      owned,
      fc
        .tuple(part, some('+', '-', '*', '/', '^', '%', '<', '<=', '>', '==', '!=', 'and', 'or'), part)
        .map((parts) => parts.join(' ')),
      fc.tuple(some('-', 'not ', '+'), part).map(([sign, inner]) => `${sign}(${inner})`),
      call(some('exp', 'log', 'sqrt', 'sin', 'floor', 'round', 'abs', 'logistic', 'last', 'at_start'), part),
      call(some('min', 'max'), part, part),
      call(some('if'), part, part, part),
      aggregate,
      call(some('count', 'dropped'), some(...RANGES)),
      call(some('last', 'at_start', 'change', 'months_in'), fc.oneof(quantity, owned)),
      call(some('p', 'gap', 'shares'), agent, agent),
      call(some('heard'), fc.oneof(agent, some('anyone')), agent, part),
      some(
        'chose(a.go)',
        'odds(a.give, b)',
        'chose(a.give, self)',
        'odds(boss.act)',
        'entered(s, on)',
        'l.s == off',
      ),
      call(some('normal', 'uniform', 'binomial'), part, part),
      call(some('bernoulli', 'poisson', 'exponential', 'when'), part),
      call(some('pick', 'final', 'ever', 'first', 'max_over'), some(...RANGES), part),
      call(some('final', 'ever', 'first', 'sum_over'), part),
    ),
  };
}).formula;

/** Where a formula may stand in a model: offsets of each value in its text that is no sentence and no name. */
export function formulaSlots(text: string): readonly { readonly from: number; readonly to: number }[] {
  const starts = [0];
  for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const slots: { from: number; to: number }[] = [];
  const visit = (node: YamlNode, key: string): void => {
    if (NO_FORMULA.has(key)) return;
    if (node.is === 'map') for (const entry of node.entries) visit(entry.value, entry.key);
    else if (node.is === 'list') for (const item of node.items) visit(item, key);
    else {
      const from = (starts[node.place.line - 1] ?? 0) + node.place.column - 1;
      slots.push({ from, to: from + node.place.length });
    }
  };
  const { root } = readDocument(text, 'slots.yaml');
  if (root !== null) visit(root, '');
  return slots;
}

const NO_FORMULA: ReadonlySet<string> = new Set([
  'says',
  'because',
  'assumed',
  'title',
  'seed',
  'worlds',
  'months',
  'phases',
  'unit',
  'name',
  'phase',
  'target',
  'fans',
  'one_of',
  'naive',
  'mechanism',
  'sends',
  'force',
  'forbid',
  'on',
  'from',
  'until',
  'toward',
  'units',
  'mechanisms',
]);
