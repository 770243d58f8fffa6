/** Gives a whole number from 0 to below - 1. */
export type Choose = (below: number) => number;

/** Names that formulas of one kind may use: numbers of its own, of all, and agents to read from. */
interface Words {
  readonly numbers: readonly string[];
  readonly tests: readonly string[];
}

const KINDS = {
  land: { own: ['wet', 'dry', 'seed', 'grown', 'shade', 'herds'], agents: ['north', 'south', 'east'] },
  herd: { own: ['size', 'age', 'health', 'milk', 'luck'], agents: ['big', 'small'] },
} as const;

/** A model of a few kinds with random formulas in every place that takes one; every quantity stays within bounds. */
export function randomModel(choose: Choose): string {
  const pick = <T>(list: readonly T[]): T => list[choose(list.length)] as T;
  const off = ['heat', 'rain', 'trade'].filter(() => choose(4) === 0);
  const common: Words = {
    numbers: ['month', 'rate', 'level', 'mood', 'shock', 'north.wet', 'last(south.grown)', 'big.size'],
    tests: ['chose(owner.wait)', 'month_of_year > 6'],
  };
  const land = wordsOf('land', common);
  const silent: Words = { ...land, numbers: land.numbers.filter((one) => !one.startsWith('heard')) };
  const herd = wordsOf('herd', common);
  const f = (words: Words, depth = 3): string => formula(words, depth, choose, pick);
  const state = (words: Words, own: string): string =>
    `{starts: ${choose(5) / 4}, between: [-${1 + choose(3)}, ${1 + choose(4)}], next: {kept: "0.8 * ${own}", moved: {is: "0.3 * (${f(words)})", mechanism: ${pick(['heat', 'rain'])}${choose(2) ? `, otherwise: "${f(words, 1)}"` : ''}}}}`;
  const term = (words: Words): string =>
    `{starts: 0.5, is: {one: "tanh(${f(words)})", two: {is: "${f(words, 2)}", mechanism: trade}}, between: [-9, 9]}`;
  const inside = (words: Words, extra: Words): Words => ({
    numbers: [...words.numbers, ...extra.numbers],
    tests: [...words.tests, ...extra.tests],
  });
  const pairs: Words = {
    numbers: ['land.wet', 'land.seed', 'wet'],
    tests: ['self == land', 'land == east', 'self != land'],
  };
  return `
title: Drawn at random
months: ${3 + choose(14)}
phases: [${pick(['weather, decisions, life', 'decisions, weather, life', 'weather, life, decisions'])}]
mechanisms: {heat: Heat., rain: Rain., trade: Trade.}
without: [${off.join(', ')}]
estimates: {rate: 0.${1 + choose(8)}, level: {is: ${1 + choose(3)}}}
signals:
  call: {cost: "${f(common, 1)}"}
  warning: {from: land, to: owner, when: "${f(silent, 1)} > 0.5", cost: "0.1 * (${f(silent, 1)})", valence: -1, mechanism: trade}
common:
  mood: {phase: life, starts: 0.4, between: [0, 1], next: {kept: "0.9 * mood", rest: "0.1 * tanh(${f(common)})"}}
  shock: {phase: weather, starts: 0.1, draw: "${pick(['normal(0, 1)', 'uniform(-1, mood)', 'exponential(1 + mood)', 'poisson(3 * mood)'])}"}
  total_wet: {phase: ${pick(['life', 'weather'])}, is: "${aggregate(choose, pick, 'land', ['land.seed', 'land.dry'], ['land.dry > 0.2'])}"}
  old: {phase: life, starts: 1, is: "last(mood) + at_start(mood) + (${f(common, 2)})", between: [-5, 5]}
kinds:
  house: {phase: life, agents: [owner], news: {is: "heard(${pick(['anyone', 'self', 'north'])}, self, cost * valence + surprise)", between: [-50, 50]}}
  land:
    phase: ${pick(['weather', 'life'])}
    agents: {north: {seed: 0.2}, south: {seed: 0.9}, east: {seed: "0.5 * rate"}}
    network: {near: {list: {north: [south, east], south: [north], east: []}}}
    seed: {fixed: 0}
    wet: ${state(land, 'wet')}
    dry: ${state(land, 'dry')}
    rain: {starts: 0.5, draw: "${pick(['uniform(0, 1)', 'binomial(5, 0.3)', 'negative_binomial(2 + wet^2, 1.5)', 'bernoulli(0.5 + 0.4 * tanh(wet))', 'triangular(0, seed, 2)'])}"}
    grown: ${term(inside(land, { numbers: ['rain'], tests: ['rain > 0.5'] }))}
    shade: {starts: 0, is: "${aggregate(choose, pick, pick(['other in near', 'other in land']), ['other.rain', 'other.wet', 'last(other.grown)'], ['other.seed > 0.3', 'other != self'])}", between: [-99, 99]}
    herds: {starts: 0, is: "${aggregate(choose, pick, 'herd', ['herd.size', 'herd.age', 'herd.size * wet'], ['herd.home == self', 'herd.home == self and herd.age > 1', 'self == herd.home and herd.named'])}", between: [-99, 99]}
    pull: {toward: land, is: "tanh(${f(inside(land, pairs))})"}
    flows: {toward: land, draw: "split(3 + floor(2 * rain), other in land, other.seed + pull(self, other)^2)"}
    felt: {starts: 0, is: "total(land, pull(self, land)) + ${pick(['pull(north, self)', 'flows(self, south)', 'average(other in land, flows(other, self))'])}", between: [-99, 99]}
  herd:
    places: ${3 + choose(3)}
    phase: ${pick(['life', 'weather'])}
    links: {home: land}
    agents: {big: {home: south, size: 2}, small: {home: east}}
    enters: {count: {draw: "poisson(${1 + choose(2)})", at_most: ${1 + choose(3)}}, each: {home: {draw: "pick(land, land.seed - ${choose(2) ? '0.1' : '2'} * (land == north))"}, size: {draw: "uniform(0, 1)"}, health: ${pick(['well', 'ill'])}}}
    leaves: "${pick(['size < 0.3', 'health == dead', 'health == dead and not named or age > 6'])}"
    size: ${state(herd, 'size')}
    luck: {draw_once: "normal(size, 0.1)"}
    age: {starts: 0, next: age + 1}
    milk: ${term(herd)}
    health:
      one_of: [well, ill, dead]
      moves: {well: {ill: "0.2 * (${f(herd, 2)})"}, ill: {well: when(luck > 0.4 and age > 2), dead: "exp(tanh(${f(herd, 1)})) - 0.9", ill: 0}}
decisions:
  owner:
    phase: decisions
    precision: 1 + mood
    switching_cost: ${pick(['0.2', 'rate'])}
    value: {wet: "change(south.wet) * (${f(common, 1)})", mood: {is: "3 * change(mood)", mechanism: trade, otherwise: 0.1}}
    options:
      wait: {}
      water: {target: land, where: target != ${pick(['north', 'south'])}, allowed: "target.wet < ${pick(['0.5', '9', '-5'])}", cost: "0.1 * target.seed", does: {target.wet: "0.2 * (1 - target.wet)"}, expects: {mood: 0.1 * month}, sends: call to target}
      sell: {allowed: "${f(common, 1)} > 0.1", mechanism: trade, utility: 0.1, does: {big.size: -0.1, mood: 0.2}}
timeline:
  - {from: ${choose(4)}, until: ${4 + choose(5)}, ${pick(['set: {mood: 0.5}', 'add: {mood: 0.1, land.wet: 0.2}', 'force: owner.water', 'forbid: owner.sell', 'set: {land.rain: 1}', 'sends: call from north to owner'])}}
  - {when: "${f(common, 1)} > 0.5", ${choose(2) ? 'at_most: once, ' : ''}${pick(['force: owner.sell', 'forbid: owner.water', 'set: {big.size: 0.4}', 'add: {south.grown: month}'])}, mechanism: ${pick(['heat', 'rain'])}}
outcomes:
  end: "final(mood + total_wet + old)"
  dropped: dropped(herd)
  well: "${pick(['months_where', 'first', 'ever', 'always'])}(count(herd, herd.health == well) > 1)"
  grown: "${pick(['sum_over', 'mean_over', 'max_over', 'min_over'])}(total(land, land.grown + land.felt + land.herds)${pick(['', ', last_months(2)'])})"
`;
}

