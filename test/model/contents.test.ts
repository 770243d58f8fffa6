import { describe, expect, it } from 'vitest';
import { shipped } from './shipped.ts';

const { model } = shipped('pakistan');
const agentsOf = (kind: string) => model.kinds.find(({ name }) => name === kind)?.agents ?? [];

describe('agents', () => {
  it.each([
    ['patron', ['us', 'china', 'saudi', 'others']],
    ['province', ['balochistan', 'khyber_pakhtunkhwa', 'rest']],
    ['group', ['bla', 'ttp', 'iskp']],
  ])('of kind %s', (kind, names) => {
    expect(agentsOf(kind)).toEqual(names);
  });

  it('are ten named projects beside those that arrive, and 120 communities in three provinces', () => {
    expect(model.kinds.find(({ name }) => name === 'project')?.pool?.named).toBe(10);
    expect(agentsOf('community')).toHaveLength(120);
  });
});

describe('what each decider can do', () => {
  it.each([
    [
      'pakistan',
      [
        'hold',
        'court_us',
        'offer_sectors',
        'court_saudi',
        'reassure',
        'grant_exclusive',
        'sell_stake',
        'counter_terror_favour',
        'reform',
        'share_income',
        'operation',
        'dialogue',
        'guard_sites',
        'ask_rollover',
        'ask_imf',
      ],
    ],
    [
      'us',
      [
        'hold',
        'visit',
        'cut_tariff',
        'raise_tariff',
        'list_group',
        'finance',
        'demand_exclusive',
        'penalise',
      ],
    ],
    ['china', ['hold', 'announce', 'accelerate', 'slow', 'demand_security']],
    ['saudi', ['hold', 'visit', 'invest', 'fresh_deposit', 'delay']],
    ['china_treasury', ['roll_over', 'refuse']],
    ['saudi_treasury', ['roll_over', 'refuse']],
    ['gulf_treasury', ['roll_over', 'refuse']],
  ])('%s', (decider, options) => {
    const decision = model.decisions.find(({ name }) => name === decider);
    expect(decision?.options.map(({ name }) => name).sort()).toEqual([...options].sort());
  });
});

describe('what is read off a world', () => {
  it('are the outcomes that were asked for, each with what one would say without the model', () => {
    const asked = [
      'tightrope_kept',
      'reko_diq_by_2028',
      'ussm_phase_one_delivered',
      'washington_walks_away',
      'beijing_chills',
      'riyadh_slighted',
      'security_crisis',
      'reserves_crisis',
      'autonomy_2030',
      'mineral_share_of_gdp_2030',
      'realised_investment_us',
      'realised_investment_china',
      'realised_investment_saudi',
      'deaths_balochistan',
      'deaths_khyber_pakhtunkhwa',
      'deaths_rest',
    ];
    const known = new Map(model.outcomes.map((outcome) => [outcome.name, outcome]));
    expect(asked.filter((name) => (known.get(name)?.naive ?? null) === null)).toEqual([]);
  });
});
