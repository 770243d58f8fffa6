import * as z from 'zod';
import {
  because,
  dottedName,
  formula,
  known,
  mechanism,
  name,
  named,
  oneOrMore,
  phase,
  removable,
  says,
  shown,
} from './leaves.ts';
import { terms } from './quantity-schema.ts';

const effects = z.record(dottedName, formula, 'a map from quantities to formulas, like {us.alignment: 0.04}');

const SENDS_PHRASE = 'a signal and its receiver, like visit to us';

const sends = oneOrMore(z.string(SENDS_PHRASE), SENDS_PHRASE);

const option = known(
  {
    says: says.optional(),
    because: because.optional(),
    cost: shown(formula, 'Cost in units of utility.', 0.1).optional(),
    target: shown(name, 'The kind of agents the option is aimed at.', 'patron').optional(),
    where: shown(
      formula,
      'Which agents can be targets, like target != us; decided once, by comparing agents.',
      'target != us',
    ).optional(),
    allowed: shown(
      formula,
      'When the option can be taken; read every month.',
      'reserves_cover < 3',
    ).optional(),
    does: shown(effects, 'What it adds to states, as terms named after the option.', {
      'target.alignment': 0.04,
    }).optional(),
    expects: shown(
      effects,
      'What its decider believes it changes: quantity by quantity it speaks instead of does.',
      { 'target.alignment': 0.1 },
    ).optional(),
    sends: shown(sends, 'Signals sent with it: SIGNAL to AGENT.', 'visit to us').optional(),
    utility: shown(formula, 'Extra utility of this option.', 'if(month < 12, 0.5, 0)').optional(),
    mechanism: mechanism.optional(),
  },
  'an option: a map of cost, target, does, sends ...; {} for one that does nothing',
).meta({
  id: 'option',
  description: 'One thing a decider can do.',
  examples: [{ cost: 0.1, target: 'patron', does: { 'target.alignment': 0.04 } }, {}],
});

/** Who chooses among what, and by which value (quantal response). */
export const decision = known(
  {
    says: says.optional(),
    because: because.optional(),
    phase: phase.optional(),
    precision: shown(formula, 'How sharply the decider picks the best; 0 picks at random.', 2).optional(),
    switching_cost: shown(formula, "Cost of not repeating last month's choice.", 0.1).optional(),
    value: shown(terms, 'The value of an option; change(q) is what the option does to q.', {
      ties: '2 * change(us.alignment)',
    }).optional(),
    options: shown(named(removable(option), 'a map of options'), 'What can be chosen, by name.', {
      wait: {},
      visit: { cost: 0.1, does: { 'us.alignment': 0.04 } },
    }).optional(),
  },
  'a decision: a map of phase, precision, value, options ...',
).meta({
  id: 'decision',
  description: 'A decider, its value and its options.',
  examples: [{ precision: 2, value: 'change(us.alignment)', options: { wait: {}, visit: { cost: 0.1 } } }],
});

const party = shown(name, 'An agent, or a kind for all of its agents.', 'china', 'patron');

/** A costly message that moves beliefs. */
export const signal = known(
  {
    says: says.optional(),
    because: because.optional(),
    cost: shown(formula, 'What sending costs the sender, 0 to 1; 0 when absent.', 0.2).optional(),
    valence: shown(formula, '1 for good news, -1 for bad; 1 when absent.', 1, -1).optional(),
    from: party.optional(),
    to: party.optional(),
    when: shown(
      formula,
      'A standing rule: sent in each month in which this holds.',
      'attacks > 20',
    ).optional(),
    mechanism: mechanism.optional(),
  },
  'a signal: a map of cost, valence, from, to, when',
).meta({
  id: 'signal',
  description: 'A costly message that moves beliefs.',
  examples: [
    { cost: 0.2, valence: 1 },
    { valence: -1, from: 'china', to: 'pakistan', when: 'attacks > 20' },
  ],
});
