import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const saysOf = (kinds: string, more = '') =>
  said(`kinds: {city: {agents: [north]}, ${kinds}}\n${more}\noutcomes: {end: final(1)}\n`);

describe('values for agents that there are not', () => {
  const stray = (name: string, hint: string) => ({
    there: name,
    words: `there is no agent "${name}" here | ${hint}`,
  });

  it('are guessed at, or told from the agents there are', () => {
    expect(saysOf('t: {agents: [east, west], x: {values: {esat: 1, east: 2, west: 3}}}')).toEqual([
      stray('esat', 'did you mean east'),
    ]);
    expect(saysOf('t: {agents: [east, west], x: {values: {zebra: 1, east: 2, west: 3}}}')).toEqual([
      stray('zebra', 'agents: east, west'),
    ]);
  });

  it('are told from the first twelve of many agents', () => {
    const names = Array.from({ length: 13 }, (_, at) => `a${at + 1}`);
    const values = names.map((name) => `${name}: 1`).join(', ');
    expect(saysOf(`t: {agents: [${names.join(', ')}], x: {values: {${values}, zebra: 1}}}`)).toEqual([
      stray('zebra', 'agents: a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12'),
    ]);
  });

  it('are found on both sides of a pair', () => {
    const table = '{esat: 1, west: {north: 2, nort: 3, east: 4}}';
    expect(saysOf(`t: {agents: [east, west], x: {toward: city, values: ${table}}}`)).toEqual([
      stray('esat', 'did you mean east'),
      stray('nort', 'did you mean north'),
      stray('east', 'agents: north'),
    ]);
  });
});

describe('agents without a value', () => {
  it('are named, three of them when there are many', () => {
    const lacking = (count: number): string | undefined =>
      saysOf(`t: {agents: {${['a', 'b', 'c', 'd', 'f'].slice(0, count).join(': {}, ')}: {}}, x: {}}`)[0]
        ?.words;
    const hint = 'a quantity has one of: values fixed draw_once draw is next one_of';
    expect(lacking(1)).toBe(`"x" has no rule, and no value for a | ${hint}`);
    expect(lacking(3)).toBe(`"x" has no rule, and no value for a, b, c | ${hint}`);
    expect(lacking(5)).toBe(`"x" has no rule, and no value for a, b, c and 2 more | ${hint}`);
  });

  it('are not those who never come', () => {
    const pool = (more: string) => saysOf(`mine: {agents: {a: {size: 3}}, size: {}, ${more}}`);
    const enters = 'enters: {count: {draw: poisson(1)}}';
    expect(pool('places: 3')).toEqual([
      {
        there: 'places',
        words: 'nobody ever enters the places of "mine" | agents that are there from the start are count: N',
      },
    ]);
    expect(pool(`places: 1, ${enters}`)).toEqual([]);
    expect(pool(enters)).toEqual([
      {
        there: 'enters',
        words:
          '"enters" needs places: nobody comes to or leaves "mine" | places: N gives room for those who come; agents: and count: stay for ever',
      },
    ]);
  });

  it('are told what those who enter should bring', () => {
    expect(saysOf('mine: {places: 3, enters: {count: {draw: poisson(1)}}, size: {}}')).toEqual([
      {
        there: 'size',
        words:
          '"size" has no rule, and no value for those who enter | say what each brings: enters: {each: {size: ...}}',
      },
    ]);
  });

  it('are not asked for where a quantity has two rules', () => {
    expect(saysOf('t: {agents: [east, west], x: {is: 1, values: {east: 2}}}')).toEqual([
      { there: 'values', words: expect.stringContaining('"values" and "is" both say what this quantity is') },
    ]);
  });
});

describe('a link by numbers of agents', () => {
  it.each([
    ['t_1', 'an agent of another kind'],
    ['west', 'no agent'],
  ])('points at %s, which is %s', (name) => {
    expect(saysOf(`t: {count: 3, links: {home: {city: {north: 2, ${name}: 1}}}}`)).toEqual([
      { there: name, words: `"${name}" is no city` },
    ]);
  });

  it('points at a kind that there is not', () => {
    expect(saysOf('t: {count: 2, links: {home: {ctiy: {north: 2}}}}')).toEqual([
      { there: 'home', words: '"home" points at "ctiy", which is no kind of agent | did you mean city' },
    ]);
  });
});

describe('what an agent brings', () => {
  const valuesOf = (kind: string, quantity: string, from: 'rule' | 'fields') => {
    const model = modelOf(
      `kinds: {city: {agents: [north, south]}, t: {${kind}}}\noutcomes: {end: final(1)}\n`,
    );
    const { rule, fields = [] } = model.quantities.find(({ name }) => name === quantity) ?? {};
    const values = from === 'fields' ? fields : rule?.is === 'fixed' ? rule.values : [];
    return values.map((value) => value?.expression ?? null);
  };

  it('is the place of the agent that its block points at', () => {
    const place = (index: number) => ({ is: 'place', of: { is: 'agent', kind: 1, index } });
    expect(valuesOf('count: 3, links: {home: {city: {south: 1, north: 2}}}', 'home', 'rule')).toEqual([
      place(1),
      place(0),
      place(0),
    ]);
  });

  it('is worked out from its own numbers', () => {
    const own = (index: number) => ({
      is: 'read',
      quantity: 0,
      agent: { is: 'agent', kind: 2, index },
      toward: null,
      when: 'now',
    });
    expect(valuesOf('agents: {a: {x: 2, y: x}, b: {x: 5, y: self.x}}', 'y', 'fields')).toEqual([
      own(0),
      own(1),
    ]);
  });

  it('is there before anything is chosen', () => {
    const decision = 'decisions: {east: {options: {go: {}, stay: {}}}}';
    expect(saysOf('t: {agents: {east: {x: chose(east.go)}}, x: {is: 1}}', decision)).toEqual([
      {
        there: 'chose',
        words: 'chose() has no answer before the first month | nothing was chosen or sent by then',
      },
    ]);
  });
});
