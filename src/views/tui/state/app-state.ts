import type { Look } from '../../../charts/index.ts';
import type { Counterfactual } from '../../../language/index.ts';
import type { ListedLesson, ListedScenario, Scenario } from '../../../library/index.ts';
import type { Drivers, Moved, Sight, Story } from '../../../session/index.ts';
import type { Line, WhyChoice, WhyInWorld } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import type { Bookmark, Glance, Place } from './kept.ts';
import type { Telling } from './telling.ts';

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

/** What led to a quantity; what was weighed in a choice; or what might have been chosen, for a branch. */
export type Answer =
  | { readonly is: 'why'; readonly why: WhyInWorld }
  | { readonly is: 'choice'; readonly why: WhyChoice }
  | { readonly is: 'options'; readonly options: readonly OpenOption[] };

/** An option of a decision that was open in a month, and how likely it was. */
export interface OpenOption {
  readonly decision: number;
  readonly alternative: number;
  readonly odds: number;
  readonly chosen: boolean;
}

/** The same world with something otherwise. */
export interface Branch {
  readonly story: Story;
  /** What is otherwise, in words, as the beginning of a sentence. */
  readonly words: string;
  /** Beside moved levers. */
  readonly otherwise: readonly Counterfactual[];
  /** Whether the log tells of this one instead of the world as it was. */
  readonly isTold: boolean;
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
  readonly branch: Branch | null;
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
  readonly scenario: Scenario;
  readonly about: string;
  readonly lines: readonly Line[];
  /** Names in the lines that can be followed. */
  readonly names: ReadonlySet<string>;
  /** The line pointed at, and which of its names. */
  readonly at: number;
  readonly link: number;
  readonly filter: string;
  readonly filtering: boolean;
}

/** What an outcome hangs on. */
export interface Matters {
  readonly is: 'matters';
  readonly scenario: Scenario;
  readonly sight: Sight;
  readonly outcome: string;
  /** Null while they are being worked out. */
  readonly drivers: Drivers | null;
  readonly at: number;
}

export type Screen = Home | Explore | Compare | World | EvidenceScreen | Matters;
export type ScreenName = Screen['is'];

/** What lies over a screen. */
export type Overlay =
  | { readonly is: 'help'; readonly filter: string; readonly at: number }
  | { readonly is: 'glossary'; readonly at: number }
  | { readonly is: 'palette'; readonly filter: string; readonly at: number }
  | { readonly is: 'lessons'; readonly at: number }
  /** Whether a lesson goes on where it was left. */
  | { readonly is: 'resume'; readonly telling: Telling; readonly bookmark: Bookmark }
  | { readonly is: 'leave' }
  | { readonly is: 'seed'; readonly seed: string }
  | { readonly is: 'leave lesson' }
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
  /** The seed that a lesson fixes; null leaves it to each scenario. */
  readonly seed: string | null;
  readonly scenarios: readonly ListedScenario[];
  readonly lessons: readonly ListedLesson[];
  readonly glances: ReadonlyMap<string, Glance>;
  /** Where a scenario was last left, for the next time. */
  readonly left: Place | null;
  /** Where the screens were left the last time; null once a scenario has been opened. */
  readonly found: Place | null;
  /** From home to the screen that is shown. */
  readonly stack: readonly [Home, ...Screen[]];
  /** The lesson that is being told. */
  readonly telling: Telling | null;
  /** Where a lesson was left. */
  readonly bookmark: Bookmark | null;
  readonly overlay: Overlay | null;
  readonly message: string;
  readonly running: Running | null;
  /** A scenario chosen at home to be held against another. */
  readonly marked: string | null;
}

export const screenOf = ({ stack }: AppState): Screen => stack.at(-1) ?? stack[0];

/** The story that the log of a world tells: as it was, or the branch. */
export const toldStory = ({ story, branch }: World): Story | null =>
  branch?.isTold === true ? branch.story : story;
