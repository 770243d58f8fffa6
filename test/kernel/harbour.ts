/** A small model in which everything that may be otherwise matters: estimates, decisions, entries of the timeline, draws, a pool. */
export const HARBOUR = `
title: Harbour
months: 19
fans: [stock, quay.mood]
estimates: {pull: "uniform(0.1, 0.9)", calm: 0.4, thrift: "triangular(0, 0.2, 1)"}
mechanisms: {tides: Tides matter.}
phases: [decisions, world, later]
signals: {flag: {cost: pull}}
common:
  storm: {phase: world, starts: 0, draw: "bernoulli(0.3 * calm)"}
  ships: {phase: world, starts: 0, draw: "poisson(4 * pull + storm)"}
  stock: {phase: later, starts: 5 * thrift, next: {kept: "stock * (1 - 0.1 * exp(-thrift))", ships: 0.1 * ships, sets: {is: 0.2 * sin(month), mechanism: tides}}}
kinds:
  town:
    phase: world
    agents: {quay: {weight: 2}, mole: {weight: 1}}
    weight: {fixed: 1}
    slope: {fixed: 2 * pull}
    gift: {draw_once: "normal(thrift, 1)"}
    news: {is: "heard(anyone, self, cost)"}
    mood: {phase: later, starts: gift, next: "mood * 0.9 + 0.1 * slope * weight * pull + 0.3 * news"}
    tone: {phase: later, one_of: [still, loud], moves: {still: {loud: 0.3 * pull}, loud: {still: when(storm)}}}
  crew:
    places: 7
    phase: world
    links: {home: town}
    enters: {count: {draw: "poisson(1.5 * pull)", at_most: 4}, each: {home: {draw: "pick(town, town.weight)"}, purse: {draw: "lognormal(0, thrift)"}}}
    leaves: luck < 0.15 + 0.1 * calm
    luck: {starts: 1, draw: "uniform(0, 1)"}
    purse: {starts: 1, next: purse + luck * home.mood * thrift}
decisions:
  master:
    phase: decisions
    precision: 1 + calm
    value: {stock: change(stock)}
    options:
      rest: {}
      build: {does: {stock: -1}, allowed: stock > 2, cost: thrift}
      greet: {target: town, does: {target.mood: 0.5 * pull}, sends: flag to target}
timeline:
  - {from: 3, until: 9, when: ships > 1, force: master.greet}
  - {from: 5, when: stock < 6, at_most: once, add: {stock: 3}}
  - {on: 8, set: {storm: 1}}
outcomes:
  wealth: final(stock + total(crew, crew.purse))
  storms: sum_over(storm)
  moods: "mean_over(quay.mood * pull, last_months(12))"
  first: "first(stock > 7)"
  loudest: max_over(total(town, town.tone == loud))
`;
