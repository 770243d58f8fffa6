import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const END = 'outcomes: {end: final(x)}\n';
/** Names shown over time, each with what it is read from: a quantity and the place of its agent. */
const shown = (text: string): string[] => {
  const { fans, quantities, kinds } = modelOf(text + END);
  return fans.map(({ name, quantity, agent }) => {
    const of = quantities[quantity];
    return `${name} = ${kinds[of?.kind ?? 0]?.agents[agent]} ${of?.name}`;
  });
};
const count = (many: number, part: (at: number) => string): string =>
  Array.from({ length: many }, (_, at) => part(at + 1)).join(', ');

describe('what is shown over time', () => {
  const everything = `
kinds:
  town:
    agents: [north, south]
    w: {is: 1}
    fixed_one: {fixed: 2}
    born: {draw_once: "uniform(0, 1)"}
    stage: {one_of: [on, off]}
    friend: {draw: "pick(town, 1)"}
    pair: {toward: town, is: 1}
  pool: {places: 5, agents: [first_one], enters: {count: {draw: poisson(1)}}, debt: {starts: 0, next: debt}}
common: {x: {draw: "normal(0, 1)"}, level: {starts: 0, next: level + x}, given: {fixed: 3}}
`;

  it('is every number that changes, of the world and of each agent that is named, where nothing is said', () => {
    expect(shown(everything)).toEqual([
      'x = common x',
      'level = common level',
      'north.w = north w',
      'south.w = south w',
      'first_one.debt = first_one debt',
    ]);
  });

  it('is what is listed, in that order, constants too', () => {
    const listed = 'fans: [south.w, given, north.born, first_one.debt]\n';
    expect(shown(listed + everything)).toEqual([
      'south.w = south w',
      'given = common given',
      'north.born = north born',
      'first_one.debt = first_one debt',
    ]);
    expect(shown(`fans: []\n${everything}`)).toEqual([]);
  });

  it.each(['north.stage', 'north.friend', 'north.pair', 'town.w', 'pool_2.debt', 'north', 'north.x', 'w'])(
    'is not %s',
    (name) => {
      expect(said(`fans: [x, ${name}]\n${everything}${END}`)).toEqual([
        { there: name, words: expect.stringContaining(`"${name}" is no number that can be shown over time`) },
      ]);
    },
  );

  it('guesses what a name was meant to be', () => {
    const [misspelt] = said(`fans: [nroth.w]\n${everything}${END}`);
    expect(misspelt?.words).toBe('"nroth.w" is no number that can be shown over time | did you mean north.w');
    const [strange] = said(`fans: [elsewhere]\n${everything}${END}`);
    expect(strange?.words).toBe('"elsewhere" is no number that can be shown over time');
  });

  it('leaves out kinds of more than eight where nothing is said', () => {
    const many = (agents: number) => `
common: {x: {is: 1}}
kinds: {eight: {count: ${agents}, w: {is: 1}}}
`;
    expect(shown(many(8))).toHaveLength(1 + 8);
    expect(shown(many(9))).toEqual(['x = common x']);
    expect(shown(`fans: [eight_9.w]${many(9)}`)).toEqual(['eight_9.w = eight_9 w']);
  });

  it('is forty numbers at most where nothing is said', () => {
    const numbers = (many: number) => `common: {x: {is: 1}, ${count(many - 1, (at) => `y${at}: {is: 1}`)}}\n`;
    expect(shown(numbers(40))).toHaveLength(40);
    expect(shown(numbers(41)).at(-1)).toBe('y39 = common y39');
  });
});
