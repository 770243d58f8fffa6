import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const END = 'outcomes: {end: final(1)}\n';

/** Who is whose neighbour in the one network of a kind. */
const neighboursIn = (kind: string, network: string): readonly (readonly number[])[] =>
  modelOf(`kinds: {city: {agents: [north, south]}, k: {${kind}, network: {near: ${network}}}}\n${END}`)
    .networks[0]?.members ?? [];

describe('neighbours on a ring', () => {
  it('are the nearest on either side, and of an odd number one more before than after', () => {
    expect(neighboursIn('count: 6', '{ring: 4}')).toEqual([
      [1, 2, 4, 5],
      [0, 2, 3, 5],
      [0, 1, 3, 4],
      [1, 2, 4, 5],
      [0, 2, 3, 5],
      [0, 1, 3, 4],
    ]);
    expect(neighboursIn('count: 6', '{ring: 3}')).toEqual([
      [1, 4, 5],
      [0, 2, 5],
      [0, 1, 3],
      [1, 2, 4],
      [2, 3, 5],
      [0, 3, 4],
    ]);
  });

  it('are all others once where the ring is too small', () => {
    expect(neighboursIn('count: 4', '{ring: 9}')).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(neighboursIn('count: 1', '{ring: 2, random: 2}')).toEqual([[]]);
  });

  it('are those who share a link, wherever they stand in the list', () => {
    const homes =
      '{a: {home: north}, b: {home: south}, c: {home: north}, d: {home: south}, f: {home: north}}';
    expect(neighboursIn(`agents: ${homes}, links: {home: city}`, '{ring: 2, within: home}')).toEqual([
      [2, 4],
      [3],
      [0, 4],
      [1],
      [0, 2],
    ]);
    expect(
      neighboursIn('count: 5, links: {home: {city: {north: 3, south: 2}}}', '{ring: 2, within: home}'),
    ).toEqual([[1, 2], [0, 2], [0, 1], [4], [3]]);
  });
});

describe('neighbours scattered over a ring', () => {
  it('are the same in every world, for ever', () => {
    expect(neighboursIn('count: 12', '{ring: 0, random: 1}')).toEqual([
      [2, 9],
      [5],
      [0, 9],
      [8],
      [10],
      [1, 6, 7],
      [5],
      [5, 8, 10],
      [3, 7, 10],
      [0, 2, 11],
      [4, 7, 8],
      [9],
    ]);
  });

  it('come on top of those nearby, are never oneself and always both ways', () => {
    const near = neighboursIn('count: 40', '{ring: 2, random: 3}');
    expect(near.flat()).toHaveLength(40 * (2 + 2 * 3));
    near.forEach((others, agent) => {
      expect(others).toEqual([...new Set(others)].sort((one, other) => one - other));
      expect(others).not.toContain(agent);
      expect(others).toEqual(expect.arrayContaining([(agent + 39) % 40, (agent + 1) % 40]));
      for (const other of others) expect(near[other]).toContain(agent);
    });
  });

  it('are looked for 64 times an agent, and done without then', () => {
    const missed = 40 * 39 - neighboursIn('count: 40', '{ring: 0, random: 5000}').flat().length;
    expect(missed).toBe(56);
  });

  it('stay within a group, and end where everyone is tied to everyone', () => {
    const homes = 'count: 8, links: {home: {city: {north: 5, south: 3}}}';
    expect(neighboursIn(homes, '{ring: 0, random: 9, within: home}')).toEqual([
      [1, 2, 3, 4],
      [0, 2, 3, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 4],
      [0, 1, 2, 3],
      [6, 7],
      [5, 7],
      [5, 6],
    ]);
  });
});

describe('neighbours on a lattice', () => {
  it('are the four or eight around each, over the edges', () => {
    const grid = (more: string): readonly (readonly number[])[] =>
      neighboursIn('count: 12', `{lattice: {rows: 3, columns: 4${more}}}`);
    expect(grid('').slice(0, 6)).toEqual([
      [1, 3, 4, 8],
      [0, 2, 5, 9],
      [1, 3, 6, 10],
      [0, 2, 7, 11],
      [0, 5, 7, 8],
      [1, 4, 6, 9],
    ]);
    expect(grid(', neighbours: 4')).toEqual(grid(''));
    expect([grid(', neighbours: 8')[0], grid(', neighbours: 8')[6], grid(', neighbours: 8')[11]]).toEqual([
      [1, 3, 4, 5, 7, 8, 9, 11],
      [1, 2, 3, 5, 7, 9, 10, 11],
      [0, 2, 3, 4, 6, 7, 8, 10],
    ]);
  });

  it('count once, and never oneself, where a side is short', () => {
    expect(neighboursIn('count: 4', '{lattice: {rows: 2, columns: 2}}')).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
    expect(neighboursIn('count: 4', '{lattice: {rows: 1, columns: 4, neighbours: 8}}')).toEqual([
      [1, 3],
      [0, 2],
      [1, 3],
      [0, 2],
    ]);
  });
});

