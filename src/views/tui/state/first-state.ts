import type { ListedLesson, ListedScenario } from '../../../library/index.ts';
import { shownScenarios } from '../screens/home.ts';
import type { AppState } from './app-state.ts';

/** Home, with the scenario chosen that was looked at last, else the baseline. */
export function firstState(
  scenarios: readonly ListedScenario[],
  lessons: readonly ListedLesson[],
  given: Pick<AppState, 'extent' | 'look' | 'worlds' | 'glances' | 'left' | 'bookmark'>,
): AppState {
  const shown = shownScenarios(scenarios, '').map(({ name }) => name);
  const last = shown.indexOf(given.left?.scenario ?? '');
  const at = last >= 0 ? last : Math.max(0, shown.indexOf('baseline'));
  return {
    ...given,
    found: given.left,
    scenarios,
    lessons,
    seed: null,
    telling: null,
    stack: [{ is: 'home', at, filter: '', filtering: false }],
    overlay: null,
    message: '',
    running: null,
    marked: null,
  };
}
