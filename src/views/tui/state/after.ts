import { halfWidth } from '../../../analysis/index.ts';
import { USUAL_SEED } from '../../../engine/index.ts';
import { startLesson } from '../keys/lesson-actions.ts';
import { overlayKey } from '../keys/overlay-keys.ts';
import { pasted, pressed } from '../keys/pressed.ts';
import { monthBy } from '../keys/world-actions.ts';
import { WIDE } from '../screens/explore.ts';
import {
  type Answer,
  type AppState,
  type Compare,
  type Explore,
  type Glance,
  type Screen,
  screenOf,
} from './app-state.ts';
import { changed, pushed, withScreen } from './change.ts';
import type { Heard } from './heard.ts';
import type { Order, Step } from './orders.ts';
import { movedAt, seedAt } from './place.ts';
import { sameMoved } from './same.ts';
import { arranged } from './steer.ts';
import { withFigures } from './tell.ts';
import type { Telling } from './telling.ts';

/** The state after something was heard, and what is to be done. Pure: the same of both gives the same. */
export function after(state: AppState, heard: Heard): Step<AppState> {
  const { state: next, orders } = afterAlone(state, heard);
  if (next.telling === null) return { state: next, orders };
  // Somebody who opens or closes a screen is not pulled away from it.
  const isLed = heard.heard !== 'key' || next.telling !== state.telling || next.stack === state.stack;
  const led = next.telling.settling && isLed ? arranged(next) : { state: unled(next, isLed), orders: [] };
  return { state: withFigures(led.state), orders: [...orders, ...led.orders] };
}

function unled(state: AppState, isLed: boolean): AppState {
  const { telling } = state;
  return isLed || telling === null ? state : { ...state, telling: { ...telling, settling: false } };
}

function afterAlone(state: AppState, heard: Heard): Step<AppState> {
  if (heard.heard === 'key')
    return state.overlay === null ? pressed(state, heard.key) : overlayKey(state, state.overlay, heard.key);
  if (heard.heard === 'pasted') return { state: pasted(state, heard.text), orders: [] };
  return told(state, heard);
}

function told(state: AppState, heard: Exclude<Heard, { readonly heard: 'key' | 'pasted' }>): Step<AppState> {
  const still = (next: AppState): Step<AppState> => ({ state: next, orders: [] });
  switch (heard.heard) {
    case 'extent':
      return still({ ...state, extent: heard.extent });
    case 'explored':
      return explored(state, heard);
    case 'compared':
      return compared(state, heard);
    case 'seen':
      return still(seen(state, heard));
    case 'running':
      return still({ ...state, running: heard.running });
    case 'story':
      return still(storyTold(state, heard));
    case 'why':
      return still(reasonsTold(state, heard));
    case 'drivers':
      return still(driversTold(state, heard));
    case 'evidence':
      return still(evidenceTold(state, heard));
    case 'listed':
      return still({ ...state, scenarios: heard.scenarios });
    case 'month':
      return played(state);
    case 'lesson':
      return lessonHeard(state, heard);
    default:
      return still({ ...state, message: heard.message });
  }
}

type Of<Name extends Heard['heard']> = Extract<Heard, { readonly heard: Name }>;

function explored(state: AppState, { scenario }: Of<'explored'>): Step<AppState> {
  const [moved, before] = [movedAt(state.found, scenario), seedAt(state.found, scenario)];
  const seed = state.seed ?? before;
  const screen: Explore = {
    is: 'explore',
    scenario,
    // Where levers stand on one line above it, the picture comes first.
    panel: state.extent.width < WIDE ? 2 : 1,
    lever: 0,
    outcome: 0,
    quantity: 0,
    moved,
    before: [],
    seed,
    worlds: state.worlds,
    sight: null,
    typed: '',
    zoomed: false,
  };
  const message =
    moved.size === 0 && before === null
      ? ''
      : 'Levers and seed are where you left them: R puts the levers back.';
  return {
    state: { ...pushed(state, screen), found: null, message },
    orders: [{ order: 'look', scenario, moved, seed, worlds: state.worlds, side: 0 }],
  };
}

function compared(state: AppState, { scenarios }: Of<'compared'>): Step<AppState> {
  const none = new Map<string, number>();
  const screen: Compare = {
    is: 'compare',
    scenarios,
    moved: [none, none],
    sights: [null, null],
    panel: 1,
    quantity: 0,
    at: 0,
  };
  const orders: Order[] = scenarios.map((scenario, at) => ({
    order: 'look',
    scenario,
    moved: none,
    seed: state.seed ?? scenarios[0].model.seed ?? USUAL_SEED,
    worlds: state.worlds,
    side: at as 0 | 1,
  }));
  return { state: pushed(state, screen), orders };
}

