import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/language/shape/index.ts';
import { headline, type Problem, readDocument } from '../../../src/text/index.ts';
import { EVERY_KEY } from './every-key.ts';

const problemsOf = (text: string): readonly Problem[] => {
  const { root, problems } = readDocument(text, 'f.yaml');
  if (root === null) throw new Error(problems.map(headline).join('\n'));
  return [...problems, ...checkShape(root)];
};
const said = (text: string): string[] => problemsOf(text).map((one) => headline(one).replace('f.yaml:', ''));

const inKind = (line: string): string => `kinds:\n  port:\n    ${line}\n`;
const inCommon = (line: string): string => `common:\n  ${line}\n`;
const inTimeline = (entry: string): string => `timeline:\n  - ${entry}\n`;

describe('a file with every key of the grammar', () => {
  it('has nothing wrong', () => expect(said(EVERY_KEY)).toEqual([]));

  it('without "from" is no scenario, and takes no names away', () => {
    const names = problemsOf(EVERY_KEY.replace('from: harbour\n', '')).map(
      (one) => /"(\w+|captain\.mood)" is empty/.exec(one.what)?.[1],
    );
    expect(names).toEqual(['gone', 'gone_too', 'captain.mood', 'hide', 'old']);
  });
});

describe('unknown keys', () => {
  it.each([
    ['kindz: {}', '1:1  unknown key "kindz": did you mean "kinds"?'],
    [inCommon('wind: {si: 3}'), '2:10  unknown key "si": did you mean "is"?'],
    [inCommon('wind: {is: 3, beacuse: [F001]}'), '2:17  unknown key "beacuse": did you mean "because"?'],
    [inKind('agnts: [north, south]'), '3:5  unknown key "agnts": did you mean "agents"?'],
    [inKind('link: {home: port}'), '3:5  unknown key "link": did you mean "links"?'],
    [inKind('palces: 4'), '3:5  unknown key "palces": did you mean "places"?'],
    ['outcomes: {late: {iss: ever(x)}}', '1:19  unknown key "iss": did you mean "is"?'],
    ['estimates: {late: {si: 3}}', '1:20  unknown key "si": did you mean "is"?'],
    [inTimeline('{onn: 2026-03, set: {a: 1}}'), '2:6  unknown key "onn": did you mean "on"?'],
    ['decisions: {ada: {options: {sail: {costs: 1}}}}', '1:36  unknown key "costs": did you mean "cost"?'],
  ])('%s', (text, message) => expect(said(text)).toEqual([message]));

  it('without a near word list what is known', () => {
    const [one] = problemsOf('signals: {flag: {cost: 1, colour: red}}');
    expect(one).toMatchObject({
      what: 'unknown key "colour"',
      hint: 'known keys of "flag": says, because, cost, valence, from, to, when, mechanism',
    });
  });
});

describe('values of the wrong form', () => {
  const FORMULA = 'a formula (in quotes when it holds a comma), a number, true or false';
  it.each([
    ['title: [a]', '1:1  "title" must be a text, not a list'],
    ['worlds: many', '1:9  "worlds" must be a whole number from 1 to 100,000,000, not many'],
    [
      'months: 2025-04..2030-13',
      '1:9  "months" must be a span like 2025-04..2030-12, or a number of months from 1 to 12000, not 2025-04..2030-13',
    ],
    [
      'phases: [world, big-one]',
      '1:17  item 2 of "phases" must be a name (letters, digits and _, a letter first), not big-one',
    ],
    [
      inCommon('wind: 3 * gusts'),
      '2:9  "wind" must be a quantity: a map like {is: formula} or {starts: formula, next: formula}, not 3 * gusts',
    ],
    [inCommon('wind: {is: [1, 2]}'), '2:10  "is" must be a formula or named terms, not a list'],
    [inCommon('wind: {starts: }'), `2:10  "starts" must be ${FORMULA}, not nothing`],
    [inCommon('wind: {is: {gusts: {is: {a: 1}, mechanism: m}}}'), `2:23  "is" must be ${FORMULA}, not a map`],
    [inCommon('wind: {between: [1]}'), '2:10  "between" must be two formulas: [lowest, highest], not a list'],
    [inKind('count: 2.5'), '3:12  "count" must be a whole number from 1 to 5,000, not 2.5'],
    [inKind('places: 6000'), '3:13  "places" must be a whole number from 1 to 5,000, not 6000'],
    [
      inKind('network: {grid: {lattice: {rows: 2, columns: 2, neighbours: 6}}}'),
      '3:65  "neighbours" must be 4 or 8, not 6',
    ],
    ['common: {a.b: {is: 1}, c: {is: 1}}', '1:10  "a.b" has a point in it and cannot name a quantity'],
    [
      'mechanisms: {tides: {says: Tides., expects: {outcome: full, sign: dwon}}}',
      '1:67  "sign" must be up or down, not dwon: did you mean "down"?',
    ],
    [
      'outcomes: {calm: {is: ever(x), naive: none knwon}}',
      '1:39  "naive" must be a map {is, because}, or none known, not none knwon: did you mean "none known"?',
    ],
    [
      inTimeline('{on: 2026-13, set: {a: 1}}'),
      '2:10  "on" must be a month like 2026-03, or the number of a month, not 2026-13',
    ],
    [inTimeline('{when: x, at_most: twice, set: {a: 1}}'), '2:24  "at_most" must be "once", not twice'],
    [
      inTimeline('something'),
      '2:5  item 1 of "timeline" must be an entry: a map like {on: 2026-03, set: {india_crisis: 1}}, not something',
    ],
  ])('%s', (text, message) => expect(said(text)).toEqual([message]));

  it('a missing key is shown at its owner', () => {
    expect(said('estimates: {a: {is: 1, assumed: yes, lever: {from: 0}}}')).toEqual([
      '1:38  "to" is missing in "lever"',
    ]);
    expect(said('mechanisms: {tides: {because: [F001]}}')).toEqual(['1:14  "says" is missing in "tides"']);
  });

  it('a file that is no map', () => {
    expect(said('- a\n- b')).toEqual(['1:1  a model or scenario is a map, like title: My model']);
    expect(said('hello')).toHaveLength(1);
  });
});

