import * as z from 'zod';
import { because, formula, known, name, named, phase, removable, says, wholeNumber } from './leaves.ts';
import { quantity } from './quantity-schema.ts';

/** The most agents or places a kind may have. */
const MOST_AGENTS = 5_000;

/** The most agents that may arrive in a month. */
const MOST_ARRIVALS = 1_000;

const agentFields = z.nullable(
  named(
    z.union(
      [formula, named(formula, 'a formula for each agent')],
      'a formula, or a map from agents to formulas',
    ),
    'a map of fields, like {size: 6000}',
  ),
);

const AGENTS_PHRASE = 'a list of agents, or a map from agents to their fields';

const agents = z.union([z.array(name, AGENTS_PHRASE), named(agentFields, AGENTS_PHRASE)], AGENTS_PHRASE);

const LINK_PHRASE =
  'a kind, or a kind with a number of agents for each, like {province: {north: 60, south: 40}}';

const link = z.union(
  [name, named(named(wholeNumber(0, MOST_AGENTS), LINK_PHRASE), LINK_PHRASE)],
  LINK_PHRASE,
);

const lattice = known(
  {
    rows: wholeNumber(1, MOST_AGENTS),
    columns: wholeNumber(1, MOST_AGENTS),
    neighbours: z.literal([4, 8], '4 or 8').describe('4 or 8 neighbours on the lattice.').optional(),
  },
  'a map {rows, columns, neighbours}',
);

const network = known(
  {
    ring: wholeNumber(0, MOST_AGENTS).describe('Neighbours on a ring, half on each side.').optional(),
    within: name.describe('A link: neighbours share its target.').optional(),
    random: wholeNumber(0, MOST_AGENTS)
      .describe('Further neighbours scattered over the ring, the same in all worlds.')
      .optional(),
    lattice: lattice.describe('A grid of rows and columns.').optional(),
    list: named(z.array(name, 'a list of agents'), 'a map from agents to lists of agents')
      .describe('The neighbours of each agent by name.')
      .optional(),
  },
  'a network: {ring, within, random}, {lattice: {rows, columns, neighbours}} or {list: {agent: [agents]}}',
);

const enters = known(
  {
    phase: phase.optional(),
    count: known(
      {
        draw: formula.describe('Distribution of the number that arrive in a month.'),
        at_most: wholeNumber(0, MOST_ARRIVALS).describe('The most that can arrive in a month.').optional(),
      },
      'a map {draw, at_most}',
    ).describe('How many arrive in a month.'),
    each: named(
      z.union(
        [formula, known({ draw: formula, at_most: formula.optional() }, 'a map {draw}')],
        'a formula or {draw: distribution}',
      ),
      'a map from fields to formulas or {draw: distribution}',
    )
      .describe('What each arrival brings.')
      .optional(),
  },
  'a map {count: {draw, at_most}, each}',
);

const kindShape = {
  says: says.optional(),
  phase: phase.optional(),
  because: because.optional(),
  agents: agents.describe('The agents by name, with their fields.').optional(),
  count: wholeNumber(1, MOST_AGENTS).describe('Number of agents without names.').optional(),
  places: wholeNumber(1, MOST_AGENTS).describe('Places of a pool that agents enter and leave.').optional(),
  links: named(link, 'a map from links to kinds')
    .describe('Each agent points at one agent of a kind.')
    .optional(),
  network: named(network, 'a map from networks to {ring}, {lattice} or {list}')
    .describe('Fixed neighbours, the same in all worlds.')
    .optional(),
  enters: enters.describe('Arrivals at a pool.').optional(),
  leaves: formula
    .describe('The condition, read on last month, on which an agent leaves the pool.')
    .optional(),
};

/** Keys of a kind that are no quantities: words no quantity can be named by. */
export const KIND_WORDS: readonly string[] = Object.keys(kindShape);

/** A kind of agents; every other key is one of its quantities. */
export const kind = z
  .object(kindShape, 'a kind: a map of agents and quantities')
  .catchall(removable(quantity))
  .meta({ id: 'kind', description: 'Agents of one sort and the quantities each of them carries.' });

/** What belongs to no agent. */
export const common = z
  .object({ phase: phase.optional() }, 'a map of quantities')
  .catchall(removable(quantity))
  .describe('Quantities that belong to no agent; their names are known everywhere.');
