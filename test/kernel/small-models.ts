/** Small models that hold, between them, every construct of the language. Each is read by both engines. */
export const SMALL_MODELS: Readonly<Record<string, string>> = {
  'functions and operators': `
title: Functions
months: 2024-11..2026-02
phases: [world]
mechanisms: {heat: It warms., wind: It blows.}
without: [heat]
estimates: {rate: 0.3, level: {is: 2}}
common:
  x: {phase: world, starts: 0.7, next: "x * 0.9 + 0.1 * sin(month) - 0.05 * (month_of_year == 3)"}
  a: {phase: world, is: {one: exp(x) - log(1 + x^2), two: "sqrt(x^4) + cos(x) * tanh(x - 1)", three: {is: x^3, mechanism: heat, otherwise: -x^5}, four: {is: x^7, mechanism: wind}}}
  b: {phase: world, is: "floor(10 * x) + ceil(x * 3) + round(x * 7) - abs(x - 1) + logistic(x) + logit(0.5 + 0.4 * tanh(x))"}
  c: {phase: world, is: "min(x, rate, 0.2) + max(x, rate, level) + if(x > 0.5 and not (a < 1 or b >= 4), x, -x) + (7.5 * x) % 2 + (-x) % 3"}
  d: {phase: world, is: "(x != rate) + (x == x) + (x <= 0.5) * 2 + x^0.5 + (1 + x)^(-1.7) + x^0 + (x / 0 > 5)"}
  later: {phase: world, is: last(c) + at_start(x) + last(x) * last(last(b)), starts: 4}
  f: {phase: world, between: [-1, rate + last(x)], is: later - c, starts: 9}
outcomes: {all: final(a + b + c + d + later + f), late: "at(\\"2025-03\\", x) + mean_over(x, last_months(5))", when: "first(x < 0.3)", never: "first(x > 9)", always: always(x > 0), ever: "ever(x < 0.3, until(\\"2025-06\\"))"}
`,
  'aggregates, links and networks': `
title: Aggregates
months: 9
phases: [world, later]
common:
  means: {phase: later, is: "average(town, town.size, town.home == north) + average(town, town.size, town.size > 1e6)"}
  extremes: {phase: later, is: "most(town, town.size, town.port) - least(town, -town.noise) + most(town, town.size, town.size > 1e9, -3)"}
  shares: {phase: later, is: "any(town, town.noise > 0.9) + 2 * all(town, town.noise < 0.99) + 0.5 * count(town, town.noise > 0.5)"}
kinds:
  land:
    phase: later
    agents: [north, south, east]
    weight: {values: {north: 0.5, south: 1.5, east: 2}}
    people: {is: "total(town, town.size * weight, town.home == self)"}
    quiet: {is: "average(town, town.noise, town.noise > 0.2 and self == town.home)"}
    loud: {is: "count(town, town.noise > 0.5, town.home == self) + any(town, town.noise > 0.8, town.home == self) + all(town, town.noise > 0.01, town.home == self)"}
    peak: {is: "most(town, town.size, town.home == self, -1) + least(town, town.size, town.home == self and town.noise > 0.6, 7)"}
    others: {is: "total(other in land, other.weight * total(town, town.size, town.home == other), other != self)"}
    trade: {toward: land, is: "total(town, town.size, town.home == self) * land.weight - total(town, town.noise, town.home == land)"}
    balance: {is: "total(other in land, trade(self, other) - trade(other, self))"}
  town:
    phase: world
    count: 14
    links: {home: {land: {north: 6, south: 5, east: 3}}}
    network: {near: {ring: 4, within: home}, far: {lattice: {rows: 2, columns: 7, neighbours: 4}}}
    port: {fixed: 1}
    noise: {starts: 0.5, draw: "uniform(0, 1)"}
    size: {starts: 1 + noise, next: "size * (1 + 0.1 * (noise - 0.5)) + 0.01 * total(other in near, other.size - size)"}
    hum: {is: "average(other in far, other.noise, other.noise > 0.3) + total(other in near, last(other.noise))"}
    rank: {is: "count(other in town, other.noise > noise) + (town_3.noise > noise)"}
outcomes: {people: "sum_over(total(land, land.people))", peak: max_over(extremes)}
`,
  'every distribution, once and monthly': `
title: Luck
months: 7
phases: [world]
kinds:
  person:
    phase: world
    agents: {ann: {skill: 0.2}, bob: {skill: 0.9}, cem: {skill: 0.5}}
    skill: {fixed: 0}
    gift: {draw_once: "normal(skill, 2)"}
    span: {draw_once: "lognormal(0, 0.5)"}
    friends: {draw_once: "pick(person, person.skill, person != self)"}
    falls: {draw_once: "sum_of(3, power_law(0.61, 0.39, 2.2, 5, 150))", at_most: 10}
    coin: {draw: bernoulli(skill)}
    wait: {draw: exponential(1 + skill)}
    hits: {draw: "poisson(20 * skill)"}
    busy: {draw: "poisson(300 * skill)"}
    some: {draw: "negative_binomial(9, 2.5)"}
    part: {draw: "binomial(some, skill)"}
    level: {draw: "triangular(0, skill, 3)"}
    scale: {draw: "log_triangular(1, 1 + skill, 30)"}
    wave: {draw: "uniform(-skill, skill)"}
    heavy: {draw: "power_law(0.5, 0.5, 1.8, 4, 60)"}
    toll: {draw: "sum_of(part, power_law(0.61, 0.39, 2.2, 5, 150))", at_most: 5}
    sums: {draw: "sum_of(some, uniform(0, span))", at_most: 6}
    shares: {toward: place, draw: "split(some, place, place.room * skill)"}
    tie: {toward: place, draw_once: "uniform(0, 1)"}
    visit: {toward: place, draw: "bernoulli(tie(self, place))"}
    choice: {draw: "pick(place, place.room, place.room > 0)"}
  place:
    phase: world
    agents: {hill: {room: 3}, lake: {room: 0}, moor: {room: 1}}
    room: {fixed: 0}
    came: {is: "total(person, visit(person, self) + shares(person, self))"}
outcomes: {hits: "sum_over(total(person, person.hits))", toll: "max_over(most(person, person.toll))"}
`,
  'a pool with links, stages and arrivals': `
title: Deals
months: 40
phases: [deals, world]
common:
  under_way: {phase: world, is: "count(deal, deal.stage == talks)"}
  closed: {phase: world, is: "total(deal, entered(deal.stage, done))"}
  opened: {phase: world, is: "total(deal, entered(deal.stage, talks))"}
  age: {phase: world, is: "average(deal, months_in(deal.stage), deal.stage == talks) + last(total(deal, months_in(deal.stage)))"}
  known: {phase: world, is: "total(deal, deal.named * deal.worth)"}
  held: {phase: world, is: "if(any(deal, deal.stage == talks and deal.owner == rich), 1, 0)"}
kinds:
  host:
    phase: world
    agents: {poor: {pull: 0.2}, rich: {pull: 1}}
    pull: {fixed: 0}
    deals: {starts: 1, is: "count(deal, deal.worth > 1, deal.owner == self)"}
    income: {starts: 0, next: "income * 0.9 + total(deal, deal.worth * deal.owner.pull, deal.owner == self and deal.stage == talks)"}
  deal:
    places: 6
    phase: deals
    links: {owner: host}
    agents: {opener: {owner: rich, worth: 5}, second: {owner: poor}}
    enters:
      count: {draw: "poisson(1.4 + 0.01 * total(host, host.income))", at_most: 3}
      each:
        owner: {draw: "pick(host, host.pull - 0.1 * host.deals)"}
        worth: {draw: "lognormal(owner.pull, 1)"}
        stage: talks
    leaves: stage == done and months_in(stage) > 2 and not named or total(deal, deal.worth) > 90
    worth: {starts: 2, next: worth}
    luck: {draw_once: "uniform(0, 1)"}
    shock: {draw: "normal(0, 0.1)"}
    value: {is: "worth * (1 + shock) * luck + owner.income / 10 - at_start(worth) + at_start(owner.income)"}
    near: {toward: host, is: "value * host.pull * (host == owner)"}
    both: {is: "total(host, near(self, host)) + total(other in deal, other.value, other.owner == owner and other != self)"}
    stage:
      one_of: [talks, stuck, done]
      moves:
        talks: {stuck: 0.2 * exp(-value), done: 0.1 * (value > 1)}
        stuck: {talks: when(shock > 0.05), done: 0.3}
outcomes: {lost: dropped(deal), closed: sum_over(closed), value: "mean_over(total(deal, deal.both))"}
`,
  'decisions, signals and the timeline': `
title: Courtship
months: 24
phases: [decisions, beliefs, world]
mechanisms: {gifts: Gifts are given., talk: They talk., storms: It storms.}
without: [storms]
signals:
  visit: {cost: 0.5 + 0.1 * mood}
  gift: {cost: 1, valence: 2, mechanism: gifts}
  payment: {from: patron, to: patron, when: "self.rich > 0 and target != self", cost: 0.1 * rich, valence: -1}
  tax: {from: us, to: home, when: month % 3 == 0, cost: 0.2, mechanism: talk}
  rumour: {from: patron, to: home, when: "1", cost: 9, mechanism: storms}
common: {mood: {phase: world, starts: 0.5, between: [0, 1], next: {kept: mood * 0.9, news: 0.1 * chose(home.hold) + 0.2 * odds(home.court)}}}
kinds:
  house: {phase: beliefs, agents: [home], heard_all: {is: "heard(anyone, self, cost * valence + surprise)"}, stock: {starts: 1, next: stock}}
  patron:
    phase: world
    agents: {us: {rich: 3, worth: 1}, china: {rich: 0, worth: 2}, others: {rich: 1, worth: 0}}
    rich: {fixed: 0}
    worth: {fixed: 0}
    warmth: {starts: 0.1, between: [-1, 2], next: {kept: 0.5 * warmth, mood: 0.1 * mood, heard: "0.1 * heard(home, self, surprise * cost + valence)", gossip: "0.01 * heard(anyone, self, cost * total(patron, patron.warmth))"}}
    courted: {is: "chose(home.court, self) + odds(home.court, self) + last(warmth)", starts: 0}
    favour: {toward: patron, is: "(self != patron) * warmth + chose(home.court, patron)"}
    sway: {phase: decisions, is: "warmth + total(other in patron, favour(self, other))", starts: 1}
decisions:
  home:
    phase: decisions
    precision: 2 + mood
    switching_cost: 0.3 * mood
    value: {china: 3 * change(china.warmth) + mood * change(mood), all: {is: "total(patron, patron.worth * 0.1)", mechanism: gifts, otherwise: 0.5}}
    options:
      hold: {}
      court: {cost: 0.1, target: patron, where: target != others, allowed: target.warmth < 1.2, does: {target.warmth: 0.1 * target.worth}, expects: {mood: 0.25}, sends: visit to target}
      give: {allowed: mood > 0.2, mechanism: gifts, utility: 0.2 * month % 2, does: {us.warmth: 1, home.stock: -0.1}, sends: gift to us}
      storm: {mechanism: storms, does: {mood: 1}}
  us:
    phase: beliefs
    precision: 1
    value: "change(us.warmth) + 0.1 * change(mood) + 0.3 * total(patron, change(patron.warmth))"
    options: {wait: {}, press: {does: {mood: -0.05}, expects: {us.warmth: 0.2, mood: -1}, cost: 0.3}}
timeline:
  - {on: 3, set: {mood: 0.9}}
  - {from: 5, until: 9, add: {us.warmth: 0.05 * month, patron.sway: 1}}
  - {from: 4, until: 6, sends: visit from us to home}
  - {when: mood < 0.4, at_most: once, forbid: home.court}
  - {from: 10, until: 12, force: home.court}
  - {from: 12, until: 13, force: home.give}
  - {from: 11, until: 14, when: us.warmth > 0, forbid: us.press, mechanism: talk}
  - {from: 15, until: 20, force: home.storm}
  - {from: 16, set: {patron.warmth: 0.3 + last(warmth)}, mechanism: storms}
  - {from: 18, until: 19, force: home.court}
outcomes: {mood: mean_over(mood), courted: "months_where(chose(home.court, us))", gap: final(us.warmth - china.warmth)}
`,
};
