import type { Place } from '../text/index.ts';

/** One account of a disputed matter and the facts that give it. */
export type DisputeSide = { readonly says: string; readonly facts: readonly string[] };

/** A contradiction between sources: the question, at least two sides, and what the model does about it. */
export type Dispute = {
  readonly is: 'dispute';
  readonly id: string;
  readonly says: string;
  readonly sides: readonly DisputeSide[];
  readonly treatment: string;
  readonly place: Place;
};
