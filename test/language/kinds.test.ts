import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const END = '\noutcomes: {end: final(1)}\n';
const kindsOf = (kinds: string, ...scenarios: readonly string[]) =>
  modelOf(`kinds: {${kinds}}${END}`, ...scenarios).kinds;
const times = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at + 1)).join(', ');

describe('a kind', () => {
  it('has the agents it names, or as many as it counts, or places', () => {
    const kinds = kindsOf(
      'a: {agents: [p, q]}, b: {agents: {r: {}, s: {}}}, c: {count: 2}, d: {places: 3, agents: [t], enters: {count: {draw: poisson(1)}}}',
    );
    expect(kinds.map(({ name, agents }) => [name, ...agents])).toEqual([
      ['common', 'common'],
      ['a', 'p', 'q'],
      ['b', 'r', 's'],
      ['c', 'c_1', 'c_2'],
      ['d', 't', 'd_2', 'd_3'],
    ]);
    expect(kinds.map(({ index, size, pool }) => [index, size, pool?.named])).toEqual([
      [0, 1, undefined],
      [1, 2, undefined],
      [2, 2, undefined],
      [3, 2, undefined],
      [4, 3, 1],
    ]);
  });

  it('says what it is, as the topmost file has it', () => {
    const says = (kind: string, ...scenarios: readonly string[]) =>
      kindsOf(kind, ...scenarios).map((one) => one.says);
    expect(says('a: {says: Towns., agents: [p]}, b: {count: 2}')).toEqual([
      'What belongs to no agent.',
      'Towns.',
      '',
    ]);
    expect(says('a: {says: Towns., agents: [p]}', 'from: m\nkinds: {a: {says: Cities.}}')[1]).toBe('Cities.');
    expect(says('a: {agents: [p]}', 'from: m\nkinds: {a: {says: Cities.}}')[1]).toBe('Cities.');
  });

  it.each([
    [5000, []],
    [5001, [{ there: 'a', words: 'a kind has at most 5,000 agents, and a names 5,001' }]],
  ])('has 5,000 agents at most: %i', (count, complaints) => {
    expect(said(`kinds: {a: {agents: [${times(count, (at) => `p${at}`)}]}}${END}`)).toEqual(complaints);
  });

  it.each([
    [5000, []],
    [5001, [{ there: 'rest', words: 'a model has at most 50,000 agents in all' }]],
  ])('shares a model of 50,000 agents with the others: %i', (count, complaints) => {
    const [one, other] = [Math.floor(count / 2), Math.ceil(count / 2)];
    const kinds = `${times(9, (at) => `k${at}: {count: 5000}`)}, more: {count: ${one}}, rest: {count: ${other}}`;
    expect(said(`kinds: {${kinds}}${END}`)).toEqual(complaints);
  });

  it('with more names than places, or none at all, is refused', () => {
    expect(said(`kinds: {a: {agents: [p, q], places: 1}}${END}`)[0]).toEqual({
      there: 'a',
      words: 'a has 2 named agents and only 1 places',
    });
    expect(said(`kinds: {a: {agents: []}}${END}`)).toEqual([
      { there: 'a', words: '"a" has no agents | give it agents: [..], count: N or places: N' },
    ]);
  });
});

describe('deciders that are no agents', () => {
  it('have a kind of their own, which has nothing else', () => {
    const kinds = (decisions: string) =>
      modelOf(
        `kinds: {a: {agents: {p: {w: 3}}, network: {near: {list: {p: [p]}}}}}\ncommon: {x: {is: p.w}}\ndecisions: {${decisions}}${END}`,
      );
    const choice = '{options: {go: {}}}';
    expect(kinds(`p: ${choice}`).kinds.map(({ agents }) => agents)).toEqual([['common'], ['p']]);
    const model = kinds(`boss: ${choice}, p: ${choice}, chief: ${choice}`);
    expect(model.kinds.map(({ agents }) => agents)).toEqual([['common'], ['p'], ['boss', 'chief']]);
    expect(model.decisions.map(({ actor }) => [actor.kind, actor.index])).toEqual([
      [2, 0],
      [1, 0],
      [2, 1],
    ]);
    expect(model.quantities.map(({ name, kind }) => [name, kind])).toEqual([
      ['x', 0],
      ['w', 1],
    ]);
  });
});