/** Wherever the screen that asked stands in the stack, it sees what it asked for; what it no longer asks for is let go. */
function seen(state: AppState, { scenario, sight, side }: Of<'seen'>): AppState {
  const stack = state.stack.map((screen): Screen => {
    if (screen.is === 'explore' && screen.scenario === scenario && sameMoved(screen.moved, sight.moved))
      return { ...screen, sight, moved: sight.moved };
    if (screen.is !== 'compare' || screen.scenarios[side] !== scenario) return screen;
    if (!sameMoved(screen.moved[side], sight.moved)) return screen;
    const sights = side === 0 ? ([sight, screen.sights[1]] as const) : ([screen.sights[0], sight] as const);
    return { ...screen, sights };
  });
  const last = state.glances.get(scenario.name);
  const glance = sight.isWhole && sight.moved.size === 0 ? glanceOf(sight, last) : null;
  const glances = glance === null ? state.glances : new Map([...state.glances, [scenario.name, glance]]);
  return { ...state, glances, stack: stack as unknown as AppState['stack'] };
}

/** Whether the rope is held stands for a scenario at home; beside it, what was last seen of other worlds. */
function glanceOf({ findings, result }: Of<'seen'>['sight'], last: Glance | undefined): Glance | null {
  const first = findings.find(({ form, name }) => form === 'probability' && name === 'tightrope_kept');
  if (first === undefined) return null;
  const { name, value } = first;
  const before = last?.hash === result.hash ? last.before : last?.share;
  return {
    ...(before === undefined ? {} : { before }),
    outcome: name,
    share: value,
    half: halfWidth(first),
    worlds: result.outcomes.worlds,
    hash: result.hash,
  };
}

/** A page of evidence lies on the one that led to it, so that Esc goes the way back. */
function evidenceTold(state: AppState, { scenario, about, lines, names }: Of<'evidence'>): AppState {
  const start = { at: 0, link: 0, filter: '', filtering: false };
  return pushed(state, { is: 'evidence', scenario, about, lines, names, ...start });
}

function reasonsTold(state: AppState, { reasons }: Of<'why'>): AppState {
  const answer: Answer =
    reasons.is === 'choice' ? { is: 'choice', why: reasons.why } : { is: 'why', why: reasons.why };
  return changed(state, 'world', (screen) =>
    screen.asked === null ? screen : { ...screen, asked: { ...screen.asked, answer } },
  );
}

/** What was asked for an outcome that is no longer on show is let go. */
function driversTold(state: AppState, { sight, drivers }: Of<'drivers'>): AppState {
  return changed(state, 'matters', (screen) =>
    screen.sight === sight && screen.outcome === drivers.outcome ? { ...screen, drivers } : screen,
  );
}

function storyTold(state: AppState, { story, words, otherwise }: Of<'story'>): AppState {
  return changed({ ...state, message: '' }, 'world', (screen) => {
    if (screen.world !== story.history.world) return screen;
    if (words !== null) return { ...screen, branch: { story, words, otherwise, isTold: false }, asked: null };
    return { ...screen, story, branch: null, asked: null };
  });
}

/** A lesson begins with its content note, or asks whether it is to go on where it was left. */
function lessonHeard(state: AppState, { lesson, word }: Of<'lesson'>): Step<AppState> {
  const telling: Telling = {
    ...{ word, lesson, at: 0, revealed: false, settling: false },
    ...{ picked: new Map(), told: new Map(), worldsBefore: state.worlds },
  };
  const { bookmark } = state;
  const isLeft = bookmark?.lesson === word && bookmark.hash === lesson.hash && bookmark.at > 0;
  if (isLeft) return { state: { ...state, overlay: { is: 'resume', telling, bookmark } }, orders: [] };
  return startLesson(state, telling, 0);
}

/** A month further while a story plays; it stops at the end. */
function played(state: AppState): Step<AppState> {
  const screen = screenOf(state);
  if (screen.is !== 'world' || !screen.playing)
    return { state, orders: [{ order: 'play', monthsASecond: 0 }] };
  const isLast = screen.month >= screen.scenario.model.calendar.months - 1;
  if (!isLast) return { state: monthBy(state, 1), orders: [] };
  return {
    state: withScreen(state, { ...screen, playing: false }),
    orders: [{ order: 'play', monthsASecond: 0 }],
  };
}
