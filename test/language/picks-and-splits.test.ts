import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const END = '\noutcomes: {end: final(1)}\n';

/** A model in which each firm has a quantity `q` made by this. */
const withQuantity = (quantity: string, more = ''): string => `
units: {measures: {usd: dollars}}
kinds:
  firm: {agents: [mill, mine], size: {fixed: 2}, q: {${quantity}}${more}}
  town: {agents: [north, south], folk: {fixed: 3}, cash: {fixed: 4, unit: usd}}
${END}`;

const KIND_NEEDED = 'the name of a kind is needed here';

describe('pick()', () => {
  const picking = (draw: string): string[] => pointed(withQuantity(`draw: "${draw}"`));

  it.each([
    'pick(town, 1)',
    'pick(town, town.folk)',
    'pick(town, size * town.folk, town != north)',
    'pick(other in town, other.folk, other != north)',
    'pick (  other   in town , 1)',
  ])('takes a kind and a weight: %s', (draw) => expect(picking(draw)).toEqual([]));

  it.each(['pick()', 'pick(town)', 'pick(town, 1, 1, 1)', 'pick(other in town)'])(
    'takes no more and no less: %s',
    (draw) => {
      expect(picking(draw)).toEqual([
        `["${draw}"] write pick(kind, weight) or pick(kind, weight, condition)`,
      ]);
    },
  );

  it.each([
    ['pick(twon, 1)', `[twon] ${KIND_NEEDED} (town?)`],
    ['pick(other in twon, 1)', `[twon] ${KIND_NEEDED} (town?)`],
    ['pick(zebra, 1)', `[zebra] ${KIND_NEEDED}`],
    ['pick(common, 1)', `[common] ${KIND_NEEDED}`],
    ['pick(north, 1)', `[north] ${KIND_NEEDED}`],
    ['pick(2, 1)', `[2] ${KIND_NEEDED}`],
    ['pick(town + firm, 1)', `[town] ${KIND_NEEDED}`],
    ['pick(north in town, 1)', '[north] "north" names an agent: one name has one meaning'],
    ['pick(self in town, 1)', '[self] "self" is a word of the language and cannot name an agent'],
    ['pick(town, town.fulk)', '[fulk] a town has no quantity "fulk" (folk?)'],
    ['pick(town, 1, town.fulk)', '[fulk] a town has no quantity "fulk" (folk?)'],
    ['pick(other in town, town.folk)', '[town] "town" is a kind, not one agent'],
  ])('is complained of once, and there: %s', (draw, message) => {
    expect(picking(draw)).toEqual([message]);
  });

  it('from a kind that a scenario took away says so', () => {
    const model = `kinds: {firm: {agents: [mill], q: {draw: "pick(town, 1)"}}, town: {agents: [north]}}${END}`;
    expect(said(model, 'from: m\nkinds: {town: null}')).toEqual([
      { there: 'town', words: `${KIND_NEEDED} | "town" is taken away in 1.yaml, line 2` },
    ]);
  });

  it('gives an agent, not a number', () => {
    const hint = 'it belongs into a quantity, or into a field of those who enter';
    const words = `pick() gives an agent, and here a number is drawn | ${hint}`;
    const pool =
      'kinds: {town: {agents: [north]}, mine: {places: 3, enters: {count: {draw: "pick(town, 1)"}}}}';
    expect(said(pool + END)).toEqual([{ there: '"pick(town, 1)"', words }]);
    expect(said(withQuantity('toward: town, draw: "pick(town, 1)"'))).toEqual([
      { there: '"pick(town, 1)"', words },
    ]);
  });

  it('once or every month gives one whose quantities can be read', () => {
    for (const draw of ['draw', 'draw_once'])
      expect(
        pointed(withQuantity(`${draw}: "pick(other in town, 1)"`, ', seen: {is: q.folk + q.folk}')),
      ).toEqual([]);
    expect(pointed(withQuantity('draw: "pick(town, 1)"', ', seen: {is: q.size}'))).toEqual([
      '[size] a town has no quantity "size"',
    ]);
  });

  it('weighs with and without a condition', () => {
    const drawOf = (draw: string) => {
      const { rule } = modelOf(withQuantity(`draw: "${draw}"`)).quantities[1] ?? {};
      return rule?.is === 'draw' ? rule.draw : null;
    };
    expect(drawOf('pick(town, town.folk)')).toMatchObject({
      is: 'pick',
      site: 'firm.q',
      kind: 2,
      alias: 'town',
      weight: { text: 'town.folk', expression: { agent: { is: 'variable', kind: 2 } } },
      condition: null,
    });
    expect(drawOf('pick(other in town, 1, other.folk > size)')).toMatchObject({
      alias: 'other',
      condition: { text: 'other.folk > size' },
    });
  });
});

describe('split()', () => {
  const splitting = (draw: string, toward = 'town'): string[] =>
    pointed(withQuantity(`toward: ${toward}, unit: usd, draw: "${draw}"`));

  it.each([
    'split(3, town, 1)',
    'split(north.cash, town, town.folk)',
    'split(3, other in town, other.folk * size)',
    'split(3, town, town.cash)',
  ])('shares out a count among those a quantity looks toward: %s', (draw) =>
    expect(splitting(draw)).toEqual([]),
  );

  it.each(['split()', 'split(3)', 'split(3, town)', 'split(3, town, 1, 1)'])(
    'takes three things: %s',
    (draw) => expect(splitting(draw)).toEqual([`["${draw}"] write split(n, kind, weight)`]),
  );

  it.each([
    ['split(3, twon, 1)', `[twon] ${KIND_NEEDED} (town?)`],
    ['split(town, 3, 1)', `[3] ${KIND_NEEDED}`],
    ['split(3, other in town, other.fulk)', '[fulk] a town has no quantity "fulk" (folk?)'],
    ['split(cush, town, 1)', '[cush] unknown name "cush"'],
    ['split(size, town, 1)', '["split(size, town, 1)"] this is in usd, but the formula gives a pure number'],
  ])('is complained of once, and there: %s', (draw, message) => {
    expect(splitting(draw)).toEqual([message]);
  });

  it('belongs to pairs of that very kind', () => {
    const message = (kind: string): string[] => [
      `["split(3, ${kind}, 1)"] split() shares out among those a quantity looks toward: this one needs toward: ${kind}`,
    ];
    expect(splitting('split(3, firm, 1)')).toEqual(message('firm'));
    expect(splitting('split(3, town, 1)', 'firm')).toEqual(message('town'));
    expect(pointed(withQuantity('draw: "split(3, town, 1)"'))).toEqual(message('town'));
  });
});
