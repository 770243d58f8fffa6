import * as z from 'zod';
import { forms } from '../language/index.ts';
import { PANELS } from './lesson.ts';

const { dottedName, known, month, named, text, wholeNumber } = forms;

const scenario = text.describe('The name of a scenario: a file beside the lesson, or a shipped one.');

const ASK_PHRASE = 'a question: a map like {change: tightrope_kept, options: [...]}';

/** A pause for a prediction. */
const ask = known(
  {
    change: dottedName.describe('Options are up, down and same: how this outcome changes.').optional(),
    outcome: dottedName.describe('Options are ranges like 0..20 for this outcome.').optional(),
    which: z
      .enum(
        ['changes most', 'is likeliest', 'is least likely', 'matters most'],
        'changes most, is likeliest, is least likely or matters most',
      )
      .describe('Options are outcomes, or estimates for the one that matters most.')
      .optional(),
    choice: dottedName
      .describe('Options are what this decider may do; the right one is what it does.')
      .optional(),
    odds: dottedName.describe('The same; the right one is what it was likeliest to do.').optional(),
    options: z.array(
      known({ says: text, is: z.union([z.string(), z.number()], 'a text') }, 'a map {says, is}'),
      'a list of answers like {says: less often, is: down}',
    ),
    reveal: text.describe('Said once the answer is out; the figures come by themselves.'),
  },
  ASK_PHRASE,
);

const panels = [...new Set(Object.values(PANELS).flat())];

const step = known(
  {
    say: text.describe('The words of this step, or its question.'),
    home: z.literal(true, 'true').describe('The list of scenarios.').optional(),
    explore: scenario.optional(),
    compare: z.array(scenario, 'a list of two scenarios').length(2, 'a list of two scenarios').optional(),
    world: known(
      { of: scenario.optional(), index: wholeNumber(0, 99_999_999) },
      'a map {of, index}',
    ).optional(),
    evidence: text.describe('A fact, an estimate or an outcome; all for everything.').optional(),
    matters: dottedName
      .describe('What this outcome hangs on, in the scenario that was explored last.')
      .optional(),
    month: month.describe('The month of a world.').optional(),
    levers: named(z.number('a number'), 'a map from levers to numbers').optional(),
    quantity: text.describe('The quantity in the picture, like us.alignment.').optional(),
    outcome: dottedName.describe('The outcome that is pointed at.').optional(),
    point: z.enum(panels, panels.join(', ')).describe('The panel that is pointed at.').optional(),
    zoom: z.boolean('true or false').describe('One panel alone.').optional(),
    ask: ask.optional(),
  },
  'a step: a map like {say: ..., explore: baseline}',
);

/** The script of a lesson. */
export const lessonForm = known(
  {
    title: text,
    says: text.describe('What the lesson is about, in a sentence.'),
    minutes: wholeNumber(1, 240),
    note: text.describe('What it speaks of that may weigh on somebody; shown first.'),
    seed: z.union([z.string(), z.number()], 'a text').describe('All luck follows from this text.').optional(),
    worlds: wholeNumber(64, 100_000).optional(),
    steps: z.array(step, 'a list of steps').min(1, 'a list of at least one step'),
  },
  'a map of title, minutes, steps ...',
);

export type WrittenLesson = z.infer<typeof lessonForm>;
export type WrittenStep = WrittenLesson['steps'][number];
export type WrittenQuestion = NonNullable<WrittenStep['ask']>;
