import type { Known } from './reasons.ts';

/** Why mutants of the check, from fans to the schedule are left alive. */
export const FANS_TO_SCHEDULE: readonly Known[] = [
  // What has a complaint makes no model: what stands in its place is never looked at.
  { file: 'check/fans.ts', line: 'return [];', text: '[]', reason: 'equal' },
  { file: 'check/priors.ts', line: "return { is: 'number', value: 0 }", reason: 'equal' },
  // Lists hold texts and kinds are there: the forms of a file were checked before.
  { file: 'check/fans.ts', line: 'textOf(node) ??', reason: 'guard' },
  { file: 'check/fans.ts', line: "[first = ''", reason: 'guard' },
  { file: 'check/fans.ts', line: 'names.kinds[', text: '?.quantities', reason: 'guard' },
  { file: 'check/fans.ts', line: 'agents = []', reason: 'guard' },
  { file: 'check/outcomes.ts', line: 'months === undefined', reason: 'guard' },
  { file: 'check/outcomes.ts', line: "get('months')?.keyPlace.file ?? ''", reason: 'guard' },
  { file: 'check/outcomes.ts', line: "node.is !== 'scalar'", reason: 'guard' },
  { file: 'check/outcomes.ts', line: "return { is: 'number', unit", text: "'number'", reason: 'equal' },
  { file: 'check/priors.ts', line: 'node === undefined ||', text: 'node === undefined', reason: 'equal' },
  { file: 'check/priors.ts', line: "nameOf(tree) : ''", text: "''", reason: 'equal' },
  {
    file: 'check/priors.ts',
    line: 'left !== undefined && right',
    text: 'left !== undefined',
    reason: 'equal',
  },
  { file: 'check/quantities.ts', line: 'kinds[kind.index]?.quantities', reason: 'guard' },
  { file: 'check/quantities.ts', line: 'names === undefined', reason: 'guard' },
  { file: 'check/quantities.ts', line: 'shop.kinds[names.toward]', text: 'names.toward', reason: 'guard' },
  { file: 'check/quantities.ts', line: 'link?.blocks ?? []', reason: 'guard' },
  { file: 'check/schedule.ts', line: '?? []', text: '[]', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'shop.kinds[kind.index]?.place', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'decisions.get(first.name)?.entry', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'month.kinds[kind]?.name', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'month.quantities[read]?.kind', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'month.quantities[step.quantity]?.kind', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'month.decisions[decision]?.phase', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'pool === null', text: 'pool === null', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'first === undefined', text: 'first === undefined', reason: 'guard' },
  // What a step does not carry is looked up nowhere.
  { file: 'check/schedule.ts', line: 'byQuantity.set(', text: "step.do === 'quantity'", reason: 'equal' },
  { file: 'check/schedule.ts', line: 'byKind.set(', text: "step.do === 'members'", reason: 'equal' },
  { file: 'check/schedule.ts', line: 'other !== undefined', text: 'other !== undefined', reason: 'equal' },
  // Who hears waits for every choice; only hearing joins what signals are made of.
  { file: 'check/reads.ts', line: '...one.decisions, ...other', reason: 'equal' },
  { file: 'check/reads.ts', line: 'one.heard || other.heard', reason: 'equal' },
  { file: 'check/reads.ts', line: 'return [];', text: '[]', reason: 'equal' },
  // No hint and a hint that is nothing read alike.
  { file: 'check/parse-scalar.ts', line: 'guess === undefined', reason: 'equal' },
  // Only pools are asked for arrivals; what reads a choice is in a model with decisions.
  { file: 'check/schedule.ts', line: 'if (pool === null) return []', reason: 'guard' },
  { file: 'check/schedule.ts', line: 'other >= 0', text: 'other >= 0', reason: 'guard' },
  { file: 'check/reads.ts', line: "expression.is === 'aggregate'", reason: 'equal' },
];
