import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { seedKey } from '../../src/chance/index.ts';
import { latinHypercube, sobolPoints } from '../../src/designs/index.ts';
import { experimentSchema } from '../../src/experiments/index.ts';
import { complaints, sound } from './shore.ts';

const head = 'title: T\nscenarios: [shore]\n';

const settingsOf = (text: string) => sound(text).points.map(({ settings }) => Object.fromEntries(settings));

describe('points', () => {
  it('of a grid are all combinations, the last factor changing quickest, ranges in equal steps', () => {
    expect(
      settingsOf(`${head}design: grid\nfactors: {pull: {from: 0.1, to: 0.3, steps: 3}, tide: [on, off]}\n`),
    ).toEqual(
      [0.1, 0.2, 0.3].flatMap((pull) => [
        { pull, tide: 'on' },
        { pull, tide: 'off' },
      ]),
    );
  });

  it('that are paired take the first values together, then the second', () => {
    expect(settingsOf(`${head}design: paired\nfactors: {pull: [0.1, 0.5], left: [2, 2]}\n`)).toEqual([
      { pull: 0.1, left: 2 },
      { pull: 0.5, left: 2 },
    ]);
  });

  it('of a list are those that are written, and name what they like', () => {
    const text = `${head}design: list\npoints: [{pull: 0.2}, {tide: off, left: 2}, {}]\n`;
    expect(settingsOf(text)).toEqual([{ pull: 0.2 }, { tide: 'off', left: 2 }, {}]);
    expect(sound(text).factors.map(({ name }) => name)).toEqual(['pull', 'tide', 'left']);
  });

  it.each([
    ['latin-hypercube', latinHypercube],
    ['sobol', sobolPoints],
  ] as const)(
    'of a %s are those of the designs on the ranges, where the seed of the file has them',
    (design, place) => {
      const text = `${head}design: ${design}\npoints: 8\nseed: q\nfactors: {pull: {from: 0.2, to: 0.6}, left: [1, 2, 3, 4]}\n`;
      const { values } = place(8, 2, seedKey('q'));
      const expected = Array.from({ length: 8 }, (_, point) => ({
        pull: 0.2 + (values[2 * point] ?? 0) * (0.6 - 0.2),
        left: 1 + Math.floor(4 * (values[2 * point + 1] ?? 0)),
      }));
      expect(settingsOf(text)).toEqual(expected);
      const other = sound(text, { worlds: 10, seed: 'other' });
      expect(other.points.map(({ settings }) => Object.fromEntries(settings))).toEqual(expected);
      expect([other.worlds, other.seeds]).toEqual([10, ['other']]);
      expect(settingsOf(text.replace('seed: q', 'seed: r'))).not.toEqual(expected);
    },
  );

  it('along distributions are the quantiles of each scenario at the coordinates of the design', () => {
    const text =
      'title: T\nscenarios: [shore, bight]\ndesign: sobol\npoints: 16\nfactors: {pull: distribution, left: {from: 1, to: 3}}\n';
    const { values } = sobolPoints(16, 2, seedKey('tightrope'));
    const { points, factors } = sound(text);
    points.forEach(({ settings }, at) => {
      const [share = 0, left = 0] = values.slice(2 * (at % 16), 2 * (at % 16) + 2);
      const pull = at < 16 ? 0.1 + 0.8 * share : -0.3 * Math.log(1 - share);
      expect(settings.get('pull')).toBeCloseTo(pull, 12);
      expect(settings.get('left')).toBe(1 + 2 * left);
    });
    expect(factors.map(({ middle }) => middle)).toEqual([
      { from: expect.closeTo(0.14, 12), to: expect.closeTo(0.86, 12) },
      null,
    ]);
  });

  it('are run on each scenario with each seed', () => {
    const { points } = sound(
      'title: T\ndesign: grid\nscenarios: [shore, cove]\nseeds: [a, b]\nfactors: {pull: [0, 1]}\n',
    );
    const told = points.map(({ id, scenario, seed, settings }) => [
      id,
      scenario.replace(/^.*[\\/]/, ''),
      seed,
      settings.get('pull'),
    ]);
    expect(told).toEqual([
      [1, 'shore.yaml', 'a', 0],
      [2, 'shore.yaml', 'a', 1],
      [3, 'shore.yaml', 'b', 0],
      [4, 'shore.yaml', 'b', 1],
      [5, 'cove.yaml', 'a', 0],
      [6, 'cove.yaml', 'a', 1],
      [7, 'cove.yaml', 'b', 0],
      [8, 'cove.yaml', 'b', 1],
    ]);
  });
});

