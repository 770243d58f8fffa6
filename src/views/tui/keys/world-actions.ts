import { within } from '../page/window.ts';
import { turningPoints } from '../screens/world-events.ts';
import { type AppState, screenOf, type World } from '../state/app-state.ts';
import { changed, withScreen } from '../state/change.ts';
import type { Step } from '../state/orders.ts';
import { type Action, ordered, still } from './action.ts';
import { branch, enter, facts, goTo, otherLog, without } from './world-questions.ts';

const onWorld =
  (run: (state: AppState, screen: World) => Step<AppState>): Action['run'] =>
  (state) => {
    const screen = screenOf(state);
    return screen.is === 'world' ? run(state, screen) : still(state);
  };

/** The story some months on; a month further down the log begins at its top. */
export function monthBy(state: AppState, by: number): AppState {
  return changed(state, 'world', (screen) => monthAt(screen, screen.month + by));
}

const monthAt = (screen: World, month: number): World => ({
  ...screen,
  month: within(month, screen.scenario.model.calendar.months),
  at: 0,
  asked: null,
});

/** What keys do in a single future. */
export const worldActions: readonly Action[] = [
  {
    id: 'month-back',
    keys: ['left', 'h'],
    title: 'a month back',
    hint: 'month',
    on: ['world'],
    run: (state) => still(monthBy(state, -1)),
  },
  {
    id: 'month-on',
    keys: ['right', 'l', '.'],
    title: 'a month on',
    on: ['world'],
    run: (state) => still(monthBy(state, 1)),
  },
  {
    id: 'year-back',
    keys: ['shift+left', 'H'],
    title: 'a year back',
    on: ['world'],
    run: (state) => still(monthBy(state, -12)),
  },
  {
    id: 'year-on',
    keys: ['shift+right', 'L'],
    title: 'a year on',
    on: ['world'],
    run: (state) => still(monthBy(state, 12)),
  },
  {
    id: 'next-turn',
    keys: ['n'],
    title: 'to the next turning point',
    hint: 'turning point',
    on: ['world'],
    run: onWorld((state, screen) => still(turn(state, screen, 1))),
  },
  {
    id: 'previous-turn',
    keys: ['N'],
    title: 'to the turning point before',
    on: ['world'],
    run: onWorld((state, screen) => still(turn(state, screen, -1))),
  },
  { id: 'play', keys: ['space'], title: 'play or pause', hint: 'play', on: ['world'], run: onWorld(play) },
  {
    id: 'slower',
    keys: ['<'],
    title: 'play slower',
    on: ['world'],
    run: onWorld((state, screen) => speed(state, screen, 0.5)),
  },
  {
    id: 'faster',
    keys: ['>'],
    title: 'play faster',
    on: ['world'],
    run: onWorld((state, screen) => speed(state, screen, 2)),
  },
  {
    id: 'why',
    keys: ['enter'],
    title: 'why did this happen; in a list of options: branch with this one',
    hint: 'why',
    on: ['world'],
    run: onWorld(enter),
  },
  {
    id: 'without',
    keys: ['x'],
    title: 'the same luck without this event',
    hint: 'without it',
    on: ['world'],
    run: onWorld(without),
  },
  {
    id: 'branch',
    keys: ['b'],
    title: 'branch here: choose what somebody might have chosen this month',
    hint: 'branch',
    on: ['world'],
    run: onWorld(branch),
  },
  {
    id: 'other-log',
    keys: ['v'],
    title: 'the log as it was, or of the branch',
    hint: 'other log',
    on: ['world'],
    run: onWorld((state, screen) => still(otherLog(state, screen))),
  },
  {
    id: 'world-facts',
    keys: ['w'],
    title: 'the facts behind the line or quantity chosen',
    hint: 'facts',
    on: ['world'],
    run: onWorld(facts),
  },
  {
    id: 'next-world',
    keys: [']'],
    title: 'the next world',
    on: ['world'],
    run: onWorld((state, screen) => goTo(state, screen, screen.world + 1)),
  },
  {
    id: 'previous-world',
    keys: ['['],
    title: 'the world before',
    on: ['world'],
    run: onWorld((state, screen) => goTo(state, screen, screen.world - 1)),
  },
];

function turn(state: AppState, screen: World, by: 1 | -1): AppState {
  if (screen.story === null) return state;
  const turns = turningPoints(screen.story);
  const next =
    by > 0 ? turns.find((month) => month > screen.month) : turns.findLast((month) => month < screen.month);
  if (next === undefined)
    return { ...state, message: by > 0 ? 'No further turning point.' : 'No turning point before this.' };
  return withScreen({ ...state, message: '' }, { ...monthAt(screen, next), panel: 2 });
}

function play(state: AppState, screen: World): Step<AppState> {
  const playing = !screen.playing;
  const isOver = screen.month >= screen.scenario.model.calendar.months - 1;
  const next = withScreen(state, { ...monthAt(screen, playing && isOver ? 0 : screen.month), playing });
  return ordered(next, { order: 'play', monthsASecond: playing ? screen.speed : 0 });
}

function speed(state: AppState, screen: World, factor: number): Step<AppState> {
  const next = Math.min(8, Math.max(0.5, screen.speed * factor));
  return ordered(withScreen(state, { ...screen, speed: next }), {
    order: 'play',
    monthsASecond: screen.playing ? next : 0,
  });
}
