import type { EngineChoice, WorldHistory } from '../engine/index.ts';
import type { Counterfactual, Model } from '../language/index.ts';
import type { WhyInWorld } from '../words/index.ts';

/** One world of a run, as it is or otherwise. */
export interface StoryRequest {
  readonly model: Model;
  readonly seed: string;
  readonly engine: EngineChoice;
  readonly world: number;
  readonly otherwise: readonly Counterfactual[];
}

export interface Story {
  readonly request: StoryRequest;
  readonly history: WorldHistory;
}

/** Why a quantity, by the name that formulas give it, is what it is in a month of a world. */
export interface Reasons {
  readonly month: number;
  readonly why: WhyInWorld;
}

/** What the desk is asked. A null model is the one of the question before. */
export type Question =
  | (Omit<StoryRequest, 'model'> & { readonly asks: 'story'; readonly model: Model | null })
  | {
      readonly asks: 'why';
      readonly model: Model | null;
      readonly seed: string;
      readonly world: number;
      readonly month: number;
      readonly quantity: string;
    };

export type Answer =
  | { readonly says: 'story'; readonly history: WorldHistory }
  | { readonly says: 'why'; readonly why: WhyInWorld }
  | { readonly says: 'failed'; readonly sentence: string };