describe('mistakes', () => {
  it('are all said at once, each at its place with a guess', () => {
    const text = `title: T
scenarios: [shore, shor]
design: grid
seed: a
seeds: [b, b]
points: 3
factors:
  pul: [0, 1]
  tide: [on, 1]
  left: [off, 2, 2]
  near: [0.2, 0.3]
  push: {from: 3, to: 1}
outcomes: [end, hih]
`;
    expect(complaints(text)).toEqual([
      'e.yaml:2:20  there is no scenario "shor": did you mean "shore"?',
      'e.yaml:5:8  write "seed" or "seeds", not both',
      'e.yaml:5:12  "b" stands here twice',
      'e.yaml:6:9  how many points a grid has follows from its values',
      'e.yaml:8:3  shore has no estimate or mechanism "pul": did you mean "pull"?',
      'e.yaml:9:14  "tide" is a mechanism: it is on or off',
      'e.yaml:10:10  "left" is an estimate: it is set to a number',
      'e.yaml:10:18  "2" stands here twice',
      'e.yaml:11:3  "near" is one of several shares of 1: it cannot move alone',
      'e.yaml:12:9  3 is not below 1',
      'e.yaml:12:9  a grid needs to know in how many steps: {from, to, steps}',
      'e.yaml:13:17  shore has no outcome "hih": did you mean "high"?',
    ]);
  });

  it('of form are found first, and do not hide names that are not there', () => {
    expect(complaints('title: T\ndesign: gird\nfactor: {pull: [0, 1]}\n')).toEqual([
      expect.stringMatching(/^e\.yaml:2:9 {2}"design" must be grid, list, .*: did you mean "grid"\?$/),
      expect.stringMatching(/^e\.yaml:3:1 {2}unknown key "factor": did you mean "factors"\?/),
    ]);
    const text = `title: T
scenarios: [shore, shor]
design: gird
worlds: many
factors:
  pul: [0, 1]
  left: {from: 0, to: much}
outcomes: [hih]
`;
    expect(complaints(text)).toEqual([
      'e.yaml:2:20  there is no scenario "shor": did you mean "shore"?',
      expect.stringMatching(/^e\.yaml:3:9 {2}"design" must be grid/),
      expect.stringMatching(/^e\.yaml:4:9 {2}"worlds" must be a whole number/),
      'e.yaml:6:3  shore has no estimate or mechanism "pul": did you mean "pull"?',
      expect.stringMatching(/^e\.yaml:7:/),
      'e.yaml:8:12  shore has no outcome "hih": did you mean "high"?',
    ]);
  });

  it('of form that leave open which scenarios are meant keep names from being looked up', () => {
    expect(complaints('title: T\nscenarios: shore\ndesign: grid\nfactors: {pul: [0, 1]}\n')).toEqual([
      expect.stringMatching(/^e\.yaml:2:12 {2}"scenarios" must be a list/),
    ]);
  });

  it.each([
    ['design: list\nfactors: {pull: [0, 1]}', ['a list needs its "points"', '"factors" has no place here']],
    [
      'design: sobol\nfactors: {pull: {from: 0, to: 1, steps: 3}}',
      ['needs "points"', '"steps" are for grids'],
    ],
    ['design: paired\nfactors: {pull: [0, 1], left: [1, 2, 3]}', ['"pull" 2, this one 3']],
    ['design: grid', ['needs "factors"']],
    ['design: grid\nfactors: {pull: distribution}', ['a grid needs values: "distribution" is for']],
    [
      'design: sobol\npoints: 4\nfactors: {left: distribution, tide: distribution}',
      ['shore has "left" as a number, without a distribution', '"tide" is a mechanism'],
    ],
    [
      'design: grid\nfactors: {pull: {from: 0, to: 1, steps: 1000}, left: {from: 0, to: 1, steps: 1000}}',
      ['1000000 points'],
    ],
  ])('between keys: %s', (text, expected) => {
    const found = complaints(`${head}${text}\n`);
    expect(found).toHaveLength(expected.length);
    for (const words of expected) expect(found.join('\n')).toContain(words);
  });

  it('beyond a lever are warnings', () => {
    expect(sound(`${head}design: grid\nfactors: {pull: [0, 2]}\n`).warnings).toEqual([
      'pull at 2 is beyond its lever, which goes from 0 to 1',
    ]);
  });
});

it('the JSON Schema takes what the reader takes, and explains every key', () => {
  const schema = experimentSchema();
  const isOfForm = new Ajv2020().compile(schema);
  const text = `${head}design: grid\nfactors: {pull: {from: 0, to: 1, steps: 3}, tide: [on, off]}\n`;
  expect(isOfForm(parse(text))).toBe(true);
  expect(isOfForm(parse(text.replace('grid', 'gird')))).toBe(false);
  expect(isOfForm(parse(`${text}word: 1\n`))).toBe(false);
  const { properties } = JSON.parse(JSON.stringify(schema));
  for (const property of Object.values<object>(properties)) expect(property).toHaveProperty('description');
});
