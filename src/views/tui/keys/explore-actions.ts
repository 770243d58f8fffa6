import { outcomesOf } from '../screens/findings.ts';
import { leversOf } from '../screens/levers.ts';
import { type AppState, type Explore, screenOf } from '../state/app-state.ts';
import { changed, pushed, withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';
import { lookAt, moveLever, setLever } from './move-actions.ts';

const onExplore =
  (run: (state: AppState, screen: Explore) => Step<AppState>): Action['run'] =>
  (state) => {
    const screen = screenOf(state);
    return screen.is === 'explore' ? run(state, screen) : still(state);
  };

/** What keys do while a scenario is explored. */
export const exploreActions: readonly Action[] = [
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
  {
    id: 'world',
    keys: ['enter', 'p'],
    title: 'play one of these worlds',
    hint: 'a world',
    on: ['explore'],
    run: onExplore((state, screen) => openWorld(state, screen, 0)),
  },
  {
    id: 'matters',
    keys: ['m'],
    title: 'what the chosen outcome hangs on',
    hint: 'what matters',
    on: ['explore'],
    run: onExplore((state, screen) => {
      const { sight, scenario } = screen;
      if (sight === null) return still({ ...state, message: 'The worlds are still running.' });
      const outcome = outcomesOf(scenario.model, sight)[screen.outcome]?.finding.name ?? '';
      return still(pushed(state, { is: 'matters', scenario, sight, outcome, at: 0 }));
    }),
  },
  {
    id: 'compare-baseline',
    keys: ['c'],
    title: 'compare with the scenario as it was, or with the baseline',
    hint: 'compare',
    on: ['explore'],
    run: onExplore((state, screen) => compareNow(state, screen)),
  },
  {
    id: 'zoom',
    keys: ['z'],
    title: 'this panel alone, and back',
    hint: 'zoom',
    on: ['explore'],
    run: (state) => still(changed(state, 'explore', (screen) => ({ ...screen, zoomed: !screen.zoomed }))),
  },
  {
    id: 'save',
    keys: ['n'],
    title: 'save the moved levers as a new scenario',
    on: ['explore'],
    run: onExplore((state, screen) =>
      screen.moved.size === 0
        ? still({ ...state, message: 'Move a lever first: a new scenario needs something new.' })
        : still({ ...state, overlay: { is: 'save', name: `my-${screen.scenario.name}` } }),
    ),
  },
];

function leverBy(state: AppState, by: number): AppState {
  return changed(state, 'explore', (screen) => {
    const { length } = leversOf(screen.scenario.model);
    return { ...screen, typed: '', lever: (screen.lever + by + length) % length };
  });
}

function openWorld(state: AppState, { scenario, moved, sight }: Explore, world: number): Step<AppState> {
  const seed = sight?.result.seed ?? scenario.model.seed ?? 'tightrope';
  const next = pushed(state, {
    is: 'world',
    scenario,
    moved,
    seed,
    worlds: state.worlds,
    world,
    story: null,
    branch: null,
    month: 0,
    panel: 2,
    at: 0,
    quantity: 0,
    playing: false,
    speed: state.left?.speed ?? 2,
    asked: null,
  });
  return ordered(next, { order: 'story', scenario, seed, world, moved, otherwise: [], words: null });
}

function compareNow(state: AppState, screen: Explore): Step<AppState> {
  const { scenario, moved, quantity } = screen;
  if (moved.size === 0)
    return scenario.name === 'baseline'
      ? still({
          ...state,
          message: 'This is the baseline: move a lever, or mark two scenarios at home with c.',
        })
      : ordered(state, { order: 'compare', names: ['baseline', scenario.name] });
  const next = pushed(state, {
    is: 'compare',
    scenarios: [scenario, scenario],
    moved: [new Map(), moved],
    sights: [null, null],
    panel: 1,
    quantity,
    at: 0,
  });
  return ordered(
    next,
    { order: 'look', scenario, moved: new Map(), seed: null, side: 0 },
    { order: 'look', scenario, moved, seed: null, side: 1 },
  );
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