describe('a link in blocks', () => {
  const linked = (blocks: string, count = 3) =>
    `kinds: {town: {agents: [north, south], folk: {is: 1}}, farm: {count: ${count}, links: {market: {town: {${blocks}}}}}}${END}`;
  const pointsAt = (blocks: string) => {
    const { rule } = modelOf(linked(blocks)).quantities.find(({ name }) => name === 'market') ?? {};
    return rule?.is === 'fixed' ? rule.values.map((value) => value?.text) : [];
  };

  it('points at each agent as often as it says, perhaps never', () => {
    expect(pointsAt('north: 2, south: 1')).toEqual(['north', 'north', 'south']);
    expect(pointsAt('south: 3, north: 0')).toEqual(['south', 'south', 'south']);
  });

  it.each([
    ['north: 1, south: 1', ['town', 'the blocks add up to 2 agents, but there are 3']],
    ['north: 2, south: 2', ['town', 'the blocks add up to 4 agents, but there are 3']],
    ['north: 2, west: 1', ['west', '"west" is no town']],
  ])('points at all it must, and at agents of its kind: %s', (blocks, [there, words]) => {
    expect(said(linked(blocks)).map((one) => ({ ...one, words: one.words.split(' | ')[0] }))).toContainEqual({
      there,
      words,
    });
  });
});

describe('what is no kind', () => {
  const KINDS = 'town: {agents: [north]}';

  it.each([
    ['w: {toward: twon, is: 1}', '[twon] "twon" is no kind of agent (town?)'],
    ['w: {toward: comon, is: 1}', '[comon] "comon" is no kind of agent'],
    ['w: {toward: common, is: 1}', '[common] "common" is no kind of agent'],
    ['w: {toward: north, is: 1}', '[north] "north" is no kind of agent'],
    ['links: {w: twon}', '[w] "w" points at "twon", which is no kind of agent (town?)'],
    ['links: {w: common}', '[w] "w" points at "common", which is no kind of agent'],
  ])('is no end of a pair or a link: %s', (quantity, message) => {
    expect(pointed(`kinds: {${KINDS}, farm: {count: 2, ${quantity}}}${END}`)).toEqual([message]);
  });

  it('may have been taken away', () => {
    const model = `kinds: {${KINDS}, farm: {count: 2, w: {toward: town, is: 1}, links: {v: town}}}${END}`;
    const gone = '"town" is taken away in 1.yaml, line 2';
    expect(said(model, 'from: m\nkinds: {town: null}').map(({ words }) => words)).toEqual([
      `"town" is no kind of agent | ${gone}`,
      `"v" points at "town", which is no kind of agent | ${gone}`,
    ]);
  });
});

describe('names are given out in file order', () => {
  it('to networks of all kinds', () => {
    const model = modelOf(
      `kinds: {a: {count: 3, network: {one: {ring: 2}, two: {ring: 2}}}, b: {count: 3, network: {three: {ring: 2}}, w: {is: "count(o in three)"}}}${END}`,
    );
    expect(model.networks.map(({ name, kind }) => [name, kind])).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 2],
    ]);
    const { rule } = model.quantities[0] ?? {};
    expect(rule?.is === 'formula' && rule.terms[0]?.formula.expression).toMatchObject({
      network: { network: 2 },
    });
  });

  it('to stages, once each', () => {
    const model = modelOf(
      `kinds: {a: {count: 1, s: {one_of: [on, off]}, t: {one_of: [off, lost, on]}}}${END}`,
    );
    expect(model.stages).toEqual(['on', 'off', 'lost']);
  });

  it('to pairs that share a name, read by whom they stand between', () => {
    const pairs = `kinds: {a: {agents: [p], d: {toward: b, is: 1}}, b: {agents: [q], d: {toward: a, is: 2}}}\n`;
    expect(pointed(`${pairs}common: {x: {is: "d(p, q) + d(q, p)"}}${END}`)).toEqual([]);
    const plain = 'kinds: {a: {agents: [p], d: {is: 1}}}\n';
    expect(pointed(`${plain}common: {x: {is: "d(p, p)"}}${END}`)).toEqual(['[d] unknown function "d"']);
    expect(said(`${pairs}common: {x: {is: "d(p, p)"}}${END}`)).toEqual([
      { there: 'd', words: 'd is not told for such a pair | write d(a, b) or d(b, a)' },
    ]);
  });
});

