import { leversOf } from '../screens/levers.ts';
import { type AppState, screenOf } from '../state/app-state.ts';
import { changed, withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, still } from './action.ts';
import { lookAt, moveLever, setLever } from './move-actions.ts';
import { onExplore } from './on-explore.ts';

/** What keys do to levers. */
export const leverActions: readonly Action[] = [
  {
    id: 'lever-down',
    keys: ['-', 'left', 'h'],
    title: 'lever one step down',
    hint: 'lever',
    on: ['explore'],
    run: (state) => moveLever(state, -1),
  },
  {
    id: 'lever-up',
    keys: ['+', '=', 'right', 'l'],
    title: 'lever one step up',
    on: ['explore'],
    run: (state) => moveLever(state, 1),
  },
  {
    id: 'lever-far-down',
    keys: ['_', 'shift+left', 'H'],
    title: 'lever ten steps down',
    on: ['explore'],
    run: (state) => moveLever(state, -10),
  },
  {
    id: 'lever-far-up',
    keys: ['*', 'shift+right', 'L'],
    title: 'lever ten steps up',
    on: ['explore'],
    run: (state) => moveLever(state, 10),
  },
  {
    id: 'previous-lever',
    keys: ['<'],
    title: 'the lever before',
    on: ['explore'],
    run: (state) => still(leverBy(state, -1)),
  },
  {
    id: 'next-lever',
    keys: ['>'],
    title: 'the next lever',
    on: ['explore'],
    run: (state) => still(leverBy(state, 1)),
  },
  {
    id: 'reset-lever',
    keys: ['r'],
    title: 'put the lever back',
    on: ['explore'],
    run: onExplore((state, screen) => {
      const lever = leversOf(screen.scenario.model)[screen.lever];
      return lever === undefined ? still(state) : setLever(state, screen, lever.name, null);
    }),
  },
  {
    id: 'reset-levers',
    keys: ['R'],
    title: 'put all levers back',
    on: ['explore'],
    run: onExplore((state, screen) =>
      lookAt(state, { ...screen, typed: '', moved: new Map(), before: [...screen.before, screen.moved] }),
    ),
  },
  {
    id: 'undo',
    keys: ['u'],
    title: 'undo the last move of a lever',
    on: ['explore'],
    run: onExplore((state, screen) => {
      const last = screen.before.at(-1);
      if (last === undefined) return still({ ...state, message: 'Nothing to undo.' });
      return lookAt(state, { ...screen, typed: '', moved: last, before: screen.before.slice(0, -1) });
    }),
  },
];

function leverBy(state: AppState, by: number): AppState {
  return changed(state, 'explore', (screen) => {
    const { length } = leversOf(screen.scenario.model);
    return { ...screen, typed: '', lever: (screen.lever + by + length) % length };
  });
}

/** A digit, a point or a sign for the number of the lever; Enter sets it. */
export function typeNumber(state: AppState, key: string): Step<AppState> | null {
  const screen = screenOf(state);
  if (screen.is !== 'explore') return null;
  const isFirst = screen.typed === '';
  if (/^[0-9.]$/.test(key))
    return still(withScreen(state, { ...screen, typed: (screen.typed + key).slice(0, 12) }));
  if (isFirst) return null;
  if (key === '-')
    return still(withScreen(state, { ...screen, typed: `-${screen.typed.replace(/^-/, '')}` }));
  if (key === 'backspace') return still(withScreen(state, { ...screen, typed: screen.typed.slice(0, -1) }));
  if (key === 'esc') return still(withScreen(state, { ...screen, typed: '' }));
  if (key !== 'enter') return null;
  const lever = leversOf(screen.scenario.model)[screen.lever];
  const value = Number(screen.typed);
  if (lever === undefined || !Number.isFinite(value))
    return still(
      withScreen({ ...state, message: `"${screen.typed}" is no number.` }, { ...screen, typed: '' }),
    );
  if (value < lever.from || value > lever.to)
    return still(
      withScreen(
        {
          ...state,
          message: `${lever.title} goes from ${lever.from} to ${lever.to}: ${screen.typed} is outside.`,
        },
        { ...screen, typed: '' },
      ),
    );
  return setLever(state, screen, lever.name, value);
}
