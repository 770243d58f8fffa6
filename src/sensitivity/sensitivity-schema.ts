import * as z from 'zod';

const share = (says: string) =>
  z
    .strictObject({
      value: z.number(),
      low: z.number().describe('Lower end of its 95 % interval.'),
      high: z.number().describe('Upper end.'),
      standardError: z.number().describe('Where it was resampled: its bootstrap standard error.').optional(),
    })
    .describe(says);

const told = {
  outcome: z.string().describe('The outcome, as the model names it.'),
  unit: z.string().describe('The unit the model gives; empty where it gives none.'),
  reads: z
    .enum(['number', 'month', 'whether'])
    .describe(
      'What varies: a number in its unit, a month from the start, or 1 where it happens and 0 where not.',
    ),
};

const factor = z.string().describe('The estimate, or the simplex whose shares move together.');

const variance = z.number().describe('Variance of what varies, in its unit squared.');

const alone = 'Share of the variance (1 is all of it) from this by itself.';

const given = z.strictObject({
  ...told,
  variance,
  floor: z
    .number()
    .describe('Noise floor of first: of estimates without any effect, none is above it in 19 runs of 20.'),
  factors: z
    .array(
      z.strictObject({
        factor,
        first: share(alone),
        rises: z
          .boolean()
          .nullable()
          .describe('Whether the outcome rises with it; null where it does neither clearly.'),
      }),
    )
    .describe('Strongest first.'),
  luck: share('Share of luck and of all that goes with it.').nullable().describe('null where there is none.'),
});

const shares = {
  first: share(alone),
  total: share('Share with everything it does together with others.'),
  floor: z
    .number()
    .describe(
      'Noise floor of first: of what does nothing by itself, none is above its floor in 19 runs of 20.',
    ),
};

const sobol = z.strictObject({
  ...told,
  variance,
  factors: z.array(z.strictObject({ factor, ...shares })).describe('Largest total first.'),
  luck: z
    .strictObject(shares)
    .nullable()
    .describe('Luck as a factor of its own; null for a model that draws none.'),
  others: z
    .strictObject(shares)
    .nullable()
    .describe('All estimates that were not named, as one factor; null when all were.'),
});

const morris = z.strictObject({
  ...told,
  factors: z
    .array(
      z.strictObject({
        factor,
        mean: share('mu: mean effect of its whole range, in the unit of the outcome.')
          .nullable()
          .describe('null for shares that move together.'),
        size: share('mu*: mean size of that effect.'),
        spread: share('sigma: standard deviation of that effect.'),
      }),
    )
    .describe('Largest size first.'),
  luck: share('Mean size of what other luck alone changes.').nullable().describe('null without luck.'),
  floor: z
    .number()
    .nullable()
    .describe('The size of steps that only deal other luck, upper end of its interval; null without luck.'),
});

const study = {
  notice: z.string(),
  scenario: z.string(),
  title: z.string(),
  seed: z.string(),
  engine: z.enum(['js', 'interpreter', 'wasm', 'wasm-f32']),
  worlds: z.int().describe('Worlds (given-data), points of each matrix (sobol) or trajectories (morris).'),
  runs: z.int().describe('Worlds that were run in all.'),
  looked: z.int().describe('Estimates that were looked at one by one.'),
  others: z.int().describe('Uncertain estimates besides these, which varied along.'),
  lucky: z.boolean().describe('Whether the model draws luck.'),
  constant: z.array(z.string()).describe('Outcomes that came out the same in every run.'),
  warnings: z.array(z.string()),
};

const form = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('given-data'), ...study, outcomes: z.array(given) }),
  z.strictObject({ method: z.literal('sobol'), ...study, outcomes: z.array(sobol) }),
  z.strictObject({
    method: z.literal('morris'),
    ...study,
    delta: z.number().describe('How far a step goes, as a share of the range of an estimate.'),
    outcomes: z.array(morris),
  }),
]);

/** The JSON Schema (draft 2020-12) of what `sensitivity --json` prints. */
export function sensitivitySchema(): object {
  return {
    ...z.toJSONSchema(form, { target: 'draft-2020-12' }),
    title: 'What outcomes hang on',
    description: 'What tightrope sensitivity --json prints, by method.',
  };
}
