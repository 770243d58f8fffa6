/** What is wrong with a formula, and where in its text. `guess` says how to write it instead. */
export interface FormulaFault {
  readonly what: string;
  readonly guess?: string;
  readonly offset: number;
  readonly length: number;
}

/** Limits that keep mathjs's parser (and ours) far from the depth of a stack. */
export const FORMULA_LIMITS = {
  characters: 2000,
  brackets: 40,
  powers: 8,
  signs: 10,
  nodes: 400,
  depth: 60,
} as const;
