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
  shown,
  text,
} from './leaves.ts';

const changes = z.record(dottedName, formula, 'a map from quantities to formulas, like {india_crisis: 1}');

const SENDS_PHRASE = 'a signal with sender and receiver, like tariff_cut from us to pakistan';
const CHOICE_PHRASE = 'a choice like pakistan.reform';

const choices = oneOrMore(z.string(CHOICE_PHRASE), CHOICE_PHRASE);

/** Something that happens on a date or when a condition holds. */
const entry = known(
  {
    name: shown(text, 'What to call it; its date when absent.', 'summit').optional(),
    says: says.optional(),
    because: because.optional(),
    assumed: assumed.optional(),
    on: shown(month, 'The month it happens.', '2026-03').optional(),
    from: shown(month, 'The first month.', '2026-03').optional(),
    until: shown(month, 'The last month.', '2027-12').optional(),
    if: shown(
      formula,
      'A condition on estimates: whether it happens in this world at all.',
      'deal_holds > 0.5',
    ).optional(),
    when: shown(formula, "A condition on last month's values.", 'reserves_cover < 2').optional(),
    at_most: shown(
      z.literal('once', '"once"'),
      'once: only the first time the condition holds.',
      'once',
    ).optional(),
    set: shown(changes, 'Values that replace computed ones, in the phase of each quantity.', {
      india_crisis: 1,
    }).optional(),
    add: shown(changes, 'Amounts added.', { 'us.alignment': 0.1 }).optional(),
    sends: shown(
      oneOrMore(z.string(SENDS_PHRASE), SENDS_PHRASE),
      'SIGNAL from A to B.',
      'tariff_cut from us to pakistan',
    ).optional(),
    force: shown(choices, 'A choice that must be taken.', 'pakistan.reform').optional(),
    forbid: shown(choices, 'A choice that cannot be taken.', ['pakistan.reform']).optional(),
    mechanism: mechanism.optional(),
  },
  'an entry: a map like {on: 2026-03, set: {india_crisis: 1}}',
).meta({
  id: 'timeline_entry',
  description: 'What happens on a date, or when a condition holds.',
  examples: [{ on: '2026-03', set: { india_crisis: 1 } }],
});

/** Dated and conditional events, in order. */
export const timeline = shown(z.array(entry, 'a list of entries'), 'Events by date or condition.', [
  { on: '2026-03', set: { india_crisis: 1 } },
  { when: 'reserves_cover < 2', at_most: 'once', force: 'pakistan.reform' },
]);
