import type { Scenario } from '../library/index.ts';
import type { Drivers, Sight, Story } from '../session/index.ts';

/** What a screen has to show, all of it there: figures and answers are read off this. */
export type View =
  | { readonly is: 'explore'; readonly scenario: Scenario; readonly sight: Sight }
  | {
      readonly is: 'compare';
      readonly scenarios: readonly [Scenario, Scenario];
      readonly sights: readonly [Sight, Sight];
    }
  | { readonly is: 'world'; readonly scenario: Scenario; readonly story: Story; readonly month: number }
  | {
      readonly is: 'matters';
      readonly scenario: Scenario;
      readonly sight: Sight;
      readonly outcome: string;
      readonly drivers: Drivers;
    }
  /** Home and evidence: there is nothing that was run. */
  | { readonly is: 'nothing run' };
