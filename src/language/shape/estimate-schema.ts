import * as z from 'zod';
import { assumed, because, formula, known, named, says, shown, unit } from './leaves.ts';

const lever = known(
  {
    from: shown(formula, 'The lowest value.', 0),
    to: shown(formula, 'The highest value.', 1),
    step: shown(formula, 'How far a key press moves it.', 0.05).optional(),
  },
  'a map {from, to, step}',
);

const ESTIMATE_PHRASE = 'an estimate: a number, a distribution, or {is, unit, because}';

/** A number that is not known exactly: its prior, its reason and how far a user may move it. */
export const estimate = z
  .union(
    [
      formula,
      known(
        {
          says: says.optional(),
          is: shown(
            formula,
            'A number or a distribution, like triangular(0.1, 0.2, 0.4).',
            'triangular(0.1, 0.2, 0.4)',
            0.25,
          ).optional(),
          unit: unit.optional(),
          because: because.optional(),
          assumed: assumed.optional(),
          lever: shown(lever, 'A user may move it from here to there.', {
            from: 0,
            to: 1,
            step: 0.05,
          }).optional(),
          simplex: shown(
            named(formula, 'a map from names to shares'),
            'Shares that add up to 1, drawn together.',
            { coal: 0.3, grain: 0.7 },
          ).optional(),
          concentration: shown(formula, 'How close the drawn shares stay to these.', 20).optional(),
        },
        ESTIMATE_PHRASE,
      ),
    ],
    ESTIMATE_PHRASE,
  )
  .meta({
    id: 'estimate',
    description: 'A number that is not known exactly, and the reason for it.',
    examples: [0.25, { is: 'uniform(0, 1)', assumed: 'nobody has measured it' }],
  });
