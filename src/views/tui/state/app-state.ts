import type { Look } from '../../../charts/index.ts';
import type { ListedScenario, Scenario } from '../../../library/index.ts';
import type { Moved, Sight, Story } from '../../../session/index.ts';
import type { Line, WhyInWorld } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import type { Glance, Place } from './kept.ts';

export type { Glance };

/** The list of scenarios. */
export interface Home {
  readonly is: 'home';
  readonly at: number;
  readonly filter: string;
  /** Whether letters go into the filter. */
  readonly filtering: boolean;
}

/** A scenario with its levers. */
export interface Explore {
  readonly is: 'explore';
  readonly scenario: Scenario;
  readonly panel: 1 | 2 | 3;
  readonly lever: number;
  readonly outcome: number;
  readonly quantity: number;
  readonly moved: Moved;
  readonly before: readonly Moved[];
  /** A seed of its own; null for the one of its file. */
  readonly seed: string | null;
  readonly worlds: number;
  readonly sight: Sight | null;
  /** A number that is being typed for the lever. */
  readonly typed: string;
  readonly zoomed: boolean;
}

/** Two scenarios on the same luck. */
export interface Compare {
  readonly is: 'compare';
  readonly scenarios: readonly [Scenario, Scenario];
  readonly moved: readonly [Moved, Moved];
  readonly sights: readonly [Sight | null, Sight | null];
  readonly panel: 1 | 2;
  readonly quantity: number;
  readonly at: number;
}

/** Why something was as it was, asked and perhaps answered. */
export interface Asked {
  readonly of: string;
  readonly at: number;
  readonly answer: Answer | null;
}

/** What led to a quantity, or the odds of all that somebody might have chosen. */
export type Answer =
  | { readonly is: 'why'; readonly why: WhyInWorld }
  | { readonly is: 'odds'; readonly options: readonly Chance[] };

/** An option and how likely it was. */
export interface Chance {
  readonly option: string;
  readonly odds: number;
  readonly chosen: boolean;
}

/** One future. */
export interface World {
  readonly is: 'world';
  readonly scenario: Scenario;
  readonly moved: Moved;
  readonly seed: string;
  readonly worlds: number;
  readonly world: number;
  readonly story: Story | null;
  /** The same world with something otherwise, and in what words. */
  readonly branch: { readonly story: Story; readonly words: string } | null;
  readonly month: number;
  readonly panel: 1 | 2;
  readonly at: number;
  readonly quantity: number;
  readonly playing: boolean;
  /** Months a second. */
  readonly speed: number;
  readonly asked: Asked | null;
}

/** Facts, and what rests on them. */
export interface EvidenceScreen {
  readonly is: 'evidence';
  readonly about: string;
  readonly lines: readonly Line[];
  readonly at: number;
  readonly filter: string;
  readonly filtering: boolean;
}

/** What an outcome hangs on. */
export interface Matters {
  readonly is: 'matters';
  readonly scenario: Scenario;
  readonly sight: Sight;
  readonly outcome: string;
  readonly at: number;
}

export type Screen = Home | Explore | Compare | World | EvidenceScreen | Matters;
export type ScreenName = Screen['is'];

/** What lies over a screen. */
export type Overlay =
  | { readonly is: 'help'; readonly filter: string; readonly at: number }
  | { readonly is: 'glossary'; readonly at: number }
  | { readonly is: 'palette'; readonly filter: string; readonly at: number }
  | { readonly is: 'leave' }
  | { readonly is: 'seed'; readonly seed: string }
  | { readonly is: 'save'; readonly name: string };

/** Worlds on their way. */
export interface Running {
  readonly done: number;
  readonly of: number;
  /** Worlds a second so far; 0 while nobody can tell. */
  readonly rate: number;
}

/** Everything that is on the screen. */
export interface AppState {
  readonly extent: Extent;
  readonly look: Look;
  readonly worlds: number;
  readonly scenarios: readonly ListedScenario[];
  readonly glances: ReadonlyMap<string, Glance>;
  /** Where a scenario was last left, for the next time. */
  readonly left: Place | null;
  /** Where the screens were left the last time; null once a scenario has been opened. */
  readonly found: Place | null;
  /** From home to the screen that is shown. */
  readonly stack: readonly [Home, ...Screen[]];
  readonly overlay: Overlay | null;
  readonly message: string;
  readonly running: Running | null;
  /** A scenario chosen at home to be held against another. */
  readonly marked: string | null;
}

export const screenOf = ({ stack }: AppState): Screen => stack.at(-1) ?? stack[0];
