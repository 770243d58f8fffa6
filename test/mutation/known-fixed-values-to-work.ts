import type { Known } from './reasons.ts';

/** Why mutants of the check are left alive, in the files from fixed-values.ts to work.ts. */
export const FIXED_VALUES_TO_WORK: readonly Known[] = [
  // Each kind, agent, quantity and option that an index speaks of is there: the index was made from it.
  { file: 'check/limits.ts', line: 'kinds[', text: ']?.', reason: 'guard' },
  { file: 'check/work.ts', line: 'model.kinds[kind]?.size', text: '?.', reason: 'guard' },
  { file: 'check/work.ts', line: 'networks[network]?.members', reason: 'guard' },
  { file: 'check/neighbours.ts', line: 'rings.get(group)', text: '[]', reason: 'guard' },
  { file: 'check/neighbours.ts', line: 'linked[', text: '?.', reason: 'guard' },
  { file: 'check/order.ts', line: 'needed[next] ?? []', text: '[]', reason: 'guard' },
  { file: 'check/order.ts', line: '[at = -1]', reason: 'guard' },
  { file: 'check/order.ts', line: ']?.', text: '?.', reason: 'guard' },
  { file: 'check/fixed-values.ts', line: 'names.kinds[pointed]', text: '?.', reason: 'guard' },
  { file: 'check/members.ts', line: '?.quantities', text: '?.', reason: 'guard' },
  { file: 'check/orders.ts', line: 'PATTERN.exec', reason: 'equal' },
  { file: 'check/orders.ts', line: 'readOrder(shop, one', reason: 'equal' },
  {
    file: 'check/orders.ts',
    line: 'option.target === null',
    text: 'option.target === null',
    reason: 'equal',
  },
  { file: 'check/orders.ts', line: ']?.', text: '?.', reason: 'guard' },
  { file: 'check/orders.ts', line: '?? []', text: '[]', reason: 'guard' },
  { file: 'check/orders.ts', line: "?? ''", text: "''", reason: 'guard' },
  // A heaviest formula is there once any is too heavy; a formula that is yes or no is there once it is the only one.
  { file: 'check/work.ts', line: 'all <= MODEL_LIMITS.work', text: 'heaviest === null', reason: 'guard' },
  { file: 'check/outcome-form.ts', line: 'only !== undefined', text: 'only !== undefined', reason: 'guard' },
  // A ring is walked until all others are found, never as far as oneself.
  { file: 'check/neighbours.ts', line: 'other !== agent && near.size', text: 'other !==', reason: 'guard' },
  { file: 'check/neighbours.ts', line: 'if (other === undefined ||', text: 'other ===', reason: 'guard' },
  { file: 'check/neighbours.ts', line: 'ring.length > 1', text: 'ring.length > 1', reason: 'cost' },
  // Steps go both ways along both sides of a grid.
  { file: 'check/neighbours.ts', line: '(row + down + rows)', text: 'row + down', reason: 'equal' },
  { file: 'check/neighbours.ts', line: '(row + down + rows)', text: 'column + right', reason: 'equal' },
  // No index is ready twice; words among numbers are never found by a number.
  { file: 'check/order.ts', line: 'one > index', text: 'one > index', reason: 'equal' },
  { file: 'check/order.ts', line: 'nodes.map(() => [])', reason: 'equal' },
  // The form of a file says so already: a whole number, a list of names, a number of arrivals.
  { file: 'check/networks.ts', line: "return typeof value === 'number'", reason: 'guard' },
  { file: 'check/networks.ts', line: "return node.is === 'list'", reason: 'guard' },
  { file: 'check/networks.ts', line: 'node.items.map', reason: 'guard' },
  { file: 'check/networks.ts', line: ': [];', reason: 'guard' },
  { file: 'check/members.ts', line: "most?.is === 'scalar'", reason: 'guard' },
  { file: 'check/members.ts', line: "parts.get('places')?.keyPlace", reason: 'guard' },
  { file: 'check/members.ts', line: 'if (place) report', text: 'place', reason: 'guard' },
  { file: 'check/members.ts', line: 'names === undefined', reason: 'guard' },
  { file: 'check/members.ts', line: "textOf(draw) ?? ''", text: "''", reason: 'guard' },
  // Only a scalar has a value.
  { file: 'check/merge.ts', line: 'const isNull', text: "node.is === 'scalar'", reason: 'equal' },
  // What is wanted is a number where it is no agent and no stage.
  { file: 'check/members.ts', line: "what: 'leaves'", text: "'number'", reason: 'equal' },
  { file: 'check/merge.ts', line: "const [owner = '', name]", text: "''", reason: 'guard' },
  { file: 'check/merge.ts', line: 'textOf(item) ?? []', text: '[]', reason: 'guard' },
  // Nothing of a model with such a complaint is looked at further, or it is looked at in the same way.
  { file: 'check/networks.ts', line: 'return kind.agents.map(() => []);', reason: 'equal' },
  { file: 'check/networks.ts', line: "kind.agents.map(() => '')", reason: 'equal' },
  { file: 'check/networks.ts', line: 'const blocks = link', reason: 'equal' },
  {
    file: 'check/fixed-values.ts',
    line: 'names.toward === null ?',
    text: 'names.toward === null',
    reason: 'equal',
  },
  { file: 'check/gaps.ts', line: "rule.is === 'fixed'", text: "rule.is === 'fixed'", reason: 'guard' },
  { file: 'check/merge.ts', line: 'months: [],', reason: 'equal' },
  { file: 'check/orders.ts', line: "[actor = '']", reason: 'guard' },
  { file: 'check/options.ts', line: 'const targets = target === null', reason: 'equal' },
  // Two targets of one option are one and the same change.
  {
    file: 'check/options.ts',
    line: "target.is === 'variable' && named.is",
    text: "named.is === 'agent'",
    reason: 'guard',
  },
  // Each reducer, quantity and first value of an outcome is there; what none of the cases names is no yes or no.
  { file: 'check/outcome-form.ts', line: 'reading?.reducer', text: '?.', reason: 'guard' },
  { file: 'check/outcome-form.ts', line: 'quantity !== undefined', text: 'quantity !==', reason: 'guard' },
  { file: 'check/outcome-form.ts', line: 'default:', reason: 'equal' },
  { file: 'check/outcome-form.ts', line: 'starts.expression.is', text: "is === 'number'", reason: 'equal' },
];
