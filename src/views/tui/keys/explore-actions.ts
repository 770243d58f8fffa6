import { grouped } from '../../../words/index.ts';
import { outcomesOf } from '../screens/findings.ts';
import type { AppState, Explore } from '../state/app-state.ts';
import { openMatters } from '../state/ask-drivers.ts';
import { changed, pushed } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';
import { leverActions } from './lever-actions.ts';
import { lookAt } from './move-actions.ts';
import { onExplore } from './on-explore.ts';

/** More would keep a screen busy for minutes: the command line has them. */
const MOST_WORLDS = 100_000;

/** What keys do while a scenario is explored. */
export const exploreActions: readonly Action[] = [
  ...leverActions,
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
      return openMatters(state, { scenario, sight, outcome });
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
    id: 'seed',
    keys: ['s'],
    title: 'another seed: all luck drawn anew',
    on: ['explore'],
    run: onExplore((state, { sight, seed }) =>
      still({ ...state, overlay: { is: 'seed', seed: seed ?? sight?.result.seed ?? '' } }),
    ),
  },
  {
    id: 'more-worlds',
    keys: ['W'],
    title: 'ten times as many worlds, for narrower intervals',
    on: ['explore'],
    run: onExplore((state, screen) => {
      const worlds = screen.worlds >= MOST_WORLDS ? state.worlds : 10 * screen.worlds;
      return lookAt({ ...state, message: `${grouped(worlds)} worlds.` }, { ...screen, worlds });
    }),
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

export function openWorld(
  state: AppState,
  { scenario, moved, sight }: Explore,
  world: number,
): Step<AppState> {
  const seed = sight?.result.seed ?? state.seed ?? scenario.model.seed ?? 'tightrope';
  const next = pushed(state, {
    is: 'world',
    scenario,
    moved,
    seed,
    worlds: sight?.result.outcomes.worlds ?? state.worlds,
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
  const { scenario, moved, quantity, seed, worlds } = screen;
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
    { order: 'look', scenario, moved: new Map(), seed, worlds, side: 0 },
    { order: 'look', scenario, moved, seed, worlds, side: 1 },
  );
}