describe('a network that cannot be', () => {
  const says = (kind: string, network: string) =>
    said(`kinds: {city: {agents: [north, south]}, k: {${kind}, network: {near: ${network}}}}\n${END}`);
  const fixed = { there: 'home', words: 'within needs a link that is fixed for every agent' };

  it.each([
    ['a link that is missing', 'agents: [a, b]', 'home'],
    ['a number', 'agents: {a: {home: 1}, b: {home: 2}}', 'home'],
    ['a link that is drawn', 'agents: [a, b], home: {draw_once: "pick(city, 1)"}', 'home'],
    ['a constant', 'agents: [a, b], home: {values: {a: 1, b: 2}}', 'home'],
  ])('has groups by %s', (_, kind, link) => {
    expect(says(kind, `{ring: 2, within: ${link}}`)).toEqual([fixed]);
  });

  it('has groups by an agent that no link points at', () => {
    expect(says('agents: {a: {home: north}, b: {home: north}}', '{ring: 2, within: home}')).toContainEqual(
      fixed,
    );
  });

  it('has groups by a link that one agent lacks, or by another link than the one there is', () => {
    expect(
      says('agents: {a: {home: north}, b: {}}, links: {home: city}', '{ring: 2, within: home}'),
    ).toContainEqual(fixed);
    expect(
      says('agents: {a: {home: north}, b: {home: south}}, links: {home: city}', '{ring: 2, within: hme}'),
    ).toEqual([{ ...fixed, there: 'hme' }]);
  });

  it('lists whom there is not, each where it stands', () => {
    expect(says('agents: [a, b, c]', '{list: {a: [b, d], zz: [a], b: [a, c], c: [a, a]}}')).toEqual([
      { there: 'd', words: 'there is no k "d"' },
      { there: 'zz', words: 'there is no k "zz"' },
      { there: 'a', words: '"a" stands twice among its neighbours' },
    ]);
    expect(neighboursIn('agents: [a, b, c]', '{list: {a: [c, b], c: [a]}}')).toEqual([[2, 1], [], [0]]);
  });

  it('has a lattice with too many or too few places', () => {
    expect(says('count: 7', '{lattice: {rows: 2, columns: 3}}')).toEqual([
      {
        there: 'near',
        words: 'the lattice "near" has 2 times 3 places for 7 agents | rows times columns must be 7',
      },
    ]);
  });
});

describe('the ties of all networks together', () => {
  /** Lattices that do not fit count 40,000 ties each, and none is made: 24 of them leave room for 40,000. */
  const misfits = Array.from({ length: 24 }, (_, at) => `m${at}: {lattice: {rows: 1, columns: 1}}`);
  const tooMany = (...networks: readonly string[]): readonly string[] => {
    const small = networks.map((network, at) => `n${at}: {${network}}`).join(', ');
    const kinds = `kinds: {big: {count: 5000, network: {${misfits.join(', ')}}}, k: {count: 100, network: {${small}}}}`;
    return said(`${kinds}\n${END}`).flatMap(({ there, words }) =>
      words.includes('rows times columns') ? [] : [`[${there}] ${words}`],
    );
  };
  const sentence = (network: string): string[] => [
    `[${network}] networks have at most 1,000,000 ties in all`,
  ];

  it('are counted before they are made: a ring is no longer than its kind', () => {
    expect(tooMany('ring: 100', 'ring: 5000', 'ring: 100', 'ring: 100')).toEqual([]);
    expect(tooMany('ring: 100', 'ring: 5000', 'ring: 100', 'ring: 99', 'ring: 2')).toEqual(sentence('n4'));
  });

  it('count twice where they are scattered, and no more than 64 are tried', () => {
    const scattered = 'ring: 0, random: 5000';
    expect(tooMany(scattered, scattered, scattered, 'ring: 12, random: 2')).toEqual([]);
    expect(tooMany(scattered, scattered, scattered, 'ring: 13, random: 2')).toEqual(sentence('n3'));
  });

  it('are eight an agent on any lattice, and as many as are written in a list', () => {
    const lattice = 'lattice: {rows: 10, columns: 10}';
    const rings = ['ring: 100', 'ring: 100', 'ring: 100'];
    expect(tooMany(...rings, 'ring: 92', lattice, 'list: {k_1: [k_2]}')).toEqual([]);
    expect(tooMany(...rings, 'ring: 93', lattice)).toEqual(sentence('n4'));
  });
});
