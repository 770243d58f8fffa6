import { FIXED_VALUES_TO_WORK } from './known-fixed-values-to-work.ts';
import { RESOLVE } from './known-resolve.ts';
import { SENDINGS_TO_WORKSHOP } from './known-sendings-to-workshop.ts';
import { changedText, lineOf, type Mutant, type MutatedFile } from './read-mutants.ts';

/** Why mutants are left alive. */
export const REASONS = {
  wording: 'the words of a message, a hint or a label: tests ask for what matters in it',
  equal: 'equal: no input tells it from the original',
  guard: 'a second guard: what it would catch is caught before, and mathjs gives nothing else',
  rounding: 'two ways to one number that agree to the last digits of a draw',
  cost: 'costs time or memory, changes no answer',
  elsewhere:
    'falls to tests that are left out here for their length (fuzzing, laws of draws, schema against program)',
  open: 'not looked into',
} as const;

export type Reason = keyof typeof REASONS;

export interface Known {
  readonly file: string;
  /** Part of the line in which the mutant begins. */
  readonly line: string;
  /** Part of what it changes; all that begins in the line when absent. */
  readonly text?: string;
  readonly reason: Reason;
}

/** Mutants that were looked at one by one. */
const KNOWN: readonly Known[] = [
  ...FIXED_VALUES_TO_WORK,
  ...SENDINGS_TO_WORKSHOP,
  ...RESOLVE,
  { file: 'chance/name-words.ts', line: 'lane < 4', text: 'lane < 4', reason: 'equal' },
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
  // What is written has no power of nothing, and empty pieces are left out.
  { file: 'units/parse-unit.ts', line: '&& power < 0', reason: 'equal' },
  { file: 'units/parse-unit.ts', line: 'text.split(', text: '/\\s*', reason: 'equal' },
  { file: 'chance/uniform-stream.ts', line: 'word(key', reason: 'elsewhere' },
  // What is refused here comes to a walk without an end, which is refused too.
  { file: 'chance/binomial.ts', line: 'n < Number.POSITIVE_INFINITY', text: 'n < Number', reason: 'equal' },
  { file: 'chance/poisson.ts', line: 'if (!(mean >= 0', reason: 'equal' },
  { file: 'chance/negative-binomial.ts', line: 'if (!(mean >= 0', reason: 'equal' },
  // A share of nothing is no number either.
  { file: 'chance/power-law.ts', line: 'total > 0', text: 'total > 0', reason: 'equal' },
  { file: 'chance/binomial.ts', line: 'if (n <= WHOLE_WALK)', reason: 'cost' },
  { file: 'chance/binomial.ts', line: 'const variance', reason: 'cost' },
  { file: 'chance/binomial.ts', line: 'FEW_TRIALS ?', reason: 'rounding' },
  { file: 'chance/count-walk.ts', line: 'WORTH_SKIPPING', reason: 'cost' },
  // A uniform number never hits a border between two shares, or both sides of it give the same.
  { file: 'chance/triangular.ts', line: 'u * width < left', reason: 'equal' },
  { file: 'chance/power-law.ts', line: 'return share < body', text: 'share < body', reason: 'equal' },
  { file: 'chance/power-law.ts', line: 'while (reached < sought', text: 'reached < sought', reason: 'equal' },
  // The weights are added up twice in one order, so that the second sum never falls short of the first.
  { file: 'chance/power-law.ts', line: 'while (reached < sought', text: 'from - 1', reason: 'equal' },
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
];

const WORDS = new Set(['StringLiteral', 'TemplateLiteral']);

/** Why this mutant of this file is still alive. */
export function reasonFor(name: string, file: MutatedFile, mutant: Mutant): Reason {
  const [line, text] = [lineOf(file, mutant), changedText(file, mutant)];
  const known = KNOWN.find(
    (one) => name.endsWith(one.file) && line.includes(one.line) && text.includes(one.text ?? ''),
  );
  if (known !== undefined) return known.reason;
  // A text with a blank in it is for people; one without is a word that the program asks for.
  return WORDS.has(mutant.mutatorName) && /\S \S/.test(text) ? 'wording' : 'open';
}
