import * as z from 'zod';
import { forms } from '../language/index.ts';

const { known, name, named, says, text, wholeNumber } = forms;

const SETTING_PHRASE = 'a number, on or off';

const setting = z
  .union([z.number(), z.enum(['on', 'off'])], SETTING_PHRASE)
  .meta({ id: 'setting', description: 'A number for an estimate, on or off for a mechanism.' });

const FACTOR_PHRASE = 'a list of values, a range like {from: 0, to: 1, steps: 5}, or the word distribution';

/** A factor that goes along the own distribution of an estimate. */
export const DISTRIBUTION = 'distribution';

const number = z.number('a number');

const factor = z
  .union(
    [
      z.array(setting, FACTOR_PHRASE).min(1, 'a list of at least one value'),
      known(
        {
          from: number.describe('The lower end, in the unit that the estimate is written in.'),
          to: number.describe('The upper end.'),
          steps: wholeNumber(2, 10_000)
            .describe('In a grid or paired: so many values at equal distances, both ends included.')
            .optional(),
        },
        FACTOR_PHRASE,
      ),
      z.literal(DISTRIBUTION, FACTOR_PHRASE),
    ],
    FACTOR_PHRASE,
  )
  .meta({
    id: 'factor',
    description:
      'What a factor is set to: a list of values, a range, or in latin-hypercube and sobol the word distribution: values as likely as the estimate itself has them.',
    examples: [[-2, 0, 2], ['on', 'off'], { from: 0, to: 0.3, steps: 4 }, { from: 0, to: 0.3 }, DISTRIBUTION],
  });

const MONTHS_PHRASE = 'a span like 2025-04..2030-12, or a number of months from 1 to 12000';

const DESIGNS = ['grid', 'list', 'paired', 'latin-hypercube', 'sobol'] as const;

/** Points of one experiment at most. */
export const MOST_POINTS = 100_000;

/** An experiment as it is written. */
export const experimentForm = known(
  {
    title: text.meta({ description: 'What it is called.', examples: ['Demands and the revenue share'] }),
    says: says.optional(),
    asks: text.describe('The question that it answers.').optional(),
    design: z.enum(DESIGNS, DESIGNS.join(', ')).meta({
      description:
        'grid: all combinations of the values. paired: the first values together, then the second ... list: the points as they are written. latin-hypercube (McKay, Beckman & Conover 1979) and sobol (Sobol 1967, scrambled after Owen 1995): points spread evenly over the ranges, or over the quantiles of distributions.',
      examples: ['grid', 'latin-hypercube'],
    }),
    scenarios: z
      .array(text, 'a list of scenarios')
      .min(1, 'a list of at least one scenario')
      .meta({
        description:
          'The scenarios that every point is run on: files beside this one, or shipped ones. Default: baseline.',
        examples: [['baseline', 'us-exclusive-accord']],
      })
      .optional(),
    factors: named(factor, 'a map from estimates and mechanisms to their values')
      .meta({
        description: 'What differs between points: estimates (levers among them) and mechanisms.',
        examples: [{ demand_lean: [-2, 0, 2], contagion: ['on', 'off'] }],
      })
      .optional(),
    points: z
      .union(
        [
          wholeNumber(1, MOST_POINTS),
          z.array(z.record(name, setting, 'a point: a map like {demand_lean: 1, contagion: off}')),
        ],
        'how many points there are to be, or in a list the points themselves',
      )
      .meta({
        description:
          'For latin-hypercube and sobol, how many points; for a list, the points. What a point does not name stays as the scenario has it.',
        examples: [64, [{ demand_lean: -2 }, { demand_lean: 2, contagion: 'off' }]],
      })
      .optional(),
    worlds: wholeNumber(2, 1_000_000).describe('Worlds of every point. Default: 200.').optional(),
    seed: z
      .union([z.string(), z.number()], 'a text')
      .describe('All luck follows from this text, and where the points of a spread design lie.')
      .optional(),
    seeds: z
      .array(z.union([z.string(), z.number()], 'a text'), 'a list of texts')
      .min(1, 'a list of at least one text')
      .describe('Several seeds: everything is repeated with each.')
      .optional(),
    luck: z
      .enum(['paired', 'own'], 'paired or own')
      .describe(
        'paired (default): the same worlds with the same luck at every point, so that differences are the own work of the factors. own: other worlds at each.',
      )
      .optional(),
    months: z
      .union(
        [
          z.string().regex(/^\d{4}-(0[1-9]|1[0-2])\.\.\d{4}-(0[1-9]|1[0-2])$/, MONTHS_PHRASE),
          z.int().min(1, MONTHS_PHRASE).max(12_000, MONTHS_PHRASE),
        ],
        MONTHS_PHRASE,
      )
      .describe('Months to simulate, where other than the scenarios say.')
      .optional(),
    outcomes: z
      .array(name, 'a list of outcomes')
      .min(1, 'a list of at least one outcome')
      .meta({ description: 'Outcomes to report. Default: all.', examples: [['tightrope_kept']] })
      .optional(),
    tables: z
      .array(z.enum(['worlds', 'long'], 'worlds or long'), 'a list of tables')
      .meta({
        description:
          'Tables that --out keeps besides summary.csv. worlds: a row a point and world. long: a row a point, world and month, with the series.',
        examples: [['long']],
      })
      .optional(),
    format: z
      .enum(['csv', 'parquet'], 'csv or parquet')
      .describe('How tables are kept. Default: csv.')
      .optional(),
    series: z
      .array(text, 'a list of quantities')
      .min(1, 'a list of at least one quantity')
      .meta({
        description:
          'Quantities that the long table follows. Default: all that the scenarios show over time (fans).',
        examples: [['us.alignment', 'reserves']],
      })
      .optional(),
    most_rows: wholeNumber(1, 1e12)
      .describe('Rows that a table may have; more are refused before anything runs. Default: 10,000,000.')
      .optional(),
  },
  'a map of title, design, factors ...',
);

export type WrittenExperiment = z.infer<typeof experimentForm>;

/** The form of experiments as a JSON Schema (draft 2020-12), for completion and checks in editors. */
export function experimentSchema(): object {
  return {
    ...z.toJSONSchema(experimentForm, { target: 'draft-2020-12', io: 'input' }),
    title: 'Tightrope experiment',
    description: 'Scenarios times designs: which points to run, over how many worlds, and what to report.',
  };
}
