import * as z from 'zod';
import { assumed, because, formula, known, mechanism, name, named, phase, says, unit } from './leaves.ts';

const TERM_PHRASE = 'a term: a formula, or {is, mechanism, otherwise, because}';

const fullTerm = known(
  {
    is: formula.describe('What the term adds.'),
    mechanism: mechanism.optional(),
    otherwise: formula.describe('What stands in when the mechanism is off; 0 when absent.').optional(),
    because: because.optional(),
    says: says.optional(),
  },
  TERM_PHRASE,
);

/** Keys of a term written as a map; none of them can be the name of a term. */
export const TERM_KEYS: readonly string[] = Object.keys(fullTerm.shape);

const term = z.union([formula, fullTerm], TERM_PHRASE).meta({
  id: 'term',
  description: 'A formula, or {is, mechanism, otherwise, because}.',
});

/** A formula, one term, or named terms that are added in file order. */
export const terms = z
  .union([formula, fullTerm, named(term, 'named terms')], 'a formula or named terms')
  .meta({ id: 'terms', description: 'A formula, or named terms that add up in file order.' });

const perAgent = named(
  z.union(
    [formula, named(formula, 'a number for each agent')],
    'a formula, or a map from agents to formulas',
  ),
  'a map from agents to formulas',
);

const stageMoves = named(
  named(formula, 'a map from next stages to rates'),
  'a map from stages to the stages that follow, like {signed: {financed: rate}}',
);

const QUANTITY_PHRASE = 'a quantity: a map like {is: formula} or {starts: formula, next: formula}';

/** Everything a quantity can say; which keys go together is checked by `quantityRules`. */
export const quantity = known(
  {
    says: says.optional(),
    unit: unit.optional(),
    because: because.optional(),
    assumed: assumed.optional(),
    phase: phase.optional(),
    values: perAgent.describe('A constant for each agent.').optional(),
    fixed: formula.describe('One constant for all agents.').optional(),
    draw: formula.describe('A distribution, drawn every month.').optional(),
    draw_once: formula
      .describe('A distribution, drawn once in a world, or when the agent enters.')
      .optional(),
    is: terms.describe('Computed every month.').optional(),
    starts: formula.describe('The value before the first month.').optional(),
    next: terms.describe("Next month's value of a state.").optional(),
    one_of: z
      .array(name, 'a list of stages')
      .describe('The stages it can be in, the first one first.')
      .optional(),
    moves: stageMoves
      .describe(
        'For each stage the stages that can follow and their monthly rates; when(condition) is a sure move.',
      )
      .optional(),
    between: z
      .tuple([formula, formula], 'two formulas: [lowest, highest]')
      .describe('Bounds; what they cut off is a term named limit.')
      .optional(),
    toward: name.describe('One number for each agent of this kind.').optional(),
    at_most: formula.describe('The most items that sum_of adds.').optional(),
  },
  QUANTITY_PHRASE,
).meta({ id: 'quantity', description: 'A number an agent or the world carries.' });

/** The keys that say what a quantity is; a quantity has at most one of them. */
export const DEFINING_KEYS = ['values', 'fixed', 'draw', 'draw_once', 'is', 'next', 'one_of'] as const;

/** Every key a quantity can have. */
export const QUANTITY_KEYS: readonly string[] = Object.keys(quantity.shape);
