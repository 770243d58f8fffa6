import { within } from '../page/window.ts';
import { shownLines } from '../screens/evidence.ts';
import { outcomesOf } from '../screens/findings.ts';
import { shownScenarios } from '../screens/home.ts';
import { leversOf, leverValue, stepped } from '../screens/levers.ts';
import { shownDrivers } from '../screens/matters.ts';
import { askedRows } from '../screens/world-asked.ts';
import { eventsUntil } from '../screens/world-events.ts';
import { type AppState, type Explore, type Screen, screenOf, toldStory } from '../state/app-state.ts';
import { changed, withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';

/** The choice of the screen that is shown, some places further. */
export function moveBy(state: AppState, by: number): AppState {
  const screen = movedScreen(state, screenOf(state), by);
  return withScreen({ ...state, message: meaningOf(screen) || state.message }, screen);
}

/** What the outcome means that is chosen while one goes through them. */
function meaningOf(screen: Screen): string {
  if (screen.is !== 'explore' || screen.panel !== 3 || screen.sight === null) return '';
  const { model } = screen.scenario;
  const name = outcomesOf(model, screen.sight)[screen.outcome]?.finding.name;
  return model.outcomes.find((outcome) => outcome.name === name)?.says ?? '';
}

function movedScreen(state: AppState, screen: Screen, by: number): Screen {
  switch (screen.is) {
    case 'home':
      return { ...screen, at: within(screen.at + by, shownScenarios(state.scenarios, screen.filter).length) };
    case 'explore':
      return movedExplore(screen, by);
    case 'compare':
      if (screen.panel === 1)
        return { ...screen, quantity: within(screen.quantity + by, screen.scenarios[0].model.fans.length) };
      return { ...screen, at: within(screen.at + by, screen.sights[0]?.findings.length ?? 1) };
    case 'world': {
      if (screen.asked !== null) {
        const most = askedRows(screen.asked);
        return { ...screen, asked: { ...screen.asked, at: within(screen.asked.at + by, most) } };
      }
      if (screen.panel === 1)
        return { ...screen, quantity: within(screen.quantity + by, screen.scenario.model.fans.length) };
      const story = toldStory(screen);
      const most = story === null ? 1 : eventsUntil(story, screen.month).length;
      return { ...screen, at: within(screen.at + by, most) };
    }
    case 'evidence':
      return {
        ...screen,
        link: 0,
        at: within(screen.at + by, shownLines(screen.lines, screen.filter).length),
      };
    default:
      return { ...screen, at: within(screen.at + by, Math.max(1, shownDrivers(screen.drivers).length)) };
  }
}

function movedExplore(screen: Explore, by: number): Explore {
  const { scenario, sight } = screen;
  const { model } = scenario;
  if (screen.panel === 1)
    return { ...screen, typed: '', lever: within(screen.lever + by, leversOf(model).length) };
  if (screen.panel === 2) return { ...screen, quantity: within(screen.quantity + by, model.fans.length) };
  return {
    ...screen,
    outcome: within(screen.outcome + by, sight === null ? 1 : outcomesOf(model, sight).length),
  };
}

/** Moves the chosen lever and asks for the worlds of its new place. */
export function moveLever(state: AppState, steps: number): Step<AppState> {
  const screen = screenOf(state);
  if (screen.is !== 'explore') return still(state);
  const lever = leversOf(screen.scenario.model)[screen.lever];
  if (lever === undefined) return still(state);
  return setLever(state, screen, lever.name, stepped(lever, leverValue(lever, screen.moved), steps));
}

/** Puts a lever somewhere; at its start it counts as unmoved. */
export function setLever(
  state: AppState,
  screen: Explore,
  name: string,
  value: number | null,
): Step<AppState> {
  const lever = leversOf(screen.scenario.model).find((one) => one.name === name);
  const moved = new Map(screen.moved);
  if (value === null || value === lever?.start) moved.delete(name);
  else moved.set(name, value);
  return lookAt(state, { ...screen, moved, typed: '', before: [...screen.before, screen.moved] });
}

/** Puts several levers at once, all others at their start. */
export const setLevers = (state: AppState, screen: Explore, moved: Explore['moved']): Step<AppState> =>
  lookAt(state, { ...screen, moved, typed: '', before: [...screen.before, screen.moved] });

export function lookAt(state: AppState, screen: Explore): Step<AppState> {
  return ordered(withScreen(state, screen), {
    order: 'look',
    scenario: screen.scenario,
    moved: screen.moved,
    seed: screen.seed,
    worlds: screen.worlds,
    side: 0,
  });
}

const PAGE = 8;
const ALL = 1_000_000;
const mover = (id: string, keys: readonly string[], title: string, by: number): Action => ({
  id,
  keys,
  title,
  on: 'everywhere',
  run: (state) => still(moveBy(state, by)),
});

/** Moving about in lists, the same on every screen. */
export const moveActions: readonly Action[] = [
  mover('up', ['up', 'k'], 'one up', -1),
  mover('down', ['down', 'j'], 'one down', 1),
  mover('page-up', ['pageup'], 'a page up', -PAGE),
  mover('page-down', ['pagedown'], 'a page down', PAGE),
  mover('first', ['g', 'home'], 'to the first', -ALL),
  mover('last', ['G', 'end'], 'to the last', ALL),
  {
    id: 'next-panel',
    keys: ['tab'],
    title: 'next panel',
    hint: 'panel',
    on: ['explore', 'compare', 'world'],
    run: (state) => still(panelBy(state, 1)),
  },
  {
    id: 'previous-panel',
    keys: ['shift+tab'],
    title: 'previous panel',
    on: ['explore', 'compare', 'world'],
    run: (state) => still(panelBy(state, -1)),
  },
  ...([1, 2, 3] as const).map(
    (panel): Action => ({
      id: `panel-${panel}`,
      keys: [],
      title: `panel ${panel}`,
      on: ['explore'],
      run: (state) => still(changed(state, 'explore', (screen) => ({ ...screen, panel }))),
    }),
  ),
];

function panelBy(state: AppState, by: number): AppState {
  const screen = screenOf(state);
  if (screen.is === 'explore')
    return withScreen(state, {
      ...screen,
      typed: '',
      panel: (((screen.panel - 1 + by + 3) % 3) + 1) as 1 | 2 | 3,
    });
  if (screen.is === 'compare' || screen.is === 'world')
    return withScreen(state, { ...screen, panel: screen.panel === 1 ? 2 : 1 });
  return state;
}
