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
} from './leaves.ts';
import { terms } from './quantity-schema.ts';

const effects = z.record(dottedName, formula, 'a map from quantities to formulas, like {us.alignment: 0.04}');

const SENDS_PHRASE = 'a signal and its receiver, like visit to us';

const sends = oneOrMore(z.string(SENDS_PHRASE), SENDS_PHRASE);

const option = known(
  {
    says: says.optional(),
    because: because.optional(),
    cost: formula.describe('Cost in units of utility.').optional(),
    target: name.describe('The kind of agents the option is aimed at.').optional(),
    where: formula
      .describe('Which agents can be targets, like target != us; decided once, by comparing agents.')
      .optional(),
    allowed: formula.describe('When the option can be taken; read every month.').optional(),
    does: effects.describe('What it adds to states, as terms named after the option.').optional(),
    expects: effects
      .describe('What its decider believes it changes: quantity by quantity it speaks instead of does.')
      .optional(),
    sends: sends.describe('Signals sent with it: SIGNAL to AGENT.').optional(),
    utility: formula.describe('Extra utility of this option.').optional(),
    mechanism: mechanism.optional(),
  },
  'an option: a map of cost, target, does, sends ...; {} for one that does nothing',
).meta({ id: 'option', description: 'One thing a decider can do.' });

/** Who chooses among what, and by which value (quantal response). */
export const decision = known(
  {
    says: says.optional(),
    because: because.optional(),
    phase: phase.optional(),
    precision: formula.describe('How sharply the decider picks the best; 0 picks at random.').optional(),
    switching_cost: formula.describe("Cost of not repeating last month's choice.").optional(),
    value: terms.describe('The value of an option; change(q) is what the option does to q.').optional(),
    options: named(removable(option), 'a map of options').optional(),
  },
  'a decision: a map of phase, precision, value, options ...',
).meta({ id: 'decision', description: 'A decider, its value and its options.' });

const party = name.describe('An agent, a kind, or anyone.');

/** A costly message that moves beliefs. */
export const signal = known(
  {
    says: says.optional(),
    because: because.optional(),
    cost: formula.describe('What sending costs the sender, 0 to 1; 0 when absent.').optional(),
    valence: formula.describe('1 for good news, -1 for bad; 1 when absent.').optional(),
    from: party.optional(),
    to: party.optional(),
    when: formula.describe('A standing rule: sent in each month in which this holds.').optional(),
    mechanism: mechanism.optional(),
  },
  'a signal: a map of cost, valence, from, to, when',
).meta({ id: 'signal', description: 'A costly message that moves beliefs.' });
