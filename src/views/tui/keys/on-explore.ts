import { type AppState, type Explore, screenOf } from '../state/app-state.ts';
import type { Step } from '../state/orders.ts';
import { type Action, still } from './action.ts';

/** What a key does while a scenario is explored, and nothing elsewhere. */
export const onExplore =
  (run: (state: AppState, screen: Explore) => Step<AppState>): Action['run'] =>
  (state) => {
    const screen = screenOf(state);
    return screen.is === 'explore' ? run(state, screen) : still(state);
  };
