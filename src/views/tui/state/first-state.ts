import type { ListedScenario } from '../../../library/index.ts';
import { shownScenarios } from '../screens/home.ts';
import type { AppState } from './app-state.ts';

/** Home, with the baseline chosen. */
export function firstState(
  scenarios: readonly ListedScenario[],
  given: Pick<AppState, 'extent' | 'look' | 'worlds' | 'glances'>,
): AppState {
  const at = Math.max(
    0,
    shownScenarios(scenarios, '').findIndex(({ name }) => name === 'baseline'),
  );
  return {
    ...given,
    scenarios,
    stack: [{ is: 'home', at, filter: '', filtering: false }],
    overlay: null,
    message: '',
    running: null,
    marked: null,
  };
}