describe('keys that do not go together', () => {
  it.each([
    [inCommon('wind: {is: 1, draw: "normal(0, 1)"}'), '2:17  "draw" and "is" both say what this quantity is'],
    [
      inCommon('wind: {next: 1, starts: 0, fixed: 2}'),
      '2:30  "fixed" and "next" both say what this quantity is',
    ],
    [
      inCommon('wind: {fixed: 1, starts: 0}'),
      '2:20  a constant has no start: "fixed" already gives its value',
    ],
    [inCommon('wind: {moves: {a: {b: 1}}}'), '2:10  "moves" needs "one_of", the list of stages'],
    [
      inCommon('wind: {is: {gusts: {is: 1, otherwise: 0}}}'),
      '2:30  "otherwise" needs "mechanism": it stands in when that is switched off',
    ],
    [inCommon('wind: {is: {is: 1}}'), '2:15  "is" is a word of the grammar and cannot name a term'],
    [
      inCommon('wind: {next: {level: wind, because: 3}}'),
      '2:30  "because" is a word of the grammar and cannot name a term',
    ],
    [inKind('{count: 3, places: 4}'), '3:6  "count" and "places" both say how many agents there are'],
    [inKind('{agents: [a], count: 4}'), '3:19  "count" and "agents" both say how many agents there are'],
    [inKind('network: {near: {random: 2}}'), '3:15  the network "near" does not say who is whose neighbour'],
    [
      inKind('network: {near: {ring: 2, list: {a: [b]}}}'),
      '3:15  the network "near" says twice who is whose neighbour',
    ],
    [inKind('network: {near: {list: {a: [b]}, within: home}}'), '3:38  "within" goes with "ring" only'],
    [
      inKind('links: {home: {north: {a: 1}, south: {a: 1}}}'),
      '3:13  the link "home" must point at one kind, like {province: {north: 60, south: 40}}',
    ],
    ['estimates: {late: {unit: month}}', '1:13  the estimate "late" has no value'],
    [
      'estimates: {late: {is: 1, simplex: {a: 1}}}',
      '1:27  the estimate "late" has two values, "is" and "simplex"',
    ],
    ['estimates: {late: {is: 1, concentration: 3}}', '1:27  "concentration" needs "simplex"'],
    [
      'decisions: {ada: {options: {sail: {where: x}}}}',
      '1:36  "where" needs "target", the kind it chooses from',
    ],
    [inTimeline('{set: {a: 1}}'), '2:5  this entry does not say when: write on, from, until, if or when'],
    [inTimeline('{on: 2026-03}'), '2:5  this entry does nothing: write set, add, sends, force or forbid'],
    [
      inTimeline('{on: 3, from: 4, set: {a: 1}}'),
      '2:6  an entry happens "on" a month, or "from" one "until" another, not both',
    ],
    [inTimeline('{on: 3, at_most: once, set: {a: 1}}'), '2:13  "at_most" needs "when"'],
  ])('%s', (text, message) =>
    expect(said(text).filter((one) => !one.startsWith('3:13  "random"'))).toContain(message),
  );

  it('a quantity may leave its value to the agents', () => {
    expect(said(inKind('{agents: {north: {depth: 3}}, depth: {unit: 1}}'))).toEqual([]);
  });
});

describe('words of the grammar as names', () => {
  it.each([
    [inKind('places: {is: 3}'), '3:5  "places" is a word of the grammar and cannot name a quantity'],
    [
      inKind('network: {starts: 0, next: network + 1}'),
      '3:5  "network" is a word of the grammar and cannot name a quantity',
    ],
    [inKind('is: {draw: "normal(0, 1)"}'), '3:5  "is" is a word of the grammar and cannot name a quantity'],
    [inKind('agents: [north, count]'), '3:21  "count" is a word of the grammar and cannot name an agent'],
    [inKind('agents: {phase: {}}'), '3:14  "phase" is a word of the grammar and cannot name an agent'],
    [inCommon('places: {is: 3}'), '2:3  "places" is a word of the grammar and cannot name a quantity'],
    ['kinds: {draw: {count: 3}}', '1:9  "draw" is a word of the grammar and cannot name a kind'],
  ])('%s', (text, message) => expect(said(text)).toEqual([message]));
});

describe('all faults of a file', () => {
  it('come at once and in order', () => {
    const text = [
      'titel: Many faults',
      'worlds: -1',
      'kinds:',
      '  port:',
      '    agents: [north]',
      '    depth: {is: 1, next: 2}',
      '    tide: {if: 3}',
      'estimates: {late: {}}',
      'outcomes: {full: 3}',
    ].join('\n');
    expect(problemsOf(text).map((one) => [one.place.line, one.place.column])).toEqual([
      [1, 1],
      [2, 9],
      [6, 20],
      [7, 12],
      [8, 13],
      [9, 18],
    ]);
  });
});
