import type { Known } from './reasons.ts';

/** Why mutants of draws are left alive. */
export const CHANCE: readonly Known[] = [
  { file: 'chance/name-words.ts', line: 'lane < 4', text: 'lane < 4', reason: 'equal' },
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
];
