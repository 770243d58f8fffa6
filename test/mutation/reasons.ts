import { BUILD_NAMES_TO_DRAWS } from './known-build-names-to-draws.ts';
import { CHANCE } from './known-chance.ts';
import { FANS_TO_SCHEDULE } from './known-fans-to-schedule.ts';
import { FIXED_VALUES_TO_WORK } from './known-fixed-values-to-work.ts';
import { LANGUAGE } from './known-language.ts';
import { RESOLVE } from './known-resolve.ts';
import { SENDINGS_TO_WORKSHOP } from './known-sendings-to-workshop.ts';
import { changedText, lineOf, type Mutant, type MutatedFile } from './read-mutants.ts';

/** Why mutants are left alive. */
export const REASONS = {
  wording: 'the words of a message, a hint or a label: tests ask for what matters in it',
  equal: 'equal: no input tells it from the original',
  guard: 'a second guard: what it would catch is caught before, or cannot come',
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
  ...CHANCE,
  ...LANGUAGE,
  ...BUILD_NAMES_TO_DRAWS,
  ...FANS_TO_SCHEDULE,
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
