import type { Place } from '../text/index.ts';
import type { Confidence } from './fact.ts';

/** One of several texts that share a page, with its own outlet, date and trust. */
export type SourcePart = {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly trust: Confidence;
  readonly title?: string;
  readonly dating?: string;
  readonly place: Place;
};

/** Where facts come from: an article, a public body or a provider of data. */
export type Source = {
  readonly id: string;
  /** The outlet of an article or the provider of figures. */
  readonly outlet: string;
  readonly date: string;
  readonly trust: Confidence;
  /** The name of the article's file, for the seed articles. */
  readonly article?: string;
  readonly title?: string;
  readonly author?: string;
  readonly url?: string;
  /** How the date is known when the text does not give it. */
  readonly dating?: string;
  readonly dataset?: string;
  readonly version?: string;
  readonly citation?: string;
  readonly terms?: string;
  readonly parts: readonly SourcePart[];
  readonly place: Place;
};
