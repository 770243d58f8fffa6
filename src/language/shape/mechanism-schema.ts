import * as z from 'zod';
import { assumed, because, dottedName, known, says, shown, text } from './leaves.ts';

const expected = known(
  {
    outcome: shown(dottedName, 'The outcome it moves.', 'crisis'),
    sign: shown(
      z.enum(['up', 'down'], 'up or down'),
      'Whether more or less of it is expected.',
      'up',
      'down',
    ),
  },
  'a map {outcome, sign}',
);

const MECHANISM_PHRASE = 'a mechanism: a sentence, or {says, because, expects}';

/** What can be switched off, in a sentence. */
export const mechanism = z.union(
  [
    text,
    known(
      {
        says,
        because: because.optional(),
        assumed: assumed.optional(),
        expects: shown(expected, 'How the outcome should differ with the mechanism on.', {
          outcome: 'crisis',
          sign: 'down',
        }).optional(),
      },
      MECHANISM_PHRASE,
    ),
  ],
  MECHANISM_PHRASE,
);
