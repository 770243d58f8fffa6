/** A document with every key of the grammar, used by several tests. Its formulas mean nothing. */
export const EVERY_KEY = `title: Every key once
says: A document that uses every key of the grammar.
from: harbour
asks: Does the reader know every key?
expectation: It does.
because: [F001, P2]
months: 2025-04..2030-12
worlds: 500
seed: harbour lights
levers: {patience: 0.4, haste: "0.1 + 0.2"}
without: [crowding]
units:
  measures: {musd: millions of dollars, old_unit: null}
  counts: {event: things that happen}
phases: [weather, trade, choices]
mechanisms:
  crowding: Ships wait when the harbour is full.
  tides: {says: High water lets big ships in., because: F002, assumed: half a day, expects: {outcome: full, sign: down}}
  gone: null
estimates:
  patience: {says: How long captains wait., is: "triangular(0.1, 0.2, 0.4)", unit: 1/year, because: [F003], lever: {from: 0, to: 1, step: 0.1}}
  haste: 0.3
  guess: {is: 3, assumed: nobody counted}
  weights: {says: Shares., simplex: {coal: 0.5, grain: 0.5}, concentration: 20}
common:
  phase: weather
  wind: {draw: "normal(0, 1)", unit: event, says: Wind., because: [F004], assumed: none}
  gone_too: null
kinds:
  captain:
    says: Someone with a ship.
    because: F005
    phase: trade
    agents: {ada: {skill: 0.4, friends: {bo: 1}}, bo: null}
    links: {home: port, berth: {port: {north: 1, south: 1}}}
    network:
      near: {ring: 4, within: home, random: 1}
      grid: {lattice: {rows: 2, columns: 1, neighbours: 4}}
      named_ones: {list: {ada: [bo], bo: [ada]}}
    trust: {toward: captain, values: {ada: {bo: 0.5}, bo: 1}}
    debt: {fixed: 3}
    luck: {draw_once: "uniform(0, 1)"}
    mood:
      starts: 0.5
      between: [0, 1]
      next:
        before: mood
        storms: {is: -wind, mechanism: tides, otherwise: 0, because: [F006], says: Storms hurt.}
    gated: {phase: weather, is: {is: wind, mechanism: tides}}
    state: {one_of: [idle, sailing, lost], starts: idle, moves: {idle: {sailing: when(wind > 0)}, sailing: {idle: 0.2, lost: 0.01}}}
    catch: {draw: "sum_of(3, poisson(2))", at_most: 40}
    afloat: {is: true}
  ship:
    places: 20
    enters: {phase: trade, count: {draw: "poisson(1)", at_most: 3}, each: {owner: {draw: "pick(captain, 1)"}, size: 4}}
    leaves: size > 5
  port: {agents: [north, south], depth: {}}
  crowd: {count: 30}
quantities:
  wind: {is: 0}
  captain.mood: null
signals:
  flag: {says: A flag., cost: 0.2, valence: -1, from: captain, to: port, when: wind > 1, mechanism: tides, because: [F007]}
decisions:
  ada:
    says: Where to sail.
    because: [F008]
    phase: choices
    precision: 2
    switching_cost: 0.1
    value: {gain: change(mood), fear: {is: -wind, mechanism: tides}}
    options:
      stay: {}
      sail: {says: Go., because: [F009], cost: 0.1, target: port, where: self != north, allowed: wind < 1, does: {ada.mood: 0.1}, expects: {target.depth: 1}, sends: flag to bo, utility: 1, mechanism: tides}
      hide: null
timeline:
  - {name: storm, on: 2026-03, if: scripted, set: {wind: 3}, because: [F010], says: A storm., assumed: one}
  - {from: 2026-04, until: 2026-06, add: {captain.mood: -0.1}, sends: [flag from ada to bo], mechanism: tides}
  - {when: wind > 2, at_most: once, force: ada.stay, forbid: [ada.sail, ada.hide]}
outcomes:
  full: ever(wind > 1)
  late: {is: first(wind > 2), says: First storm., unit: month, because: [F011], naive: {is: 0.5, because: [F012], assumed: one, says: One half.}}
  calm: {is: always(wind < 1), naive: none known}
  old: null
fans: [wind, ada.mood]
`;
