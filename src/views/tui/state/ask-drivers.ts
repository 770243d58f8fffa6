import type { AppState, Matters } from './app-state.ts';
import { pushed, withScreen } from './change.ts';
import type { Step } from './orders.ts';

type Subject = Pick<Matters, 'scenario' | 'sight' | 'outcome'>;

/** Opens what an outcome hangs on, and asks for it. */
export const openMatters = (state: AppState, subject: Subject): Step<AppState> =>
  asking(pushed(state, unanswered(subject)), subject);

/** Asks for what another outcome hangs on; for the same one there is nothing to ask. */
export function turnMatters(state: AppState, screen: Matters, outcome: string): Step<AppState> {
  if (screen.outcome === outcome) return { state: withScreen(state, { ...screen, at: 0 }), orders: [] };
  const subject = { scenario: screen.scenario, sight: screen.sight, outcome };
  return asking(withScreen(state, unanswered(subject)), subject);
}

const unanswered = (subject: Subject): Matters => ({ is: 'matters', ...subject, drivers: null, at: 0 });

const asking = (state: AppState, subject: Subject): Step<AppState> => ({
  state,
  orders: [{ order: 'drivers', ...subject }],
});