function wordsOf(kind: keyof typeof KINDS, common: Words): Words {
  const shared = ['wet', 'seed', 'dry'];
  const own: Words =
    kind === 'land'
      ? {
          numbers: [...shared, 'heard(owner, self, cost)', 'at_start(wet)'],
          tests: ['self == north', 'chose(owner.water, self)', 'odds(owner.water) > 0.3'],
        }
      : {
          numbers: [
            'size',
            'age',
            'luck',
            'home.wet',
            'home.seed',
            'last(home.dry)',
            'months_in(health)',
            'named',
          ],
          tests: ['health == ill', 'home == east', 'entered(health, well)'],
        };
  return { numbers: [...common.numbers, ...own.numbers], tests: [...common.tests, ...own.tests] };
}

function formula(words: Words, depth: number, choose: Choose, pick: <T>(list: readonly T[]) => T): string {
  if (depth === 0 || choose(5) === 0) return choose(4) === 0 ? `${choose(20) / 8}` : pick(words.numbers);
  const part = (): string => formula(words, depth - 1, choose, pick);
  const test = (): string =>
    choose(3) === 0 ? `${part()} ${pick(['<', '<=', '>', '>=', '==', '!='])} ${part()}` : pick(words.tests);
  switch (choose(10)) {
    case 0:
    case 1:
      return `(${part()} ${pick(['+', '-', '*'])} ${part()})`;
    case 2:
      return `${pick(['min', 'max'])}(${part()}, ${part()})`;
    case 3:
      return `if(${test()}, ${part()}, ${part()})`;
    case 4:
      return `${pick(['tanh', 'sin', 'cos', 'abs', 'floor', 'ceil', 'round', 'logistic'])}(${part()})`;
    case 5:
      return `tanh(${part()})^${2 + choose(3)}`;
    case 6:
      return `(${test()} ${pick(['and', 'or'])} not (${test()}))`;
    case 7:
      return `(${part()}) / (1 + abs(${part()}))`;
    case 8:
      return pick([
        'exp(-abs(X))',
        'log(1 + abs(X))',
        'sqrt(abs(X))',
        'abs(X)^0.7',
        '(X) % 3',
        '-(X)',
      ]).replace('X', part());
    default:
      return aggregate(
        choose,
        pick,
        'one in land',
        ['one.seed', 'one.wet', 'one.dry'],
        ['one.dry > 0.1', 'one != south'],
      );
  }
}

function aggregate(
  choose: Choose,
  pick: <T>(list: readonly T[]) => T,
  over: string,
  values: readonly string[],
  conditions: readonly string[],
): string {
  const reducer = pick(['total', 'average', 'most', 'least', 'any', 'all', 'count']);
  const test = ['any', 'all', 'count'].includes(reducer);
  const value = test ? `${pick(values)} > 0.3` : pick(values);
  const extreme = reducer === 'most' || reducer === 'least';
  const condition = extreme || choose(3) > 0 ? `, ${pick(conditions)}` : '';
  return `${reducer}(${over}, ${value}${condition}${extreme ? ', 0.25' : ''})`;
}
