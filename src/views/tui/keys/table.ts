import type { Hint } from '../page/page.ts';
import type { AppState, ScreenName } from '../state/app-state.ts';
import { screenOf } from '../state/app-state.ts';
import { type Action, isOn, keyName } from './action.ts';
import { appActions } from './app-actions.ts';
import { compareActions } from './compare-actions.ts';
import { evidenceActions } from './evidence-actions.ts';
import { exploreActions } from './explore-actions.ts';
import { homeActions } from './home-actions.ts';
import { isForLesson, lessonActions } from './lesson-actions.ts';
import { moveActions } from './move-actions.ts';
import { worldActions } from './world-actions.ts';

/** Every action; where a key is named twice, the first that counts on the screen has it. */
export const actions: readonly Action[] = [
  ...lessonActions,
  ...exploreActions,
  ...worldActions,
  ...compareActions,
  ...evidenceActions,
  ...homeActions,
  ...moveActions,
  ...appActions,
];

/** The action of a key on the screen that is shown. */
export function actionOf(state: AppState, key: string): Action | undefined {
  const { is } = screenOf(state);
  return actions.find((action) => action.keys.includes(key) && counts(state, action, is));
}

/** Actions that count on the screen that is shown, those of its own first, each with the keys that no other has there. */
export function actionsHere(state: AppState): readonly Action[] {
  const { is } = screenOf(state);
  const here = actions
    .filter((action) => counts(state, action, is))
    .map((action) => ({ ...action, keys: action.keys.filter((key) => actionOf(state, key) === action) }));
  return [...here.filter(({ on }) => on !== 'everywhere'), ...here.filter(({ on }) => on === 'everywhere')];
}

const counts = (state: AppState, action: Action, screen: ScreenName): boolean =>
  isOn(action, screen, state.telling !== null) && (action.on !== 'lesson' || isForLesson(state, action));

/** What the footer says. */
export const hintsHere = (state: AppState): readonly Hint[] =>
  actionsHere(state).flatMap((action) =>
    action.hint === undefined || action.keys.length === 0
      ? []
      : [{ key: footKey(action.keys), does: action.hint }],
  );

/** One key, or the pair of two that go together. */
const footKey = (keys: readonly string[]): string => {
  const [first = ''] = keys;
  if (first === '-') return '-/+';
  if (first === 'left') return '←/→';
  return first === ']' ? '[ ]' : keyName(first);
};

/** All keys of an action as help writes them. */
export const keysWords = ({ keys }: Action): string => keys.map(keyName).join(' ');
