import type { Place } from '../text/index.ts';

/** What sort of statement a fact is. */
export const factKinds = ['figure', 'event', 'mechanism', 'caveat'] as const;
export type FactKind = (typeof factKinds)[number];

/** How surely a source supports a sentence; also how far a source is trusted. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** The number or numbers of a fact, as its file writes them; a unit stands under `unit`. */
export type FactValue =
  | number
  | string
  | boolean
  | readonly FactValue[]
  | { readonly [name: string]: FactValue };

/** One statement of one source in our own words: F from the five articles, P from well-known public figures. */
export type Fact = {
  readonly is: 'fact';
  readonly id: string;
  readonly says: string;
  readonly kind: FactKind;
  readonly confidence: Confidence;
  readonly source: string;
  readonly part?: string;
  readonly value?: FactValue;
  /** A year, a month or a day: `2025`, `2025-07`, `2025-07-26`. */
  readonly on?: string;
  readonly note?: string;
  /** Why nothing in the model may rest on it. */
  readonly unused?: string;
  readonly place: Place;
};
