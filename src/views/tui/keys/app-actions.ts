import { exportsOf, textOf } from '../screens/exports.ts';
import { screenRows } from '../screens/screen-rows.ts';
import { type AppState, screenOf } from '../state/app-state.ts';
import { changed, popped } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { isInPlace } from '../state/steer.ts';
import { isCard } from '../state/telling.ts';
import { type Action, ordered, still } from './action.ts';

/** What keys do everywhere. */
export const appActions: readonly Action[] = [
  {
    id: 'palette',
    keys: [':', 'ctrl+p'],
    title: 'every action by name',
    on: 'everywhere',
    run: (state) => still({ ...state, overlay: { is: 'palette', filter: '', at: 0 } }),
  },
  {
    id: 'glossary',
    keys: ['o'],
    title: 'glossary: words, colours, signs',
    on: 'everywhere',
    run: (state) => still({ ...state, overlay: { is: 'glossary', at: 0 } }),
  },
  {
    id: 'copy',
    keys: ['y'],
    title: 'copy what is shown as text',
    on: 'everywhere',
    run: (state) =>
      ordered({ ...state, message: 'Copied as text.' }, { order: 'copy', text: textOf(screenRows(state)) }),
  },
  {
    id: 'export',
    keys: ['X', 'x'],
    title: 'export what is shown to files',
    on: 'everywhere',
    run: (state) => ordered(state, { order: 'export', files: exportsOf(state) }),
  },
  {
    id: 'back',
    keys: ['esc'],
    title: 'back, or close',
    on: 'everywhere',
    run: (state) => still(isAtItsEnd(state) ? { ...state, overlay: { is: 'leave lesson' } } : back(state)),
  },
  {
    id: 'help',
    keys: ['?'],
    title: 'help',
    hint: 'help',
    on: 'everywhere',
    run: (state) => still({ ...state, overlay: { is: 'help', filter: '', at: 0 } }),
  },
  { id: 'quit', keys: ['q'], title: 'quit', hint: 'quit', on: 'everywhere', run: quit },
  {
    id: 'stop',
    keys: ['ctrl+c'],
    title: 'stop the worlds that run; without any, quit',
    on: 'everywhere',
    run: (state) =>
      state.running === null
        ? ordered(state, { order: 'leave', code: INTERRUPTED })
        : ordered(
            { ...state, running: null, message: 'Stopped. Ctrl-C once more quits.' },
            { order: 'stop' },
          ),
  },
];

/** What shells expect of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

function quit(state: AppState): Step<AppState> {
  return state.running === null
    ? ordered(state, { order: 'leave', code: 0 })
    : still({ ...state, overlay: { is: 'leave' } });
}

/** Whether Esc has nothing to close but the lesson. */
const isAtItsEnd = (state: AppState): boolean =>
  state.telling !== null && (isCard(state.telling) || state.stack.length === 1 || isInPlace(state));

/** One thing is closed at a time: a message, what a panel was asked, a zoom, a filter, then the screen; home stays. */
function back(state: AppState): AppState {
  const screen = screenOf(state);
  if (screen.is === 'world' && screen.asked !== null)
    return changed({ ...state, message: '' }, 'world', (world) => ({ ...world, asked: null }));
  if (screen.is === 'world' && screen.branch !== null)
    return changed({ ...state, message: '' }, 'world', (world) => ({ ...world, branch: null, at: 0 }));
  if (screen.is === 'explore' && screen.zoomed)
    return changed(state, 'explore', (explore) => ({ ...explore, zoomed: false }));
  if (screen.is === 'home')
    return screen.filter === ''
      ? { ...state, marked: null, message: '' }
      : changed({ ...state, message: '' }, 'home', (home) => ({ ...home, filter: '', at: 0 }));
  if (screen.is === 'evidence' && screen.filter !== '')
    return changed(state, 'evidence', (evidence) => ({ ...evidence, filter: '', at: 0 }));
  return popped(state);
}
