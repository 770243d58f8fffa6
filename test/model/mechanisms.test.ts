import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { createReading } from '../../src/engine/index.ts';
import type { Model, Term } from '../../src/language/index.ts';
import { shipped, withoutMechanism } from './shipped.ts';

const { model } = shipped('pakistan');

/** What the articles describe, one name each, by the article that says it; and what stands in the literature only. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'engagement op-ed': [
    'forum_and_delegations',
    'reko_diq_by_2028',
    'ai_copper_demand',
    'other_suppliers',
    'counter_terror_cooperation',
    'abandoned_arms',
    'security_gate',
    'legal_disputes',
    'fleeting_interest',
  ],
  'White House': [
    'summit_gift',
    'ussm_phase_one',
    'refinery_after_ores',
    'announcements_come_to_nothing',
    'listing_of_an_armed_group',
    'cross_sector_offer',
    'diversification_from_china',
  ],
  'tug of war and below it': [
    'technology_transfer',
    'cleaner_mining',
    'artisanal_miners',
    'exclusive_access_slights_riyadh',
    'overlap_discomforts_beijing',
    'saudi_money',
    'reassurance',
    'rules_power_roads',
    'resource_conflict',
    'autonomy_against_dependence',
    'us_attention_follows_need',
    'abbey_gate_extradition',
    'may_2025_crisis',
    'nobel_nomination',
    'lunch_with_the_army',
    'simultaneous_visits',
    'indias_reaction',
    'ai_bloc_rivalry',
  ],
  partnership: [
    'chinas_processing_share',
    'allied_cofinance',
    'leverage_for_better_terms',
    'deposits_in_khyber_too',
  ],
  'Arab News': [
    'tariff_cut',
    'not_at_indias_expense',
    'minerals_are_small',
    'railways_for_minerals',
    'steps_after_the_mou',
  ],
  'literature and public figures': ['same_metal_rivals', 'asset_sales_under_stress', 'attacks_on_lines'],
};

const names = Object.values(asked).flat();

/** How many terms, options, signals and dated entries give way when the mechanism is off. */
function gated({ quantities, decisions, signals, timeline }: Model, mechanism: number): number {
  const terms: readonly Term[] = [
    ...quantities.flatMap(({ rule }) => (rule.is === 'formula' || rule.is === 'state' ? rule.terms : [])),
    ...decisions.flatMap(({ value }) => value),
  ];
  const options = decisions.flatMap((decision) => decision.options);
  return [...terms, ...options, ...signals, ...timeline].filter((one) => one.mechanism === mechanism).length;
}

describe('mechanisms', () => {
  it('are the 43 that the five articles describe, and three more', () => {
    expect(names).toHaveLength(46);
    expect(model.mechanisms.map(({ name }) => name)).toEqual(names);
  });

  it('each expect a sign of an outcome that there is', () => {
    const outcomes = model.outcomes.map(({ name }) => name);
    const lost = model.mechanisms.filter(({ expects }) => expects === null || !outcomes.includes(expects.of));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('each gate something', () => {
    const idle = model.mechanisms.filter(({ index }) => gated(model, index) === 0);
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it.each(names)('%s off makes other worlds', (name) => {
    expect(worlds(withoutMechanism(model, name))).not.toEqual(usual);
  });

  it('switched off by a scenario is switched off the same way', () => {
    const off = shipped('baseline', { without: ['tariff_cut'] }).model;
    expect(worlds(off)).toEqual(worlds(withoutMechanism(model, 'tariff_cut')));
  });
});

/** Outcomes of a few worlds, one after another. */
function worlds(of: Model): readonly number[] {
  const reading = createReading(of, seedKey('mechanisms'), 'js');
  const outcomes = new Float64Array(of.outcomes.length);
  return Array.from({ length: 12 }, (_, world) => {
    reading.run(world, { outcomes, fans: null });
    return [...outcomes];
  }).flat();
}

const usual = worlds(model);
