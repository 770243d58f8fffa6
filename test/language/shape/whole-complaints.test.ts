import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/language/shape/index.ts';
import { readDocument } from '../../../src/text/index.ts';

/** All complaints about a file: what each points at, its sentence, its guess and its hint. */
function said(text: string): readonly string[] {
  const { root } = readDocument(text, 'f.yaml');
  if (root === null) throw new Error('it cannot be read');
  const lines = text.split('\n');
  return checkShape(root).map(({ place: { line, column, length }, what, guess, hint }) => {
    const there = lines[line - 1]?.slice(column - 1, column - 1 + length);
    const more = [guess && `${guess}?`, hint].flatMap((one) => (one === undefined ? [] : [` | ${one}`]));
    return `[${there}] ${what}${more.join('')}`;
  });
}

const inPort = (line: string): string => `kinds: {port: {${line}}}`;
const FORMULA = 'a formula (in quotes when it holds a comma), a number, true or false';
const NAME = 'a name (letters, digits and _, a letter first)';
const DEFINING = 'a quantity has one of values, fixed, draw, draw_once, is, next, one_of';
const COUNTS =
  'count: N makes N agents without names; agents names them; places: N is a pool they enter and leave';
const NETWORK =
  'a network is {ring, within, random}, {lattice: {rows, columns, neighbours}} or {list: {agent: [agents]}}';
const PRIOR = 'write is: a number or a distribution, or simplex: {name: share, ...}';
const termHint = (key: string): string =>
  `write ${key}: {is: formula, mechanism: name}, or ${key}: {name_of_a_term: formula}`;
const asTerm = (word: string, key: string): string =>
  `[${word}] "${word}" is a word of the grammar and cannot name a term | ${termHint(key)}`;
const asQuantity = (word: string): string =>
  `[${word}] "${word}" is a word of the grammar and cannot name a quantity`;

describe('keys that do not go together: how to mend it', () => {
  it.each([
    [
      'common: {x: {is: 1, fixed: 2}}',
      `[fixed] "fixed" and "is" both say what this quantity is | ${DEFINING}`,
    ],
    [
      'quantities: {x: {is: 1, next: 2}}',
      `[next] "next" and "is" both say what this quantity is | ${DEFINING}`,
    ],
    [
      inPort('count: 3, places: 4'),
      `[count] "count" and "places" both say how many agents there are | ${COUNTS}`,
    ],
    [
      inPort('network: {near: {list: {a: [b]}, random: 2}}'),
      `[random] "random" goes with "ring" only | ${NETWORK}`,
    ],
    [
      inPort('network: {near: {}}'),
      `[near] the network "near" does not say who is whose neighbour | ${NETWORK}`,
    ],
    ['estimates: {late: {unit: month}}', `[late] the estimate "late" has no value | ${PRIOR}`],
    [
      'estimates: {late: {is: 1, simplex: {a: 1}}}',
      `[simplex] the estimate "late" has two values, "is" and "simplex" | ${PRIOR}`,
    ],
    ['common: {x: {is: {is: 1}}}', asTerm('is', 'is')],
    ['decisions: {ada: {value: {says: 1, trade: 2}}}', asTerm('says', 'value')],
    [
      'timeline: [{on: 3, until: 5, set: {a: 1}}]',
      '[on] an entry happens "on" a month, or "from" one "until" another, not both',
    ],
    [
      'common: {x: {is: {is: 1, otherwise: 0, because: F001}}}',
      '[otherwise] "otherwise" needs "mechanism": it stands in when that is switched off',
    ],
  ])('%s', (text, message) => expect(said(text)).toEqual([message]));
});

describe('terms', () => {
  it('are one where a map says what it is and why, and several where it has further names', () => {
    expect(said('common: {x: {is: {is: 1, because: F001}}}')).toEqual([]);
    expect(said('common: {x: {is: {is: 1, mechanism: habit}}}')).toEqual([]);
    expect(said('common: {x: {next: {is: 1, mechanism: habit, drift: 2}}}')).toEqual([
      asTerm('is', 'next'),
      asTerm('mechanism', 'next'),
    ]);
  });

  it('are complained about as what they are closest to: one term, or each of several', () => {
    expect(said('common: {x: {is: {is: y, mechanism: [m]}}}')).toEqual([
      `[mechanism] "mechanism" must be ${NAME}, not a list`,
    ]);
    expect(said('common: {x: {is: {level: [1], drift: [2], noise: [3]}}}')).toEqual(
      ['level', 'drift', 'noise'].map(
        (term) =>
          `[${term}] "${term}" must be a term: a formula, or {is, mechanism, otherwise, because}, not a list`,
      ),
    );
  });
});

