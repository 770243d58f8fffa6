import type { Known } from './reasons.ts';

/** Why mutants of formulas, units, the form of files and whole models are left alive. */
export const LANGUAGE: readonly Known[] = [
  { file: 'formula/allowed.ts', line: "'write agent.name with a dot'", reason: 'guard' },
  { file: 'formula/allowed.ts', line: 'are not part of the language', reason: 'guard' },
  { file: 'formula/allowed.ts', line: 'default:', reason: 'guard' },
  { file: 'formula/allowed.ts', line: 'dotNotation', reason: 'guard' },
  { file: 'formula/allowed.ts', line: ': [];', text: '[]', reason: 'guard' },
  { file: 'formula/allowed.ts', line: 'fn !== undefined', reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: "'char' in error", reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: 'nested too deep', reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: "'it cannot be read'", reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: 'found < 0', reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: 'leaves[found]?.index', reason: 'guard' },
  { file: 'formula/parse-formula.ts', line: 'at < text.length', reason: 'equal' },
  { file: 'formula/parse-formula.ts', line: 'guess === undefined', reason: 'equal' },
  // Files that have a document, read before, have no faults: without what tells them apart they are checked again.
  { file: 'language/load-model.ts', line: 'file.isSound !== true', reason: 'cost' },
  { file: 'language/load-texts.ts', line: 'isSound: true }', text: 'true', reason: 'cost' },
  { file: 'language/load-texts.ts', line: 'isSound: isSound === true', text: 'true', reason: 'cost' },
  { file: 'language/load-texts.ts', line: 'known !== undefined', reason: 'cost' },
  { file: 'language/load-texts.ts', line: 'root === null ? [] : [{ name', reason: 'guard' },
  // A model that is abandoned has errors, and is none for that reason too; what else is thrown would be a bug.
  { file: 'language/load-model.ts', line: 'catch (stop)', reason: 'equal' },
  { file: 'language/load-model.ts', line: 'stop instanceof Abandoned', text: '!(stop', reason: 'guard' },
  { file: 'language/load-model.ts', line: 'formulas: 0', reason: 'elsewhere' },
  { file: 'language/load-model.ts', line: 'typeof worlds.value', text: 'typeof', reason: 'guard' },
  { file: 'language/load-model.ts', line: 'seed.value !== null', text: 'seed.value', reason: 'guard' },
  { file: 'language/load-model.ts', line: "textOf(item) ?? ''", reason: 'guard' },
  { file: 'language/resolved-text.ts', line: 'known === null', reason: 'guard' },
  // A mechanism that is a sentence expects nothing.
  { file: 'language/resolved-text.ts', line: "'outcome')) ?? ''", reason: 'equal' },
  { file: 'language/resolved-text.ts', line: "value.is !== 'map'", reason: 'equal' },
  { file: 'language/resolved-text.ts', line: "node.is === 'scalar' &&", text: "'scalar'", reason: 'guard' },
  { file: 'language/resolved-text.ts', line: 'placeAt: () => PLACE', reason: 'equal' },
  { file: 'language/resolved-text.ts', line: "is: 'list', items", text: "'list'", reason: 'equal' },
  { file: 'language/without-faulty.ts', line: 'faults.length === 0) return root', reason: 'cost' },
  { file: 'shape/follow-path.ts', line: 'indexed.set', reason: 'cost' },
  // Every path begins below the root, which is never settled, and ends with what is missing.
  { file: 'shape/follow-path.ts', line: "owner: 'the file'", reason: 'equal' },
  { file: 'shape/follow-path.ts', line: 'around: [root]', reason: 'equal' },
  { file: 'shape/follow-path.ts', line: 'if (!target.found)', reason: 'equal' },
  { file: 'shape/follow-path.ts', line: "target.node.is === 'list'", reason: 'guard' },
  { file: 'shape/follow-path.ts', line: "target.node.is === 'map'", reason: 'guard' },
  { file: 'shape/follow-path.ts', line: 'node === undefined', reason: 'guard' },
  { file: 'shape/rules.ts', line: 'about === undefined', text: 'about', reason: 'equal' },
  { file: 'shape/rules.ts', line: "const [first = ''", reason: 'guard' },
  // One of the two is always nothing.
  { file: 'shape/rules.ts', line: 'entriesOf(node).length + itemsOf', text: '+', reason: 'equal' },
  { file: 'shape/quantity-rules.ts', line: 'first !== undefined && second', reason: 'equal' },
  { file: 'shape/words.ts', line: "node.is === 'scalar'", reason: 'equal' },
  { file: 'shape/schema-problems.ts', line: "join('\\n')", reason: 'equal' },
  // A branch of another form has that one fault; of two forms of a map none has maps in it.
  { file: 'shape/schema-problems.ts', line: 'branch.some(isOtherForm)', reason: 'equal' },
  { file: 'shape/schema-problems.ts', line: 'const strange', reason: 'equal' },
  // No word is near the one that takes the place of nothing.
  { file: 'shape/schema-problems.ts', line: 'issue.values.map(String) : []', text: '[]', reason: 'equal' },
  { file: 'shape/schema-problems.ts', line: 'const written', text: "''", reason: 'equal' },
  { file: 'shape/schema-problems.ts', line: "?.message ?? 'a name'", reason: 'guard' },
  // A power of nothing is never kept.
  { file: 'units/unit.ts', line: 'filter(([, power])', reason: 'equal' },
  { file: 'units/unit.ts', line: "left.is === 'known' ? left.powers", reason: 'equal' },
  { file: 'units/parse-unit.ts', line: 'text.trim()', reason: 'equal' },
  { file: 'units/parse-unit.ts', line: '? PURE', reason: 'equal' },
  // What is written has no power of nothing, and empty pieces are left out.
  { file: 'units/parse-unit.ts', line: '&& power < 0', reason: 'equal' },
  { file: 'units/parse-unit.ts', line: 'text.split(', text: '/\\s*', reason: 'equal' },
];
