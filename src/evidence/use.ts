/** The part of a model that rests on a fact. */
export type UseRole = 'estimate' | 'formula' | 'event' | 'mechanism' | 'signal' | 'scenario' | 'target';

/** One mention of a fact: its id, the name of the thing that rests on it, and what that thing is. */
export type Use = { readonly fact: string; readonly by: string; readonly role: UseRole };