describe('names', () => {
  it.each(['mechanisms', 'estimates', 'kinds', 'signals', 'decisions', 'outcomes', 'quantities', 'common'])(
    'are taken away by a scenario alone: of %s',
    (block) => {
      const what = '[tide] "tide" is empty: only a scenario (a file with "from") takes names away with null';
      expect(said(`${block}: {tide: null}`)).toEqual([what]);
      expect(said(`from: m\n${block}: {tide: null}`)).toEqual([]);
    },
  );

  it('inside of kinds and decisions, too: an option that does nothing is written otherwise', () => {
    const what = 'is empty: only a scenario (a file with "from") takes names away with null';
    expect(said(inPort('agents: [a], depth: null'))).toEqual([`[depth] "depth" ${what}`]);
    expect(said('decisions: {ada: {options: {sail: null}}}')).toEqual([
      `[sail] "sail" ${what} | write {} for an option that does nothing`,
    ]);
  });

  it.each([
    ['common: {starts: 3}', asQuantity('starts')],
    ['common: {agents: {one_of: [calm, [storm]]}}', asQuantity('agents')],
    [
      'quantities: {port.count: {is: 1}}',
      '[port.count] "count" is a word of the grammar and cannot name a quantity',
    ],
    [inPort('count: {starts: 3}'), asQuantity('count')],
    [inPort('network: {is: 3}'), asQuantity('network')],
  ])('that are words of the grammar are all that is said: %s', (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  it('of agents are words', () => {
    const phrase = 'a list of agents, or a map from agents to their fields';
    expect(said(inPort('agents: [a, [b]]'))).toEqual([
      expect.stringMatching(/^\[\[?\] item 2 of "agents" must be/),
    ]);
    expect(said(inPort('agents: 3'))).toEqual([`[3] "agents" must be ${phrase}, not 3`]);
  });

  it('with a point too many are pointed at where they stand, not at what they name', () => {
    expect(said('levers: {us.patience: 1}')).toEqual([`[us.patience] "us.patience" must be ${NAME}`]);
    expect(said('estimates:\n  us.patience:\n    is: 1\n')).toEqual([
      `[us.patience] "us.patience" must be ${NAME}`,
    ]);
    expect(said('timeline: [{on: 3, set: {us.it.x: 1}}]')).toEqual([
      '[us.it.x] "us.it.x" must be a name, or a name of an agent or kind, like china.alignment',
    ]);
  });
});

describe('a key that is unknown', () => {
  it('is said to be another if one is near, with no list of all of them', () => {
    expect(said('signals: {flag: {csot: 1}}')).toEqual(['[csot] unknown key "csot" | cost?']);
    expect(said('colour: red')).toEqual([
      expect.stringMatching(/^\[colour\] unknown key "colour" \| known keys of the file: title, says, /),
    ]);
  });

  it('explains what is missing only where it is near that', () => {
    expect(said('estimates: {late: {si: 3}}')).toEqual(['[si] unknown key "si" | is?']);
    expect(said('estimates: {late: {colour: red}}')).toEqual([
      `[late] the estimate "late" has no value | ${PRIOR}`,
      expect.stringMatching(/^\[colour\] unknown key "colour" \| known keys of "late": says, is, unit/),
    ]);
  });

  it('of a kind is a word of the grammar that is not there yet, or a quantity', () => {
    expect(said(inPort('agent: [b]'))).toEqual(['[agent] unknown key "agent" | agents?']);
    const quantity = 'a quantity: a map like {is: formula} or {starts: formula, next: formula}';
    expect(said(inPort('agents: [a], agent: [b]'))).toEqual([
      `[agent] "agent" must be ${quantity}, not a list`,
    ]);
    expect(said(inPort('agents: {north: {counts: 3}}, counts: {}'))).toEqual([]);
    expect(said(inPort('agents: [a], counts: {is: 1, colour: 2}'))).toEqual([
      expect.stringMatching(/^\[colour\] unknown key "colour" \| known keys of "counts"/),
    ]);
  });
});

describe('a value of the wrong form', () => {
  it.each([
    ['mechanisms: {tides: {because: F001}}', '[tides] "says" is missing in "tides" | "says" must be a text'],
    ['outcomes: {calm: {is: ever(x), naive: {is: [1]}}}', `[is] "is" must be ${FORMULA}, not a list`],
    [
      `worlds: ${'many '.repeat(20)}`,
      `[${'many '.repeat(20).trim()}] "worlds" must be a whole number from 1 to 100,000,000, not ${'many '.repeat(8).trim()}`,
    ],
  ])('%s', (text, message) => expect(said(text)).toEqual([message]));
});

describe('a file of nonsense', () => {
  const many = (value: string): string =>
    Array.from({ length: 501 }, (_, index) => `a${index}: ${value}`).join(', ');

  it('is complained about five hundred times', () => {
    expect(said(`levers: {${many('[]')}}`)).toHaveLength(500);
  });

  it('in one map, too', () => {
    expect(said(`signals: {flag: {${many('1')}}}`)).toHaveLength(500);
  });
});
