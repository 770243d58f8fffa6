import type { Counterfactual } from '../../../language/index.ts';
import type { Scenario } from '../../../library/index.ts';
import type { About, Moved, Sight, Story } from '../../../session/index.ts';
import type { Bookmark } from './kept.ts';

/** What a key asks of the world outside the state. */
export type Order =
  | { readonly order: 'explore'; readonly name: string; readonly message: string }
  | {
      readonly order: 'look';
      readonly scenario: Scenario;
      readonly moved: Moved;
      /** Another seed than its own, as where it is held against another scenario; null for its own. */
      readonly seed: string | null;
      readonly worlds: number;
      readonly side: 0 | 1;
    }
  | { readonly order: 'compare'; readonly names: readonly [string, string] }
  | {
      readonly order: 'story';
      readonly scenario: Scenario;
      readonly seed: string;
      readonly world: number;
      readonly moved: Moved;
      readonly otherwise: readonly Counterfactual[];
      /** What is otherwise, in words; null for the world as it is. */
      readonly words: string | null;
    }
  | { readonly order: 'why'; readonly story: Story; readonly month: number; readonly about: About }
  | {
      readonly order: 'drivers';
      readonly scenario: Scenario;
      readonly sight: Sight;
      readonly outcome: string;
    }
  | { readonly order: 'evidence'; readonly scenario: Scenario | null; readonly about: string }
  | { readonly order: 'save'; readonly scenario: Scenario; readonly moved: Moved; readonly name: string }
  | { readonly order: 'copy'; readonly text: string }
  | { readonly order: 'export'; readonly files: readonly { readonly name: string; readonly text: string }[] }
  | { readonly order: 'lesson'; readonly word: string }
  /** Runs scenarios that will be asked for soon, when nothing else is to be done. */
  | {
      readonly order: 'ahead';
      readonly scenarios: readonly string[];
      readonly worlds: number;
      readonly seed: string;
    }
  | { readonly order: 'keep'; readonly bookmark: Bookmark | null }
  | { readonly order: 'play'; readonly monthsASecond: number }
  | { readonly order: 'stop' }
  | { readonly order: 'leave'; readonly code: number };

/** A new state, and what is to be done for it. */
export interface Step<State> {
  readonly state: State;
  readonly orders: readonly Order[];
}
