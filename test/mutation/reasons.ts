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
  ...SENDINGS_TO_WORKSHOP,
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
  // A power of nothing is never kept.
  { file: 'units/unit.ts', line: 'filter(([, power])', reason: 'equal' },
  { file: 'units/unit.ts', line: "left.is === 'known' ? left.powers", reason: 'equal' },
  { file: 'units/parse-unit.ts', line: 'text.trim()', reason: 'equal' },
  { file: 'units/parse-unit.ts', line: '? PURE', reason: 'equal' },
  { file: 'check/limits.ts', line: '', reason: 'elsewhere' },
  { file: 'chance/uniform-stream.ts', line: 'word(key', reason: 'elsewhere' },
  // What is refused here comes to a walk without an end, which is refused too.
  { file: 'chance/binomial.ts', line: 'n < Number.POSITIVE_INFINITY', text: 'n < Number', reason: 'equal' },
  { file: 'chance/poisson.ts', line: 'if (!(mean >= 0', reason: 'equal' },
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
