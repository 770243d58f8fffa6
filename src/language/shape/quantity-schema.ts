import * as z from 'zod';
import {
  assumed,
  because,
  formula,
  known,
  mechanism,
  name,
  named,
  phase,
  says,
  shown,
  unit,
} from './leaves.ts';

const TERM_PHRASE = 'a term: a formula, or {is, mechanism, otherwise, because}';

const fullTerm = known(
  {
    is: shown(formula, 'What the term adds.', 'excitation * attacks'),
    mechanism: mechanism.optional(),
    otherwise: shown(formula, 'What stands in when the mechanism is off; 0 when absent.', 0).optional(),
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
  examples: ['growth * fish', { is: 'excitation * attacks', mechanism: 'contagion' }],
});

/** A formula, one term, or named terms that are added in file order. */
export const terms = z
  .union([formula, fullTerm, named(term, 'named terms')], 'a formula or named terms')
  .meta({
    id: 'terms',
    description: 'A formula, or named terms that add up in file order.',
    examples: ['0.9 * level + shock', { stock: 'fish', births: 'growth * fish' }],
  });

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
    values: shown(perAgent, 'A constant for each agent.', { north: 0.2, south: 0.6 }).optional(),
    fixed: shown(formula, 'One constant for all agents.', 0.5).optional(),
    draw: shown(
      formula,
      'A distribution, drawn every month.',
      'normal(0, 1)',
      'bernoulli(storm_chance)',
    ).optional(),
    draw_once: shown(
      formula,
      'A distribution, drawn once in a world, or when the agent enters.',
      'uniform(0, 1)',
    ).optional(),
    is: shown(terms, 'Computed every month.', 'price * output').optional(),
    starts: shown(formula, 'The value before the first month.', 0).optional(),
    next: shown(terms, "Next month's value of a state.", {
      stock: 'fish',
      births: 'growth * fish',
    }).optional(),
    one_of: shown(z.array(name, 'a list of stages'), 'The stages it can be in, the first one first.', [
      'announced',
      'signed',
      'built',
    ]).optional(),
    moves: shown(
      stageMoves,
      'For each stage the stages that can follow and their monthly rates; when(condition) is a sure move.',
      { announced: { signed: 0.05 }, signed: { built: 'when(money > 0)' } },
    ).optional(),
    between: shown(
      z.tuple([formula, formula], 'two formulas: [lowest, highest]'),
      'Bounds; what they cut off is a term named limit.',
      [0, 1],
    ).optional(),
    toward: shown(name, 'One number for each agent of this kind.', 'patron').optional(),
    at_most: shown(formula, 'The most items that sum_of adds.', 40).optional(),
  },
  QUANTITY_PHRASE,
).meta({
  id: 'quantity',
  description: 'A number an agent or the world carries.',
  examples: [{ is: 'price * output' }, { starts: 0, next: '0.9 * level + shock' }, { draw: 'normal(0, 1)' }],
});

/** The keys that say what a quantity is; a quantity has at most one of them. */
export const DEFINING_KEYS = ['values', 'fixed', 'draw', 'draw_once', 'is', 'next', 'one_of'] as const;

/** Every key a quantity can have. */
export const QUANTITY_KEYS: readonly string[] = Object.keys(quantity.shape);
