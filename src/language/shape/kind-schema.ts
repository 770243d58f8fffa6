import * as z from 'zod';
import {
  because,
  formula,
  known,
  name,
  named,
  phase,
  removable,
  says,
  shown,
  wholeNumber,
} from './leaves.ts';
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
    rows: shown(wholeNumber(1, MOST_AGENTS), 'Rows of the grid.', 10),
    columns: shown(wholeNumber(1, MOST_AGENTS), 'Columns of the grid.', 12),
    neighbours: shown(z.literal([4, 8], '4 or 8'), '4 or 8 neighbours on the lattice.', 4, 8).optional(),
  },
  'a map {rows, columns, neighbours}',
);

const network = known(
  {
    ring: shown(wholeNumber(0, MOST_AGENTS), 'Neighbours on a ring, half on each side.', 4).optional(),
    within: shown(name, 'A link: neighbours share its target.', 'home').optional(),
    random: shown(
      wholeNumber(0, MOST_AGENTS),
      'Further neighbours scattered over the ring, the same in all worlds.',
      1,
    ).optional(),
    lattice: shown(lattice, 'A grid of rows and columns.', {
      rows: 10,
      columns: 12,
      neighbours: 4,
    }).optional(),
    list: shown(
      named(z.array(name, 'a list of agents'), 'a map from agents to lists of agents'),
      'The neighbours of each agent by name.',
      { north: ['south'], south: ['north'] },
    ).optional(),
  },
  'a network: {ring, within, random}, {lattice: {rows, columns, neighbours}} or {list: {agent: [agents]}}',
);

const arrivals = known(
  {
    draw: shown(formula, 'Distribution of the number that arrive in a month.', 'poisson(0.4)'),
    at_most: shown(wholeNumber(0, MOST_ARRIVALS), 'The most that can arrive in a month.', 20).optional(),
  },
  'a map {draw, at_most}',
);

const drawnField = known(
  {
    draw: shown(formula, 'Distribution of what an arrival brings.', 'uniform(0, 1)'),
    at_most: shown(formula, 'The most items that sum_of adds.', 40).optional(),
  },
  'a map {draw}',
);

const fields = named(
  z.union([formula, drawnField], 'a formula or {draw: distribution}'),
  'a map from fields to formulas or {draw: distribution}',
);

const enters = known(
  {
    phase: phase.optional(),
    count: shown(arrivals, 'How many arrive in a month.', { draw: 'poisson(0.4)', at_most: 20 }),
    each: shown(fields, 'What each arrival brings.', {
      size: 4,
      owner: { draw: 'pick(patron, patron.money)' },
    }).optional(),
  },
  'a map {count: {draw, at_most}, each}',
);

const kindShape = {
  says: says.optional(),
  phase: phase.optional(),
  because: because.optional(),
  agents: shown(agents, 'The agents by name, with their fields.', ['north', 'south'], {
    north: { thrift: 0.2 },
    south: { thrift: 0.6 },
  }).optional(),
  count: shown(wholeNumber(1, MOST_AGENTS), 'Number of agents without names.', 120).optional(),
  places: shown(wholeNumber(1, MOST_AGENTS), 'Places of a pool that agents enter and leave.', 20).optional(),
  links: shown(named(link, 'a map from links to kinds'), 'Each agent points at one agent of a kind.', {
    home: 'province',
    berth: { port: { north: 60, south: 40 } },
  }).optional(),
  network: shown(
    named(network, 'a map from networks to {ring}, {lattice} or {list}'),
    'Fixed neighbours, the same in all worlds.',
    { near: { ring: 4, random: 1 } },
  ).optional(),
  enters: shown(enters, 'Arrivals at a pool.', {
    count: { draw: 'poisson(0.4)', at_most: 20 },
    each: { size: 4 },
  }).optional(),
  leaves: shown(
    formula,
    'The condition, read on last month, on which an agent leaves the pool.',
    'age > 12',
  ).optional(),
};

/** Keys of a kind that are no quantities: words no quantity can be named by. */
export const KIND_WORDS: readonly string[] = Object.keys(kindShape);

/** A kind of agents; every other key is one of its quantities. */
export const kind = z
  .object(kindShape, 'a kind: a map of agents and quantities')
  .catchall(removable(quantity))
  .meta({
    id: 'kind',
    description: 'Agents of one sort and the quantities each of them carries.',
    examples: [{ agents: ['north', 'south'], boats: { starts: 10, next: 'boats + hired - sold' } }],
  });

/** What belongs to no agent. */
export const common = shown(
  z.object({ phase: phase.optional() }, 'a map of quantities').catchall(removable(quantity)),
  'Quantities that belong to no agent; their names are known everywhere.',
  { storm: { draw: 'bernoulli(storm_chance)' } },
);