describe('names with two meanings', () => {
  it('are told where the other stands, shown in the file that came last', () => {
    const model = `kinds:\n  a:\n    agents: [p, q]\ncommon: {x: {is: 1}}${END}`;
    expect(said(`${model}estimates: {q: 1}`)[0]).toEqual({
      there: 'q',
      words:
        '"q" names an estimate and an agent: one name has one meaning | an agent has it in 0.yaml, line 3',
    });
    expect(said(model, 'from: m\nkinds: {b: {agents: [y, x]}}')[0]).toEqual({
      there: 'x',
      words:
        '"x" names an agent and a common quantity: one name has one meaning | a common quantity has it in 0.yaml, line 4',
    });
  });

  it.each([
    ['kinds: {a: {agents: [p, q, p]}}', 'p', 'an agent twice'],
    ['kinds: {a: {agents: {p: {}, q: {}}}, b: {agents: {r: {}, q: {}}}}', 'q', 'an agent twice'],
    ['kinds: {a: {count: 2}}\ncommon: {a_2: {is: 1}}', 'a_2', 'a common quantity and an agent'],
    ['kinds: {a: {count: 1, s: {one_of: [a, b]}}}', 'a', 'a stage and a kind'],
  ])('%s', (text, there, meanings) => {
    expect(said(text + END).map((one) => ({ ...one, words: one.words.split(/: | \| /)[0] }))).toEqual([
      { there, words: `"${there}" names ${meanings}` },
    ]);
  });

  it('stand for the first, so that nothing else is said', () => {
    const text =
      'kinds: {a: {agents: [p], w: {is: 1}}, b: {agents: [p], v: {is: 1}}}\ncommon: {x: {is: p.w}}';
    expect(pointed(text + END)).toEqual(['[p] "p" names an agent twice']);
  });

  it('are not those of places for entrants, but no two of one kind are called the same', () => {
    const pool = (agents: string): string =>
      `kinds: {mine: {places: 3, agents: ${agents}, enters: {count: {draw: poisson(1)}}}}`;
    const others = 'common: {mine_2: {is: 1}}\ndecisions: {mine_3: {options: {go: {}}}}';
    const text = `${pool('[deep]')}\n${others}${END}`;
    expect(said(text)).toEqual([]);
    const { decisions, kinds } = modelOf(text);
    expect(decisions[0]?.actor.kind).toBe(kinds.length - 1);
    expect(kinds.at(-1)?.agents).toEqual(['mine_3']);
    expect(pointed(pool('[deep, mine_3]') + END)).toEqual([
      '[mine_3] "mine_3" is how the place of one who enters is called: name this agent otherwise',
    ]);
    expect(pointed(pool('[mine_1, mine_2]') + END)).toEqual([]);
  });

  it('of a stage that several quantities take is where the first has it', () => {
    const text =
      'kinds:\n  a:\n    count: 1\n    s: {one_of: [on, off]}\n    t: {one_of: [off, on]}\ncommon: {on: {is: 1}}';
    expect(said(text + END)).toEqual([
      {
        there: 'on',
        words:
          '"on" names a common quantity and a stage: one name has one meaning | a stage has it in 0.yaml, line 4',
      },
    ]);
  });

  it.each([
    ['links: {says: a}, w: {is: 1}', 'says', 'a quantity of a'],
    ['agents: {p: {count: 3}}', 'count', 'a quantity of a'],
    ['network: {phase: {list: {a_1: [a_1]}}}', 'phase', 'a network of a'],
    ['network: {max: {list: {a_1: [a_1]}}}', 'max', 'a network of a'],
    ['s: {one_of: [total, b]}', 'total', 'a stage'],
    ['self: {is: 1}', 'self', 'a quantity of a'],
  ])('have none that the language has: %s', (kind, there, as) => {
    const agents = kind.startsWith('agents') ? '' : 'count: 1, ';
    expect(pointed(`kinds: {a: {${agents}${kind}}}${END}`)[0]).toBe(
      `[${there}] "${there}" is a word of the language and cannot name ${as}`,
    );
  });
});
