import * as z from 'zod';
import { decision, signal } from './decision-schema.ts';
import { common, kind } from './kind-schema.ts';
import {
  assumed,
  because,
  dottedName,
  formula,
  known,
  name,
  named,
  removable,
  says,
  text,
  unit,
  wholeNumber,
} from './leaves.ts';
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

const ESTIMATE_PHRASE = 'an estimate: a number, a distribution, or {is, unit, because}';

const estimate = z
  .union(
    [
      formula,
      known(
        {
          says: says.optional(),
          is: formula.describe('A number or a distribution, like triangular(0.1, 0.2, 0.4).').optional(),
          unit: unit.optional(),
          because: because.optional(),
          assumed: assumed.optional(),
          lever: known({ from: formula, to: formula, step: formula.optional() }, 'a map {from, to, step}')
            .describe('A user may move it from here to there.')
            .optional(),
          simplex: named(formula, 'a map from names to shares')
            .describe('Shares that add up to 1, drawn together.')
            .optional(),
          concentration: formula.describe('How close the drawn shares stay to these.').optional(),
        },
        ESTIMATE_PHRASE,
      ),
    ],
    ESTIMATE_PHRASE,
  )
  .meta({ id: 'estimate', description: 'A number that is not known exactly, and the reason for it.' });

const MECHANISM_PHRASE = 'a mechanism: a sentence, or {says, because, expects}';

const mechanism = z.union(
  [
    text,
    known(
      {
        says,
        because: because.optional(),
        assumed: assumed.optional(),
        expects: known(
          { outcome: dottedName, sign: z.enum(['up', 'down'], 'up or down') },
          'a map {outcome, sign}',
        )
          .describe('How the outcome should differ with the mechanism on.')
          .optional(),
      },
      MECHANISM_PHRASE,
    ),
  ],
  MECHANISM_PHRASE,
);

const NAIVE_PHRASE = 'a map {is, because}, or none known';

const naive = z.union(
  [
    z.literal('none known', NAIVE_PHRASE),
    known(
      { is: formula, because: because.optional(), assumed: assumed.optional(), says: says.optional() },
      NAIVE_PHRASE,
    ),
  ],
  NAIVE_PHRASE,
);

const OUTCOME_PHRASE = 'an outcome: a formula over a whole world, or {is, says, unit, naive, measure}';

const outcome = z
  .union(
    [
      text,
      known(
        {
          is: text.describe('A reducer, like ever(x > 3, until("2028-12")).'),
          says: says.optional(),
          unit: unit.optional(),
          because: because.optional(),
          naive: naive.describe('What one would say without the model.').optional(),
          measure: z
            .boolean('true or false')
            .describe('A figure for comparisons: left out of plain summaries.')
            .optional(),
        },
        OUTCOME_PHRASE,
      ),
    ],
    OUTCOME_PHRASE,
  )
  .meta({ id: 'outcome', description: 'A yes/no, a time or a number read off a whole world.' });

const labels = named(removable(text), 'a map from units to what they are');

/** Blocks that only a model's own files fill, and those a scenario fills too. */
export const file = known(
  {
    title: text.optional(),
    says: says.optional(),
    from: text
      .describe('The model this scenario differs from; without it the file is a whole model.')
      .optional(),
    theme: text.describe('The group in which lists show this scenario.').optional(),
    asks: text.describe('The question this scenario answers.').optional(),
    expectation: text.describe('What was expected before it was run.').optional(),
    because: because.optional(),
    months: months
      .describe('Span of the simulation, like 2025-04..2030-12, or a number of months.')
      .optional(),
    worlds: wholeNumber(1, 100_000_000).describe('How many worlds are run unless said otherwise.').optional(),
    seed: z.union([z.string(), z.number()], 'a text').describe('All luck follows from this text.').optional(),
    levers: named(formula, 'a map from estimates to values').describe('Values for estimates.').optional(),
    without: z.array(name, 'a list of mechanisms').describe('Mechanisms switched off.').optional(),
    units: known(
      {
        measures: labels.describe('Units that formulas must balance.').optional(),
        counts: labels.describe('Labels of things counted.').optional(),
      },
      'a map {measures, counts}',
    ).optional(),
    phases: z
      .union([z.array(name, 'a list of names'), named(text, 'a list of names')], 'a list of names')
      .describe('The order of a month.')
      .optional(),
    mechanisms: named(removable(mechanism), 'a map from mechanisms to sentences').optional(),
    estimates: named(removable(estimate), 'a map of estimates').optional(),
    common: common.optional(),
    kinds: named(removable(kind), 'a map of kinds').optional(),
    quantities: z
      .record(dottedName, removable(quantity), 'a map of quantities')
      .describe('Quantities replaced in the model: name, or kind.name.')
      .optional(),
    signals: named(removable(signal), 'a map of signals').optional(),
    decisions: named(removable(decision), 'a map from deciders to decisions').optional(),
    timeline: timeline.optional(),
    outcomes: named(removable(outcome), 'a map of outcomes').optional(),
    fans: z.array(dottedName, 'a list of quantities').describe('Quantities shown over time.').optional(),
  },
  'a map of title, kinds, outcomes ...',
);
