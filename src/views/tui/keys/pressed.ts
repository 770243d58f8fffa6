import { type AppState, type EvidenceScreen, type Home, screenOf } from '../state/app-state.ts';
import { withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { still } from './action.ts';
import { clearedForLesson } from './lesson-actions.ts';
import { typeNumber } from './lever-actions.ts';
import { moveBy } from './move-actions.ts';
import { actionOf } from './table.ts';

/** What a key does where nothing lies over the screen: fields take letters first, then numbers for levers, then the table of actions. */
export function pressed(state: AppState, key: string): Step<AppState> {
  const screen = screenOf(state);
  if (state.telling !== null && isLessonFirst(state, key)) return lessonKey(state, key);
  if ((screen.is === 'home' || screen.is === 'evidence') && screen.filtering)
    return filtered(state, screen, key);
  const typed = typeNumber(state, key);
  if (typed !== null) return typed;
  const action = actionOf(state, key);
  return action === undefined ? still(state) : action.run({ ...state, message: '' });
}

/** Space is always for the lesson, and digits while it asks; the rest goes to a field that is open. */
function isLessonFirst(state: AppState, key: string): boolean {
  const action = actionOf(state, key);
  return action?.on === 'lesson' && (key === 'space' || /^\d$/.test(key));
}

function lessonKey(state: AppState, key: string): Step<AppState> {
  const clear = key === 'space' ? clearedForLesson(state) : state;
  return actionOf(state, key)?.run({ ...clear, message: '' }) ?? still(state);
}

/** Pasted text never triggers actions: it goes into a field that is open, or nowhere. */
export function pasted(state: AppState, text: string): AppState {
  const words = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 60);
  const { overlay } = state;
  if (overlay?.is === 'palette' || overlay?.is === 'help')
    return { ...state, overlay: { ...overlay, filter: overlay.filter + words, at: 0 } };
  if (overlay?.is === 'seed')
    return { ...state, overlay: { ...overlay, seed: `${overlay.seed}${words}`.slice(0, 40) } };
  if (overlay?.is === 'save') return { ...state, overlay: { ...overlay, name: overlay.name + words.trim() } };
  const screen = screenOf(state);
  if ((screen.is === 'home' || screen.is === 'evidence') && screen.filtering)
    return withScreen(state, { ...screen, filter: screen.filter + words, at: 0 });
  return state;
}

function filtered(state: AppState, screen: Home | EvidenceScreen, key: string): Step<AppState> {
  const now = (change: Partial<Pick<Home, 'filter' | 'filtering' | 'at'>>): Step<AppState> =>
    still(withScreen(state, { ...screen, ...change }));
  if (key === 'esc') return now({ filter: '', filtering: false, at: 0 });
  if (key === 'enter') return now({ filtering: false });
  if (key === 'backspace') return now({ filter: screen.filter.slice(0, -1), at: 0 });
  if (key === 'up') return still(moveBy(state, -1));
  if (key === 'down') return still(moveBy(state, 1));
  if (key === 'ctrl+c') return now({ filtering: false });
  const letter = key === 'space' ? ' ' : key;
  return letter.length === 1 ? now({ filter: (screen.filter + letter).slice(0, 60), at: 0 }) : still(state);
}
