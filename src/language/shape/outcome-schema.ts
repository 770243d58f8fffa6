import * as z from 'zod';
import { assumed, because, formula, known, says, shown, text, unit } from './leaves.ts';

const NAIVE_PHRASE = 'a map {is, because}, or none known';

const naive = z.union(
  [
    z.literal('none known', NAIVE_PHRASE),
    known(
      {
        is: shown(formula, 'The chance or the number one would say.', 0.3),
        because: because.optional(),
        assumed: assumed.optional(),
        says: says.optional(),
      },
      NAIVE_PHRASE,
    ),
  ],
  NAIVE_PHRASE,
);

const OUTCOME_PHRASE = 'an outcome: a formula over a whole world, or {is, says, unit, naive, measure}';

/** A yes/no, a time or a number read off a whole world. */
export const outcome = z
  .union(
    [
      text,
      known(
        {
          is: shown(text, 'A reducer, like ever(x > 3, until("2028-12")).', 'ever(x > 3, until("2028-12"))'),
          says: says.optional(),
          unit: unit.optional(),
          because: because.optional(),
          naive: shown(naive, 'What one would say without the model.', 'none known', {
            is: 0.3,
            because: ['F012'],
          }).optional(),
          measure: shown(
            z.boolean('true or false'),
            'A figure for comparisons: left out of plain summaries.',
            true,
          ).optional(),
        },
        OUTCOME_PHRASE,
      ),
    ],
    OUTCOME_PHRASE,
  )
  .meta({
    id: 'outcome',
    description: 'A yes/no, a time or a number read off a whole world.',
    examples: [
      'final(debt)',
      { is: 'ever(fish < 0.3 * room)', says: 'The stock once fell.', naive: 'none known' },
    ],
  });
