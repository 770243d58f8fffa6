import type { Counterfactual } from '../../../language/index.ts';
import type { Lesson } from '../../../lessons/index.ts';
import type { ListedScenario, Scenario } from '../../../library/index.ts';
import type { Drivers, Reasons, Sight, Story } from '../../../session/index.ts';
import type { Line } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import type { Running } from './app-state.ts';

/** What the state is told: keys, and what has come of orders. */
export type Heard =
  | { readonly heard: 'key'; readonly key: string }
  /** Text that was pasted: it goes into a field or nowhere. */
  | { readonly heard: 'pasted'; readonly text: string }
  | { readonly heard: 'extent'; readonly extent: Extent }
  | { readonly heard: 'explored'; readonly scenario: Scenario }
  | { readonly heard: 'compared'; readonly scenarios: readonly [Scenario, Scenario] }
  | { readonly heard: 'seen'; readonly scenario: Scenario; readonly sight: Sight; readonly side: 0 | 1 }
  | { readonly heard: 'running'; readonly running: Running | null }
  | {
      readonly heard: 'story';
      readonly story: Story;
      readonly words: string | null;
      readonly otherwise: readonly Counterfactual[];
    }
  | { readonly heard: 'drivers'; readonly sight: Sight; readonly drivers: Drivers }
  | { readonly heard: 'why'; readonly reasons: Reasons }
  | {
      readonly heard: 'evidence';
      readonly scenario: Scenario;
      readonly about: string;
      readonly lines: readonly Line[];
      readonly names: ReadonlySet<string>;
    }
  | { readonly heard: 'listed'; readonly scenarios: readonly ListedScenario[] }
  | { readonly heard: 'month' }
  | { readonly heard: 'lesson'; readonly lesson: Lesson; readonly word: string }
  | { readonly heard: 'said'; readonly message: string };
