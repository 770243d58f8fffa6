/** What an outcome is: a yes or no (0 or 1), a number, or the month of a first time (`Infinity` = never). */
export type OutcomeForm = 'probability' | 'number' | 'time';
