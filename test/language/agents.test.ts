import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';

const END = 'outcomes: {end: final(1)}\n';
const saysOf = (text: string): string[] => pointed(`${text}\n${END}`);
const pool = (inner: string, each = '', agents = '[a]'): string[] =>
  saysOf(
    `kinds: {city: {agents: [north]}, mine: {places: 5, agents: ${agents}, enters: {count: {draw: poisson(1)}${each}}, ${inner}}}`,
  );

describe('a value that each agent has to bring', () => {
  it('is missed in agents and in those who enter', () => {
    expect(pool('size: {}')).toEqual([
      '[size] "size" has no rule, and no value for a',
      '[size] "size" has no rule, and no value for those who enter',
    ]);
    expect(pool('size: {}', ', each: {size: 4}')).toHaveLength(1);
    expect(pool('size: {}', '', '{a: {size: 3}}')).toHaveLength(1);
    expect(pool('size: {}', ', each: {size: 4}', '{a: {size: 3}}')).toEqual([]);
    expect(pool('size: {starts: 2}')).toEqual([]);
  });

  it('is missed when only one side declares it', () => {
    expect(pool('ore: {is: size}', '', '{a: {size: 3}}').join()).toContain(
      '"size" has no rule, and no value for those who enter',
    );
    expect(pool('ore: {is: size}', ', each: {size: 4}').join()).toContain(
      '"size" has no rule, and no value for a',
    );
  });

  it('is missed in a table, where places for entrants have no names', () => {
    expect(pool('size: {values: {a: 2}}')).toEqual(['[values] "size" has no value for those who enter']);
    expect(pool('size: {values: {a: 2}}', ', each: {size: 4}')).toEqual([]);
    expect(pool('size: {values: {a: 2, mine_2: 3}}', ', each: {size: 4}')).toEqual([
      '[mine_2] there is no agent "mine_2" here',
    ]);
    expect(saysOf('kinds: {city: {agents: [north, south], size: {values: {north: 2}}}}')).toEqual([
      '[values] "size" has no value for south',
    ]);
    expect(
      saysOf('kinds: {city: {agents: {north: {}, south: {size: 4}}, size: {values: {north: 2}}}}'),
    ).toEqual([]);
  });

  it('is missed in a link', () => {
    expect(pool('links: {site: city}').slice(-1)).toEqual([
      '[site] "site" points nowhere for those who enter',
    ]);
    expect(saysOf('kinds: {city: {agents: [north, south], links: {rival: city}}}')).toEqual([
      '[rival] "rival" points nowhere for north, south',
    ]);
    expect(
      pool('links: {site: city}', ', each: {site: {draw: "pick(city, 1)"}}', '{a: {site: north}}'),
    ).toEqual([]);
  });
});

describe('agents that come and go', () => {
  it.each(['leaves: month > 3', 'enters: {count: {draw: poisson(1)}}'])('need places: %s', (line) => {
    expect(saysOf(`kinds: {mine: {agents: [a], ${line}}}`)).toEqual([
      `[${line.split(':')[0]}] "${line.split(':')[0]}" needs places: nobody comes to or leaves "mine"`,
    ]);
  });

  it('have no name in formulas before they come', () => {
    expect(saysOf('kinds: {mine: {count: 2, w: {is: 1}}}\ncommon: {x: {is: mine_2.w}}')).toEqual([]);
    expect(pool('w: {is: 1}, v: {is: mine_2.w}')).toEqual(['[mine_2] unknown name "mine_2"']);
  });

  it('are nothing to look toward', () => {
    expect(pool('rival: {toward: mine, is: 1}')).toEqual([
      '[mine] toward a kind with places there are no numbers to keep: its agents come and go',
    ]);
    expect(pool('share: {toward: city, is: 1}')).toEqual([]);
  });

  it('have no network', () => {
    expect(pool('network: {near: {ring: 2}}')).toEqual([
      '[near] a network links agents that stay; a kind with places cannot have one',
    ]);
  });

  it('are warned of when nobody ever comes', () => {
    const lonely = `kinds: {mine: {places: 5, w: {is: 1}}}\n${END}`;
    expect(modelOf(lonely).kinds[1]?.pool).not.toBeNull();
    expect(pointed(lonely)).toEqual(['[places] warning: nobody ever enters the places of "mine"']);
  });

  it('come up to a thousand a month where nobody says how many', () => {
    const crowd = `kinds: {k: {places: 5000, enters: {count: {draw: poisson(1)}}, w: {is: 1}}}\n${END}`;
    expect(modelOf(crowd).kinds[1]?.pool?.atMost).toBe(1000);
  });

  it('come by a number that is drawn, with fields that are drawn one by one', () => {
    const coming = (count: string, each: string): string[] =>
      saysOf(
        `kinds: {city: {agents: [north, south]}, mine: {places: 5, enters: {count: {draw: "${count}"}, each: {${each}}}, w: {toward: city, is: 1}}}`,
      );
    expect(coming('pick(city, 1)', '')).toEqual([
      '["pick(city, 1)"] pick() gives an agent, and here a number is drawn',
    ]);
    expect(coming('split(3, city, 1)', '')).toHaveLength(1);
    expect(coming('poisson(1)', 'w: {draw: "split(3, city, 1)"}')).toEqual([
      '["split(3, city, 1)"] split() shares out among many: it belongs into a quantity with toward:',
    ]);
  });
});

