import type { EngineChoice, Moment, WorldHistory } from '../engine/index.ts';
import type { Counterfactual, Model } from '../language/index.ts';
import type { OutcomeColumn } from '../results/index.ts';
import type { WhyChoice, WhyInWorld } from '../words/index.ts';
import type { Drivers } from './drivers.ts';

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

/** What of a month is asked after: a quantity by the name that formulas give it, or what somebody chose. */
export type About =
  | { readonly is: 'quantity'; readonly name: string }
  | { readonly is: 'choice'; readonly decision: number; readonly alternative: number };

/** Why it was so. */
export type Reasons =
  | { readonly is: 'quantity'; readonly why: WhyInWorld }
  | { readonly is: 'choice'; readonly why: WhyChoice };

/** What the desk is asked. A null model is the one of the question before. */
export type Question =
  | (Omit<StoryRequest, 'model'> & { readonly asks: 'story'; readonly model: Model | null })
  | {
      readonly asks: 'why';
      readonly model: Model | null;
      readonly seed: string;
      readonly moment: Moment;
      readonly about: About;
    }
  | (DriversQuestion & { readonly asks: 'drivers'; readonly model: Model | null });

/** What drives an outcome of the first worlds of a seed; estimates in `fixed` were moved by hand. */
export interface DriversQuestion {
  readonly seed: string;
  readonly fixed: readonly string[];
  readonly outcome: OutcomeColumn;
}

export type Answer =
  | { readonly says: 'story'; readonly history: WorldHistory }
  | { readonly says: 'why'; readonly reasons: Reasons }
  | { readonly says: 'drivers'; readonly drivers: Drivers }
  | { readonly says: 'failed'; readonly sentence: string };
