import * as z from 'zod';
import {
  assumed,
  because,
  dottedName,
  formula,
  known,
  mechanism,
  month,
  oneOrMore,
  says,
  text,
} from './leaves.ts';

const changes = z.record(dottedName, formula, 'a map from quantities to formulas, like {india_crisis: 1}');

const SENDS_PHRASE = 'a signal with sender and receiver, like tariff_cut from us to pakistan';
const CHOICE_PHRASE = 'a choice like pakistan.reform';

/** Something that happens on a date or when a condition holds. */
const entry = known(
  {
    name: text.describe('What to call it; its date when absent.').optional(),
    says: says.optional(),
    because: because.optional(),
    assumed: assumed.optional(),
    on: month.describe('The month it happens.').optional(),
    from: month.describe('The first month.').optional(),
    until: month.describe('The last month.').optional(),
    if: formula.describe('A condition on estimates: whether it happens in this world at all.').optional(),
    when: formula.describe("A condition on last month's values.").optional(),
    at_most: z
      .literal('once', '"once"')
      .describe('once: only the first time the condition holds.')
      .optional(),
    set: changes.describe('Values that replace computed ones, in the phase of each quantity.').optional(),
    add: changes.describe('Amounts added.').optional(),
    sends: oneOrMore(z.string(SENDS_PHRASE), SENDS_PHRASE).describe('SIGNAL from A to B.').optional(),
    force: oneOrMore(z.string(CHOICE_PHRASE), CHOICE_PHRASE)
      .describe('A choice that must be taken.')
      .optional(),
    forbid: oneOrMore(z.string(CHOICE_PHRASE), CHOICE_PHRASE)
      .describe('A choice that cannot be taken.')
      .optional(),
    mechanism: mechanism.optional(),
  },
  'an entry: a map like {on: 2026-03, set: {india_crisis: 1}}',
).meta({ id: 'timeline_entry', description: 'What happens on a date, or when a condition holds.' });

/** Dated and conditional events, in order. */
export const timeline = z.array(entry, 'a list of entries').describe('Events by date or condition.');
