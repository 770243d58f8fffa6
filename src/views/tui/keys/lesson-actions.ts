import { type AppState, screenOf } from '../state/app-state.ts';
import { changed } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { begin, isInPlace } from '../state/steer.ts';
import { isAsking, isCard, stepOf, type Telling } from '../state/telling.ts';
import { type Action, ordered, still } from './action.ts';

/** What keys do while a lesson is told. They come before those of the screen, and digits are predictions while a question is open. */
export const lessonActions: readonly Action[] = [
  {
    id: 'lesson-on',
    keys: ['space', 'right', 'pagedown'],
    title: 'lesson: go on, or come back to its place',
    hint: 'on',
    on: 'lesson',
    run: goOn,
  },
  {
    id: 'lesson-back',
    keys: ['backspace', 'left', 'pageup'],
    title: 'lesson: a step back',
    hint: 'back',
    on: 'lesson',
    run: goBack,
  },
  ...([1, 2, 3, 4] as const).map(
    (number): Action => ({
      id: `lesson-pick-${number}`,
      keys: [String(number)],
      title: `lesson: predict answer ${number}`,
      on: 'lesson',
      run: (state) => pick(state, number - 1),
    }),
  ),
];

/** Goes to a step; a step that has been asked before is shown with its answer. */
function goTo(state: AppState, telling: Telling, at: number, revealed: boolean): Step<AppState> {
  const moved: Telling = { ...telling, at, revealed, settling: false };
  const { word, lesson, picked } = moved;
  const next = { ...state, message: '', overlay: null, telling: moved };
  const keep = { lesson: word, hash: lesson.hash, at, picked: Object.fromEntries(picked) };
  const { state: begun, orders } = begin(next);
  return {
    state: begun,
    orders: [
      { order: 'play', monthsASecond: 0 },
      ...orders,
      { order: 'keep', bookmark: keep },
      ...ahead(moved),
    ],
  };
}

/** What the next step shows is run while people look at this one. */
function ahead({ lesson, at }: Telling): Step<AppState>['orders'] {
  const show = lesson.steps[at]?.scene.show;
  const { worlds, seed } = lesson;
  if (show === undefined || show.is === 'home' || show.is === 'evidence') return [];
  return [
    { order: 'ahead', scenarios: show.is === 'compare' ? show.scenarios : [show.scenario], worlds, seed },
  ];
}

/** Begins a lesson at a step, with its own seed and worlds. */
export function startLesson(state: AppState, telling: Telling, at: number): Step<AppState> {
  const { seed, worlds, steps } = telling.lesson;
  const [home] = state.stack;
  const from = Math.min(at, steps.length);
  return goTo({ ...state, seed, worlds, found: null, marked: null, stack: [home] }, telling, from, false);
}

function goOn(state: AppState): Step<AppState> {
  const { telling } = state;
  if (telling === null) return still(state);
  const { at, lesson, settling } = telling;
  if (!isCard(telling) && !settling && !isInPlace(state)) return begin({ ...state, message: '' });
  if (isAsking(telling)) return goTo(state, telling, at, true);
  if (at > lesson.steps.length) return leaveLesson(state);
  return goTo(state, telling, at + 1, telling.told.get(at + 1)?.answer != null);
}

function goBack(state: AppState): Step<AppState> {
  const { telling } = state;
  if (telling === null || telling.at === 0) return still(state);
  return goTo(state, telling, telling.at - 1, true);
}

function pick(state: AppState, option: number): Step<AppState> {
  const { telling } = state;
  if (telling === null || option >= (stepOf(telling)?.question?.options.length ?? 0)) return still(state);
  const picked = new Map([...telling.picked, [telling.at, option]]);
  return still({ ...state, telling: { ...telling, picked } });
}

/** Whether the key of an action belongs to the lesson now: digits only while a question is open. */
export const isForLesson = ({ telling }: AppState, { id }: Action): boolean =>
  telling !== null && (!id.startsWith('lesson-pick') || isAsking(telling));

/** Back home, with as many worlds as before. */
export function leaveLesson(state: AppState): Step<AppState> {
  const { telling } = state;
  if (telling === null) return still(state);
  const isOver = telling.at > telling.lesson.steps.length;
  const next: AppState = {
    ...state,
    telling: null,
    overlay: null,
    seed: null,
    worlds: telling.worldsBefore,
    bookmark: isOver ? null : state.bookmark,
    stack: [state.stack[0]],
    message: isOver ? '' : 'The place in the lesson is kept: d goes on.',
  };
  const { word, lesson, at, picked } = telling;
  const bookmark = { lesson: word, hash: lesson.hash, at, picked: Object.fromEntries(picked) };
  if (isOver) return ordered(next, { order: 'stop' }, { order: 'keep', bookmark: null });
  return ordered({ ...next, bookmark }, { order: 'stop' }, { order: 'keep', bookmark });
}

/** Space closes what is open over the screens and in them: on a stage it has to go on, whatever else was pressed. */
export function clearedForLesson(state: AppState): AppState {
  const screen = screenOf(state);
  const open = { ...state, overlay: null };
  if (screen.is === 'home')
    return changed(open, 'home', (home) => ({ ...home, filter: '', filtering: false }));
  if (screen.is === 'evidence')
    return changed(open, 'evidence', (evidence) => ({ ...evidence, filter: '', filtering: false }));
  return open;
}
