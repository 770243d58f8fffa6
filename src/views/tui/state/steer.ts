import { monthIndex } from '../../../language/index.ts';
import type { Scene, Show } from '../../../lessons/index.ts';
import { openWorld } from '../keys/explore-actions.ts';
import { lookAt, setLevers } from '../keys/move-actions.ts';
import { within } from '../page/window.ts';
import { sortedDifferences } from '../screens/compare.ts';
import { evidenceTitle } from '../screens/evidence.ts';
import { leversOf } from '../screens/levers.ts';
import { type AppState, type Compare, type Explore, type Screen, screenOf, type World } from './app-state.ts';
import { openMatters, turnMatters } from './ask-drivers.ts';
import { withScreen } from './change.ts';
import type { Order, Step } from './orders.ts';
import { nameOfWord, sameMoved } from './same.ts';
import { sceneOf } from './telling.ts';

const still = (state: AppState): Step<AppState> => ({ state, orders: [] });

/** Begins to bring the screens to what the lesson wants to be seen, by the orders that keys give. */
export function begin(state: AppState): Step<AppState> {
  const scene = state.telling === null ? null : sceneOf(state.telling);
  if (state.telling === null || scene === null) return still(state);
  const telling = { ...state.telling, settling: true };
  const [home, first, ...more] = state.stack;
  const base = { ...home, filter: '', filtering: false };
  if (first === undefined || !isBase(state, first, scene.show))
    return { state: { ...state, telling, stack: [base] }, orders: openOrders(scene.show) };
  const kept = more.filter((screen, at) => at === 0 && isAbove(screen, scene));
  return arranged({ ...state, telling, stack: [base, first, ...kept] });
}

/** The screen that a scene begins with, right above home. */
function isBase({ seed, worlds }: AppState, screen: Screen, show: Show): boolean {
  if (screen.is === 'explore')
    return (
      (show.is === 'explore' || show.is === 'world' || show.is === 'matters') &&
      screen.seed === seed &&
      screen.worlds === worlds &&
      screen.scenario.name === nameOfWord(show.scenario)
    );
  if (screen.is === 'compare')
    return (
      show.is === 'compare' &&
      screen.moved.every(({ size }) => size === 0) &&
      screen.scenarios.every(({ name }, side) => name === nameOfWord(show.scenarios[side] ?? ''))
    );
  return screen.is === 'evidence' && show.is === 'evidence' && screen.about === evidenceTitle(show.about);
}

/** A screen that a scene wants above its base. */
function isAbove(screen: Screen, { show, levers }: Scene): boolean {
  if (screen.is === 'world')
    return show.is === 'world' && screen.world === show.world && sameMoved(screen.moved, levers);
  return screen.is === 'matters' && show.is === 'matters' && sameMoved(screen.sight.moved, levers);
}

function openOrders(show: Show): readonly Order[] {
  switch (show.is) {
    case 'home':
      return [];
    case 'compare':
      return [{ order: 'compare', names: show.scenarios }];
    case 'evidence':
      return [{ order: 'evidence', scenario: null, about: show.about }];
    default:
      return [{ order: 'explore', name: show.scenario, message: '' }];
  }
}

/** One thing further on the way to what the lesson wants to be seen; the same state while that is still to come. */
export function arranged(state: AppState): Step<AppState> {
  const scene = state.telling === null ? null : sceneOf(state.telling);
  if (scene === null) return still(settled(state));
  const { show } = scene;
  const screen = screenOf(state);
  if (show.is === 'home') return still(state.stack.length === 1 ? settled(state) : state);
  const [, base] = state.stack;
  if (base === undefined || !isBase(state, base, show)) return still(state);
  if (screen.is === 'explore') return exploreArranged(state, screen, scene);
  if (screen.is === 'compare') return compareArranged(state, screen, scene);
  if (screen.is === 'world') return still(settled(withScreen(state, worldAt(screen, scene))));
  if (screen.is === 'matters' && show.is === 'matters')
    return settledAfter(turnMatters(state, screen, show.outcome));
  return still(settled(state));
}

const settled = (state: AppState): AppState =>
  state.telling === null ? state : { ...state, telling: { ...state.telling, settling: false } };

