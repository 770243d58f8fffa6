import { within } from '../page/window.ts';
import { fitting } from '../screens/overlay-rows.ts';
import { type AppState, type Overlay, screenOf } from '../state/app-state.ts';
import type { Step } from '../state/orders.ts';
import { begin } from '../state/steer.ts';
import { ordered, still } from './action.ts';
import { clearedForLesson, leaveLesson, startLesson } from './lesson-actions.ts';
import { lookAt } from './move-actions.ts';
import { actionsHere } from './table.ts';

const closed = (state: AppState): AppState => ({ ...state, overlay: null });

/** What a key does to what lies over the screen. */
export function overlayKey(state: AppState, overlay: Overlay, key: string): Step<AppState> {
  if (key === 'esc') return still(closed(state));
  if (key === 'space' && state.telling !== null) return begin(clearedForLesson(state));
  if (key === 'ctrl+c') return ordered(closed(state), { order: 'leave', code: 130 });
  switch (overlay.is) {
    case 'leave':
      return key === 'q' || key === 'enter' || key === 'y'
        ? ordered(closed(state), { order: 'leave', code: 0 })
        : still(closed(state));
    case 'leave lesson':
      if (key === 'q') return ordered(closed(state), { order: 'leave', code: 0 });
      return key === 'enter' || key === 'y' ? leaveLesson(state) : still(closed(state));
    case 'lessons':
      return lessonsKey(state, overlay.at, key);
    case 'resume':
      return resumeKey(state, overlay, key);
    case 'glossary':
      return key === 'q' || key === 'o'
        ? still(closed(state))
        : still({ ...state, overlay: { ...overlay, at: Math.max(0, overlay.at + stepOf(key)) } });
    case 'save':
      return saveKey(state, overlay, key);
    case 'seed':
      return seedKey(state, overlay, key);
    default:
      return listKey(state, overlay, key);
  }
}

/** The list of lessons: the first is the shortest. */
function lessonsKey(state: AppState, at: number, key: string): Step<AppState> {
  if (key === 'q') return still(closed(state));
  const chosen = state.lessons[at];
  if (key === 'enter' && chosen !== undefined)
    return ordered(closed(state), { order: 'lesson', word: chosen.name });
  return still({ ...state, overlay: { is: 'lessons', at: within(at + stepOf(key), state.lessons.length) } });
}

function resumeKey(
  state: AppState,
  { telling, bookmark }: Extract<Overlay, { readonly is: 'resume' }>,
  key: string,
): Step<AppState> {
  if (key === 'n') return startLesson(closed(state), telling, 0);
  if (key !== 'enter' && key !== 'space') return still(state);
  const picked = new Map(Object.entries(bookmark.picked).map(([at, option]) => [Number(at), option]));
  return startLesson(closed(state), { ...telling, picked }, bookmark.at);
}

const STEPS: Readonly<Record<string, number>> = {
  up: -1,
  k: -1,
  down: 1,
  j: 1,
  pageup: -8,
  pagedown: 8,
  space: 8,
};

const stepOf = (key: string): number => STEPS[key] ?? 0;

function listKey(
  state: AppState,
  overlay: Extract<Overlay, { readonly is: 'help' | 'palette' }>,
  key: string,
): Step<AppState> {
  const { filter, at } = overlay;
  const here = actionsHere(state);
  const shown = fitting(here, filter);
  const isNoLetter = key.length > 1 && key !== 'space';
  if (key === 'enter') {
    const chosen = overlay.is === 'palette' ? shown[at] : undefined;
    return chosen === undefined ? still(closed(state)) : chosen.run(closed(state));
  }
  // With an empty filter, q and ? close help; otherwise they are letters like any other.
  if (overlay.is === 'help' && filter === '' && (key === '?' || key === 'q')) return still(closed(state));
  if (key === 'backspace')
    return still({ ...state, overlay: { ...overlay, filter: filter.slice(0, -1), at: 0 } });
  if (isNoLetter)
    return still({ ...state, overlay: { ...overlay, at: within(at + stepOf(key), shown.length) } });
  const letter = key === 'space' ? ' ' : key;
  return still({ ...state, overlay: { ...overlay, filter: (filter + letter).slice(0, 40), at: 0 } });
}

/** Any text but an empty one is a seed. */
function seedKey(
  state: AppState,
  overlay: Extract<Overlay, { readonly is: 'seed' }>,
  key: string,
): Step<AppState> {
  const { seed } = overlay;
  const screen = screenOf(state);
  if (key === 'backspace') return still({ ...state, overlay: { ...overlay, seed: seed.slice(0, -1) } });
  if (key === 'enter' && screen.is === 'explore' && seed.trim() !== '')
    return lookAt(closed(state), { ...screen, seed: seed.trim() });
  const letter = key === 'space' ? ' ' : key;
  if (letter.length > 1) return still(state);
  return still({ ...state, overlay: { ...overlay, seed: (seed + letter).slice(0, 40) } });
}

function saveKey(
  state: AppState,
  overlay: Extract<Overlay, { readonly is: 'save' }>,
  key: string,
): Step<AppState> {
  const screen = screenOf(state);
  if (key === 'backspace')
    return still({ ...state, overlay: { ...overlay, name: overlay.name.slice(0, -1) } });
  if (key === 'enter' && screen.is === 'explore') {
    const { scenario, moved } = screen;
    return ordered(closed(state), { order: 'save', scenario, moved, name: overlay.name });
  }
  if (!/^[\w-]$/.test(key)) return still(state);
  return still({ ...state, overlay: { ...overlay, name: (overlay.name + key).slice(0, 40) } });
}
