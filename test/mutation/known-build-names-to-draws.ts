import type { Known } from './reasons.ts';

/** Why mutants of the check, from the building of names to draws are left alive. */
export const BUILD_NAMES_TO_DRAWS: readonly Known[] = [
  // The form of a file was checked before: texts are there, numbers are numbers, names are names.
  { file: 'check/build-names.ts', line: "textOf(item) ?? ''", reason: 'guard' },
  { file: 'check/build-names.ts', line: "const name = textOf(node) ?? ''", reason: 'guard' },
  {
    file: 'check/build-names.ts',
    line: 'name !== undefined && !stages',
    text: 'name !== undefined',
    reason: 'guard',
  },
  { file: 'check/clashes.ts', line: "textOf(item) ?? ''", reason: 'guard' },
  { file: 'check/declare-kinds.ts', line: "textOf(item) ?? ''", reason: 'guard' },
  { file: 'check/declare-kinds.ts', line: "only?.key ?? ''", reason: 'guard' },
  { file: 'check/declare-kinds.ts', line: "node?.is === 'scalar' && typeof node.value", reason: 'guard' },
  { file: 'check/declare-kinds.ts', line: 'numberIn(block.value) ?? 0', text: 'numberIn(', reason: 'guard' },
  { file: 'check/draws.ts', line: "node?.is !== 'scalar'", reason: 'guard' },
  { file: 'check/calendar.ts', line: "if (line.is !== 'scalar')", reason: 'guard' },
  { file: 'check/calendar.ts', line: 'return first && last', text: 'first && last', reason: 'guard' },
  { file: 'check/changes.ts', line: "[first = '', second]", reason: 'guard' },
  // What is looked up is always there: names were gathered from these very maps.
  { file: 'check/build-names.ts', line: '?? { kind: 0, index: 0 }', reason: 'guard' },
  { file: 'check/decisions.ts', line: '?? { kind: 0, index: 0 }', reason: 'guard' },
  { file: 'check/decisions.ts', line: 'kinds[agent.kind]?.isPool', reason: 'guard' },
  { file: 'check/changes.ts', line: 'kinds[kind]?.quantities', reason: 'guard' },
  { file: 'check/changes.ts', line: 'standing.locals ??', reason: 'guard' },
  { file: 'check/clashes.ts', line: 'layerOf.get(place.file) ?? 0', text: '?? 0', reason: 'guard' },
  { file: 'check/clashes.ts', line: '?.agents ?? []', reason: 'guard' },
  { file: 'check/clashes.ts', line: 'merged.decisions.get(name)?.entry', reason: 'guard' },
  { file: 'check/clashes.ts', line: "as: 'a decider', place", reason: 'guard' },
  { file: 'check/clashes.ts', line: '(kinds[0]?.quantities ?? [])', reason: 'guard' },
  { file: 'check/distributions.ts', line: 'DRAWS.get(name)?.join', reason: 'guard' },
  { file: 'check/draws.ts', line: 'DRAWS.get(distribution)?.length', reason: 'guard' },
  { file: 'check/draws-among-agents.ts', line: 'standing.locals ?? []', reason: 'guard' },
  { file: 'check/declare-estimates.ts', line: 'textOf(item) ?? []', text: '[]', reason: 'guard' },
  // After a complaint there is no model, and what was read instead of the faulty part is not looked at.
  { file: 'check/build-names.ts', line: "  return { is: 'number' };", reason: 'equal' },
  { file: 'check/declare-estimates.ts', line: 'return weight ?? []', text: '[]', reason: 'equal' },
  { file: 'check/declare-estimates.ts', line: 'if (from === null', text: 'from === null', reason: 'equal' },
  // No sum of shares lies on the border; without a node there is no number, and the usual one is above 0.
  { file: 'check/declare-estimates.ts', line: '> 1e-6', text: 'Math.abs(sum - 1) > 1e-6', reason: 'equal' },
  { file: 'check/declare-estimates.ts', line: 'if (node === undefined) return USUAL', reason: 'equal' },
  // An empty name is that of no kind, as any other that is none.
  { file: 'check/decisions.ts', line: "'target')) ?? ''", text: "''", reason: 'equal' },
  { file: 'check/build-names.ts', line: 'link?.kind ?? PICK.exec', text: "''", reason: 'equal' },
  // Options of one decision have different names.
  {
    file: 'check/decisions.ts',
    line: 'one.option.name < other',
    text: 'one.option.name < other.option.name',
    reason: 'equal',
  },
  // Nothing is said at the place of what is common, and deciders that are no agents bring no fields.
  { file: 'check/declare-kinds.ts', line: 'fields: [],', reason: 'equal' },
  { file: 'check/declare-kinds.ts', line: 'const nowhere', reason: 'equal' },
  // The last argument is missing where any is; what is no number is not whole; what is no agent and no stage is a number.
  {
    file: 'check/draws.ts',
    line: 'countNode === undefined ||',
    text: 'countNode === undefined',
    reason: 'equal',
  },
  { file: 'check/draws.ts', line: 'typeof mostNode.value', reason: 'equal' },
  { file: 'check/draws.ts', line: 'most === null', text: 'most === null', reason: 'equal' },
  { file: 'check/draws.ts', line: "is: 'number', unit", text: "'number'", reason: 'equal' },
  { file: 'check/draws-among-agents.ts', line: "is: 'number',", text: "'number'", reason: 'equal' },
  {
    file: 'check/draws-among-agents.ts',
    line: 'Node === undefined',
    text: 'Node === undefined',
    reason: 'equal',
  },
  { file: 'check/decisions.ts', line: "is: 'number', unit: PURE", text: "'number'", reason: 'equal' },
  // Without a map there are no ends, and without ends no lever.
  { file: 'check/declare-estimates.ts', line: "if (node?.is !== 'map') return null", reason: 'equal' },
];
