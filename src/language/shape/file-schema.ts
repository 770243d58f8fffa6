import * as z from 'zod';
import { decision, signal } from './decision-schema.ts';
import { estimate } from './estimate-schema.ts';
import { common, kind } from './kind-schema.ts';
import {
  because,
  dottedName,
  formula,
  known,
  name,
  named,
  removable,
  says,
  shown,
  text,
  wholeNumber,
} from './leaves.ts';
import { mechanism } from './mechanism-schema.ts';
import { outcome } from './outcome-schema.ts';
import { quantity } from './quantity-schema.ts';
import { timeline } from './timeline-schema.ts';

const MONTHS_PHRASE = 'a span like 2025-04..2030-12, or a number of months from 1 to 12000';

const months = z.union(
  [
    z.string().regex(/^\d{4}-(0[1-9]|1[0-2])\.\.\d{4}-(0[1-9]|1[0-2])$/, MONTHS_PHRASE),
    z.int().min(1, MONTHS_PHRASE).max(12_000, MONTHS_PHRASE),
  ],
  MONTHS_PHRASE,
);

const labels = named(removable(text), 'a map from units to what they are');

const units = known(
  {
    measures: shown(labels, 'Units that formulas must balance.', { musd: 'millions of dollars' }).optional(),
    counts: shown(labels, 'Labels of things counted.', { attack: 'attacks on anybody' }).optional(),
  },
  'a map {measures, counts}',
);

/** Blocks that only a model's own files fill, and those a scenario fills too. */
export const file = known(
  {
    title: shown(text, 'What to call it, in a few words.', 'A fishing village').optional(),
    says: says.optional(),
    from: shown(
      text,
      'The model this scenario differs from; without it the file is a whole model.',
      'pakistan',
      'baseline',
    ).optional(),
    theme: shown(text, 'The group in which lists show this scenario.', 'Security').optional(),
    asks: shown(text, 'The question this scenario answers.', 'What if metals fall by half?').optional(),
    expectation: shown(text, 'What was expected before it was run.', 'Fewer mines open.').optional(),
    because: because.optional(),
    months: shown(
      months,
      'Span of the simulation, like 2025-04..2030-12, or a number of months.',
      '2025-04..2030-12',
      120,
    ).optional(),
    worlds: shown(
      wholeNumber(1, 100_000_000),
      'How many worlds are run unless said otherwise.',
      1000,
    ).optional(),
    seed: shown(
      z.union([z.string(), z.number()], 'a text'),
      'All luck follows from this text.',
      'harbour lights',
    ).optional(),
    levers: shown(named(formula, 'a map from estimates to values'), 'Values for estimates.', {
      patience: 0.4,
    }).optional(),
    without: shown(z.array(name, 'a list of mechanisms'), 'Mechanisms switched off.', [
      'contagion',
    ]).optional(),
    units: shown(units, 'The units that quantities and estimates may name.', {
      measures: { musd: 'millions of dollars' },
      counts: { attack: 'attacks on anybody' },
    }).optional(),
    phases: shown(
      z.union([z.array(name, 'a list of names'), named(text, 'a list of names')], 'a list of names'),
      'The order of a month.',
      ['weather', 'trade', 'choices'],
    ).optional(),
    mechanisms: shown(
      named(removable(mechanism), 'a map from mechanisms to sentences'),
      'Parts of the model that can be switched off, each with a sentence.',
      { contagion: 'An attack makes the next one likelier.' },
    ).optional(),
    estimates: shown(
      named(removable(estimate), 'a map of estimates'),
      'Numbers that are not known exactly.',
      {
        growth: { is: 'triangular(0.1, 0.25, 0.4)', unit: '1/year', assumed: 'from a trickle to a flood' },
      },
    ).optional(),
    common: common.optional(),
    kinds: shown(named(removable(kind), 'a map of kinds'), 'Agents who share their rules.', {
      village: { boats: { starts: 10, next: 'boats + hired - sold' } },
    }).optional(),
    quantities: shown(
      z.record(dottedName, removable(quantity), 'a map of quantities'),
      'Quantities replaced in the model: name, or kind.name.',
      { 'village.boats': { starts: 20, next: 'boats' } },
    ).optional(),
    signals: shown(
      named(removable(signal), 'a map of signals'),
      'Messages that options, entries and rules can send.',
      {
        visit: { cost: 0.2 },
      },
    ).optional(),
    decisions: shown(
      named(removable(decision), 'a map from deciders to decisions'),
      'Who chooses among what.',
      {
        pakistan: {
          precision: 2,
          value: 'change(us.alignment)',
          options: { wait: {}, visit: { cost: 0.1 } },
        },
      },
    ).optional(),
    timeline: timeline.optional(),
    outcomes: shown(named(removable(outcome), 'a map of outcomes'), 'What is read off a whole world.', {
      collapsed: 'ever(fish < 0.3 * room)',
      fleet: 'final(north.boats + south.boats)',
    }).optional(),
    fans: shown(z.array(dottedName, 'a list of quantities'), 'Quantities shown over time.', [
      'reserves',
      'us.alignment',
    ]).optional(),
  },
  'a map of title, kinds, outcomes ...',
);
