import type { AppState, Screen } from './app-state.ts';
import { screenOf } from './app-state.ts';
import { placeOf } from './place.ts';

/** The state with another screen in the place of the one that is shown. */
export function withScreen(state: AppState, screen: Screen): AppState {
  const [home, ...others] = state.stack;
  if (screen.is === 'home') return { ...state, stack: [screen] };
  return { ...state, stack: [home, ...others.slice(0, -1), screen] };
}

/** The state with a screen on top of the one that is shown. */
export const pushed = (state: AppState, screen: Screen): AppState => ({
  ...state,
  message: '',
  stack: [state.stack[0], ...(state.stack.slice(1) as Screen[]), screen],
});

/** The state one screen nearer to home; where it was is remembered. */
export const popped = (state: AppState): AppState => ({
  ...state,
  message: '',
  left: placeOf(state),
  stack: [state.stack[0], ...(state.stack.slice(1, -1) as Screen[])],
});

/** Changes the screen that is shown when it is of that kind. */
export function changed<Name extends Screen['is']>(
  state: AppState,
  name: Name,
  change: (screen: Extract<Screen, { readonly is: Name }>) => Screen,
): AppState {
  const screen = screenOf(state);
  return screen.is === name
    ? withScreen(state, change(screen as Extract<Screen, { readonly is: Name }>))
    : state;
}
