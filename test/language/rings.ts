import { pointed } from './pointed.ts';

/** Agents of one kind `k`, with something of each sort to read. */
export const AGENTS = 'agents: [a, b], s: {one_of: [on, off]}, w: {is: 1}, pair: {toward: k, is: 1}';

/** The rings within a month of a model with these parts, each laid over what all models here have in common. */
export const rings = (parts: Readonly<Record<string, string>>): string[] => {
  const common = {
    title: 'Rings',
    mechanisms: '{habit: It goes on.}',
    signals: '{news: {cost: 1}}',
    kinds: `{k: {${AGENTS}}}`,
    timeline: '[{on: 1, sends: news from a to b}]',
    outcomes: '{end: final(early)}',
  };
  const text = Object.entries({ ...common, ...parts }).map(([key, value]) => `${key}: ${value}`);
  return pointed(text.join('\n')).filter((one) => one.includes('within one month'));
};

/** What is said of a ring of these. */
export const ring = (...names: readonly string[]): string =>
  `these need each other within one month: ${[...names, names[0]].join(' -> ')}`;