const settledAfter = ({ state, orders }: Step<AppState>): Step<AppState> => ({
  state: settled(state),
  orders,
});

const PANELS: Readonly<Record<string, 1 | 2 | 3>> = { levers: 1, picture: 2, outcomes: 3 };

function exploreArranged(state: AppState, screen: Explore, scene: Scene): Step<AppState> {
  const { show, levers } = scene;
  if (show.is === 'world') {
    const opened = openWorld(state, { ...screen, moved: levers }, show.world);
    const top = screenOf(opened.state);
    const next = top.is === 'world' ? withScreen(opened.state, worldAt(top, scene)) : opened.state;
    return { state: settled(next), orders: opened.orders };
  }
  if (!sameMoved(screen.moved, levers)) return setLevers(state, screen, levers);
  if (show.is === 'matters') {
    const { sight, scenario } = screen;
    if (sight === null || !sight.isWhole || !sameMoved(sight.moved, levers)) return still(state);
    return settledAfter(openMatters(state, { scenario, sight, outcome: show.outcome }));
  }
  const shown = exploreAt(screen, scene);
  // A look that was stopped, or that belongs to other levers, is asked for once more.
  const isComing = screen.sight !== null || state.running !== null;
  const next = settled(withScreen(state, shown));
  return isComing ? still(next) : lookAt(next, shown);
}

function exploreAt(screen: Explore, { quantity, outcome, panel, lever, zoom }: Scene): Explore {
  const { model } = screen.scenario;
  const place = (found: number, before: number): number => (found < 0 ? before : found);
  const outcomes = model.outcomes.filter(({ measure }) => !measure);
  return {
    ...screen,
    typed: '',
    zoomed: zoom,
    panel: PANELS[panel ?? ''] ?? screen.panel,
    quantity: place(
      model.fans.findIndex(({ name }) => name === quantity),
      screen.quantity,
    ),
    outcome: place(
      outcomes.findIndex(({ name }) => name === outcome),
      screen.outcome,
    ),
    lever: place(
      leversOf(model).findIndex(({ name }) => name === lever),
      screen.lever,
    ),
  };
}

function compareArranged(
  state: AppState,
  screen: Compare,
  { quantity, outcome, panel }: Scene,
): Step<AppState> {
  const found = screen.scenarios[0].model.fans.findIndex(({ name }) => name === quantity);
  const shown: Compare = {
    ...screen,
    quantity: found < 0 ? screen.quantity : found,
    panel: panel === 'outcomes' ? 2 : panel === 'picture' ? 1 : screen.panel,
  };
  const [one, two] = screen.sights;
  if (outcome === null) return still(settled(withScreen(state, shown)));
  // Which row an outcome has is known only when all worlds are there.
  if (one?.isWhole !== true || two?.isWhole !== true) return still(withScreen(state, shown));
  const at = sortedDifferences(one, two).findIndex(({ name }) => name === outcome);
  return still(settled(withScreen(state, { ...shown, at: Math.max(0, at) })));
}

function worldAt(screen: World, { month, panel }: Scene): World {
  const { calendar } = screen.scenario.model;
  return {
    ...screen,
    month: within(monthIndex(month ?? '', calendar) ?? screen.month, calendar.months),
    at: 0,
    panel: panel === 'ties' ? 1 : 2,
    asked: null,
    branch: null,
    playing: false,
  };
}

/** Whether what is shown is what the lesson wants to be seen; somebody may have looked around. */
export function isInPlace(state: AppState): boolean {
  const scene = state.telling === null ? null : sceneOf(state.telling);
  if (scene === null) return true;
  const { show, levers } = scene;
  const screen = screenOf(state);
  if (show.is === 'home') return state.stack.length === 1;
  const [, base] = state.stack;
  if (base === undefined || !isBase(state, base, show)) return false;
  if (screen.is === 'explore')
    return show.is === 'explore' && sameMoved(screen.moved, levers) && screen.zoomed === scene.zoom;
  if (screen.is === 'world') return isAbove(screen, scene) && screen.month === worldAt(screen, scene).month;
  if (screen.is === 'matters')
    return isAbove(screen, scene) && show.is === 'matters' && screen.outcome === show.outcome;
  return state.stack.length === 2;
}
