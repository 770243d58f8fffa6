/** The checked model: everything resolved to indices, nothing left to look up. Both readings start from model.ts. */
export type * from './decision.ts';
export type * from './draw.ts';
export type * from './entry.ts';
export type * from './estimate.ts';
export type * from './formula.ts';
export type * from './kind.ts';
export type * from './model.ts';
export type * from './outcome.ts';
export type * from './quantity.ts';
export type * from './signal.ts';
