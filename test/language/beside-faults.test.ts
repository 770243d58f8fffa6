import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { headline } from '../../src/text/index.ts';
import { pointed } from './pointed.ts';

const BASE = `
months: 2025-01..2026-12
mechanisms: {habit: It goes on.}
estimates: {rate: 2}
kinds: {k: {agents: [a, b], w: {starts: 0, next: {kept: {is: w, mechanism: habit}}}}}
common: {x: {starts: 0, next: x + rate + a.w}}
outcomes: {end: final(x)}
`;
const above = (...scenario: readonly string[]): string[] =>
  pointed(BASE, `from: m\n${scenario.join('\n')}\n`);

const WORLDS = 'must be a whole number from 1 to 100,000,000';

describe('what is said beside a fault of form', () => {
  it.each([
    ['a value', 'worlds: many', `[many] "worlds" ${WORLDS}, not many`],
    ['a list for a value', 'worlds: [1, 2]', `[worlds] "worlds" ${WORLDS}, not a list`],
    ['a map for a value', 'worlds: {a: 1}', `[worlds] "worlds" ${WORLDS}, not a map`],
    ['a list of the wrong things', 'because: [1]', '[1] item 1 of "because" must be a text, not 1'],
    ['a map for a list', 'without: {a: 1}', '[without] "without" must be a list of mechanisms, not a map'],
    [
      'a list for a map',
      'levers: [a]',
      '[levers] "levers" must be a map from estimates to values, not a list',
    ],
  ])('%s: names that are not there', (_, fault, message) => {
    const unknown = '[nobody] unknown name "nobody"';
    expect(above(fault, 'common: {y: {is: nobody}}')).toEqual([message, unknown]);
  });

  it('is about what is left of a list or a map, whose faulty parts alone go', () => {
    expect(
      above(
        'levers: {raet: 1, rate: {}, rtae: 2}',
        'timeline: [{on: 2025-13, set: {x: 1}}, {on: 2025-02, set: {z: 1}}, {on: 2025-14, set: {z: 1}}]',
      ),
    ).toEqual([
      '[raet] there is no estimate "raet" to set (rate?)',
      expect.stringMatching(/^\[rate\] "rate" must be a formula .*, not a map$/),
      '[rtae] there is no estimate "rtae" to set (rate?)',
      '[2025-13] "on" must be a month like 2026-03, or the number of a month, not 2025-13',
      '[z] there is no quantity "z"',
      '[2025-14] "on" must be a month like 2026-03, or the number of a month, not 2025-14',
    ]);
  });

  it('rests on all that is sound, the months among it', () => {
    const outcome = 'outcomes: {late: \'at("2028-05", x)\'}';
    expect(above('months: 2025-01..2028-12', outcome, 'seed: [1]')).toEqual([
      '[seed] "seed" must be a text, not a list',
    ]);
    expect(above('seed: [1]', outcome)).toHaveLength(2);
  });

  it('is no warning: what is never used may be used where the fault is', () => {
    expect(above('estimates: {idle: 1}')).toEqual(['[idle] warning: the estimate "idle" is never used']);
    expect(above('estimates: {idle: 1}', 'worlds: many')).toEqual([`[many] "worlds" ${WORLDS}, not many`]);
  });

  it('is nothing where one fault of several lies in what others rest on', () => {
    expect(above('worlds: many', 'estimates: {odd: {is: [1]}}', 'common: {y: {is: odd + nobody}}')).toEqual([
      `[many] "worlds" ${WORLDS}, not many`,
      expect.stringMatching(/^\[is\] "is" must be a formula/),
    ]);
  });

  it('is nothing on top of a model with such a fault, nor in the files beside it', () => {
    const faulty = BASE.replace('rate: 2', 'rate: {is: [2]}');
    const message = expect.stringMatching(/^\[is\] "is" must be a formula/);
    expect(pointed(faulty, 'from: m\nquantities: {k.w: {is: nobody}}\n')).toEqual([message]);
    const files = [faulty, 'common: {y: {is: nobody}}\n'].map((text, index) => ({
      name: `${index}.yaml`,
      text,
    }));
    const { problems } = loadTexts([{ replaces: false, files }]);
    expect(problems.map(({ place, what }) => `[${place.file}] ${what}`)).toEqual([
      expect.stringMatching(/^\[0.yaml\] "is" must be a formula/),
    ]);
  });
});

describe('a file that cannot be read', () => {
  const saidOf = (...texts: readonly string[]): string[] => {
    const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
    const { model, problems } = loadTexts([{ replaces: false, files }]);
    expect(model).toBeNull();
    return problems.map(headline);
  };

  it('leaves the form of the others to be checked, not their names', () => {
    expect(saidOf('months: 3\ntitle: "no end', 'common: {y: {is: nobody}}\nworlds: many\n')).toEqual([
      '0.yaml:2:15  missing closing "quote',
      `1.yaml:2:9  "worlds" ${WORLDS}, not many`,
    ]);
  });

  it('may be empty', () => {
    expect(saidOf('', BASE)).toEqual(['0.yaml:1:1  this file is empty']);
    expect(saidOf('# nothing yet\n', BASE)).toEqual(['0.yaml:1:1  this file is empty']);
  });

  it('in one value alone is complained about there once, and others for what they are', () => {
    const number = 'common: {x: {is: 1e999}}\n';
    const what = '1e999 is not a finite number';
    expect(saidOf(number, BASE)).toEqual([`0.yaml:1:18  ${what}`]);
    // At the same column of another line, on the same line at another column, and at the same place of another file.
    const texts = [
      'common: {x: {is: 1e999}, y: {is: [1]}}\nworlds:          many\n',
      'worlds:          many\n',
    ];
    expect(saidOf(...texts)).toEqual([
      `0.yaml:1:18  ${what}`,
      '0.yaml:1:30  "is" must be a formula or named terms, not a list',
      `0.yaml:2:18  "worlds" ${WORLDS}, not many`,
      `1.yaml:1:18  "worlds" ${WORLDS}, not many`,
    ]);
  });
});
