import type { Known } from './reasons.ts';

/** Why mutants of the resolving of formulas are left alive. */
export const RESOLVE: readonly Known[] = [
  // What an index of the model points at is there, and so is each argument: they were counted before.
  { file: 'resolve/aggregates.ts', line: 'reducer === undefined', text: 'reducer', reason: 'guard' },
  { file: 'resolve/aggregates.ts', line: 'over?.isPool', text: 'over?.isPool', reason: 'guard' },
  { file: 'resolve/aggregates.ts', line: 'kinds[scope.self.kind]?.networks', reason: 'guard' },
  { file: 'resolve/aggregates.ts', line: "alias?.type !== 'SymbolNode'", text: '?.type', reason: 'guard' },
  { file: 'resolve/alias.ts', line: '?.quantities.has(name)', text: '?.quantities', reason: 'guard' },
  { file: 'resolve/calls.ts', line: 'asked === undefined', reason: 'guard' },
  { file: 'resolve/calls.ts', line: 'operand === undefined', reason: 'guard' },
  { file: 'resolve/choices.ts', line: 'kinds[takes]?.name', text: '?.name', reason: 'guard' },
  { file: 'resolve/choices.ts', line: '{ offset: 0, length: 1 }', text: '{ offset: 0', reason: 'guard' },
  { file: 'resolve/choices.ts', line: '!first || !second', reason: 'guard' },
  { file: 'resolve/choices.ts', line: "to.is !== 'agent'", reason: 'guard' },
  { file: 'resolve/operators.ts', line: 'const kindName', reason: 'guard' },
  { file: 'resolve/pairs.ts', line: 'const quantity = scope.names.pairs', reason: 'guard' },
  { file: 'resolve/pairs.ts', line: '?.find(', text: '?.kind', reason: 'guard' },
  { file: 'resolve/pairs.ts', line: 'agent === undefined || toward', reason: 'guard' },
  { file: 'resolve/pairs.ts', line: 'const kindName', reason: 'guard' },
  { file: 'resolve/stages.ts', line: 'quantities[read.quantity]?.stages', reason: 'guard' },
  { file: 'resolve/stages.ts', line: 'stages?.has', text: 'stages?.has', reason: 'guard' },
  { file: 'resolve/symbols.ts', line: '?.quantities', reason: 'guard' },
  { file: 'resolve/symbols.ts', line: '?.name', reason: 'guard' },
  { file: 'resolve/world-readings.ts', line: 'reducer === undefined', text: 'reducer', reason: 'guard' },
  { file: 'resolve/world-readings.ts', line: 'node === undefined ? null', reason: 'guard' },
  // What is refused makes no model, whatever else is made of it.
  { file: 'resolve/aggregates.ts', line: 'condition === null || otherwise === null', reason: 'equal' },
  { file: 'resolve/choices.ts', line: 'from === null && !anyone', reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: 'span === null', text: 'span === null', reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: 'if (month === null)', reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: 'until === null ? null', reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: 'date === null ? null', reason: 'equal' },
  // Two units that differ are two.
  { file: 'resolve/aggregates.ts', line: 'otherwise !== null', text: 'otherwise', reason: 'equal' },
  // Only an operator is called "to", only an access has an object, only a reading has a toward, only a constant a value.
  { file: 'resolve/aggregates.ts', line: 'const isAlias', text: "'OperatorNode'", reason: 'equal' },
  { file: 'resolve/choices.ts', line: "node?.type !== 'AccessorNode'", reason: 'equal' },
  { file: 'resolve/choices.ts', line: "part.expression.is !== 'read'", reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: "node.type === 'ConstantNode'", reason: 'equal' },
  // A whole number is a number, and a second argument follows a first.
  { file: 'resolve/operators.ts', line: 'Number.isInteger', text: 'typeof value', reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: 'Number.isInteger', text: 'typeof value', reason: 'equal' },
  { file: 'resolve/world-readings.ts', line: "word === 'between'", text: 'first', reason: 'equal' },
  // Two names never stand in one place.
  { file: 'resolve/parts.ts', line: 'offset < first.offset', text: 'offset <', reason: 'equal' },
  // A quantity takes no stage that is none, and what is no stage has none.
  { file: 'resolve/stages.ts', line: 'stage.stage === null', reason: 'equal' },
  // No guess is no complaint's; no word is near the one that takes the place of nothing; what is common was found before.
  { file: 'resolve/aggregates.ts', line: 'guess === undefined ? {}', reason: 'equal' },
  { file: 'resolve/symbols.ts', line: "['self']", text: '[]', reason: 'equal' },
  { file: 'resolve/symbols.ts', line: 'kind.index !== 0', reason: 'equal' },
  // Text is read from left to right: what is not claimed yet is the very name, or a sign between two parts.
  { file: 'formula/parse-formula.ts', line: 'claim(node, (leaf) => leaf === parts.name)', reason: 'equal' },
  { file: 'formula/parse-formula.ts', line: 'const isConstant', reason: 'equal' },
  { file: 'formula/parse-formula.ts', line: "node.type === 'AccessorNode' && parts", reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: '(text.match(/\\^/g) ?? [])', text: '[]', reason: 'equal' },
  // An alias has two sides, a stage is one or one of several, what is written a pair is one, and every part has a leaf.
  { file: 'resolve/aggregates.ts', line: '(parts.args ?? [])', text: '[]', reason: 'guard' },
  { file: 'resolve/calls.ts', line: '(one.stages ?? [])', text: '[]', reason: 'guard' },
  { file: 'resolve/pairs.ts', line: 'scope.names.pairs.get(name) ?? []', text: '[]', reason: 'guard' },
  { file: 'resolve/parts.ts', line: 'return first ??', reason: 'guard' },
];