describe('what a quantity can say', () => {
  it.each([
    ['s: {one_of: []}', '[[] a quantity that moves through stages needs at least one'],
    ['s: {one_of: [on, off], between: [0, 1]}', '[[] between cuts off numbers, and this is none'],
    ['s: {one_of: [on, off], starts: 1}', '[1] the name of a stage of this quantity is needed here'],
    ['s: {toward: t, one_of: [on]}', '[t] a stage belongs to one agent, not to a pair'],
    ['x: {draw: poisson(-1)}', '[poisson(-1)] poisson(mean) needs a mean of 0 or more'],
    [
      'x: {draw: "binomial(2.5, 1 / 2)"}',
      '["binomial(2.5, 1 / 2)"] binomial(n, chance) needs a whole n of 0 or more and a chance from 0 to 1',
    ],
    ['x: {is: 1, between: [1, 0]}', '[1] between goes from the smallest value to the largest'],
    ['x: {is: 1, between: [-1, -2]}', '[-1] between goes from the smallest value to the largest'],
    ['x: {is: 1, at_most: 3}', '[at_most] "at_most" goes with draw: sum_of(n, distribution) only'],
    ['x: {draw: poisson(3), at_most: 3}', '[at_most] "at_most" goes with sum_of(n, distribution) only'],
    [
      'x: {toward: t, draw: "pick(t, 1)"}',
      '["pick(t, 1)"] pick() gives an agent, and here a number is drawn',
    ],
  ])('%s', (quantity, message) => {
    expect(saysOf(`kinds: {t: {agents: [n], ${quantity}}}`)).toEqual([message]);
  });

  it('one number for a whole row of pairs', () => {
    const model = modelOf(`kinds: {t: {agents: [n, o], x: {toward: t, values: {n: 3, o: {n: 4}}}}}\n${END}`);
    const { rule } = model.quantities[0] ?? {};
    const values = rule?.is === 'fixed' ? rule.values.map((one) => one?.text ?? null) : [];
    expect(values).toEqual(['3', '3', '4', null]);
  });

  it('a field holds one value', () => {
    expect(saysOf('kinds: {t: {agents: {n: {x: {n: 1}}}, x: {toward: t, is: 1}}}')).toEqual([
      '[x] "x" of one agent is one value, not a map',
    ]);
  });

  it('a field is in the unit of its quantity, of a pair too', () => {
    const field = (value: string, toward: string): string[] =>
      saysOf(
        `units: {measures: {usd: Dollars.}}\nkinds: {t: {agents: {n: {x: ${value}}, o: {x: 2}}, x: {${toward}is: 1, unit: usd}, debt: {fixed: 2, unit: usd}}}`,
      );
    for (const toward of ['', 'toward: t, ']) {
      expect(field('o.debt', toward)).toEqual([]);
      expect(field('o.debt / 3', toward)).toEqual([]);
      expect(field('o.debt * o.debt', toward)).toEqual([
        '[o.debt * o.debt] "x" is in usd, but the formula gives usd^2',
      ]);
    }
  });
});

describe('the most or the least of agents that come and go', () => {
  const size = 'size: {draw_once: "uniform(0, 1)"}, ';
  const says = (formula: string, agents = '[]'): string[] =>
    saysOf(
      `common: {top: {is: "${formula}"}}\nkinds: {city: {agents: [north], size: {is: 1}}, mine: {places: 5, agents: ${agents}, ${size}enters: {count: {draw: poisson(1)}}}}`,
    );
  const warned = (word: string): string[] => [
    `[${word}] warning: ${word}() has no value in months without such a mine, and a run stops there`,
  ];

  it('is warned of where there may be none and nothing is said for then', () => {
    expect(says('most(mine, mine.size)')).toEqual(warned('most'));
    expect(says('1 + least(other in mine, other.size, other.size > 0.5)')).toEqual(warned('least'));
    expect(says('most(mine, mine.size, mine.size > 0.5)', '[a]')).toEqual(warned('most'));
  });

  it('needs no word where that is said, or somebody is always there', () => {
    expect(says('most(mine, mine.size, 1, 0) + least(mine, mine.size, mine.size > 0.5, 9)')).toEqual([]);
    expect(says('most(mine, mine.size)', '[a]')).toEqual([]);
    expect(says('total(mine, mine.size) + most(city, city.size, city.size > 2)')).toEqual([]);
  });

  it('is warned of once where one formula speaks for many options', () => {
    const deciding = `decisions: {boss: {value: "most(mine, mine.size)", options: {go: {target: city}, stay: {}}}}\n`;
    const kinds = `kinds: {city: {agents: [north, south]}, mine: {places: 5, ${size}enters: {count: {draw: poisson(1)}}}}\n`;
    expect(saysOf(`${kinds}${deciding}`)).toEqual(warned('most'));
  });
});
