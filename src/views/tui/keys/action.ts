import type { AppState, ScreenName } from '../state/app-state.ts';
import type { Order, Step } from '../state/orders.ts';

/** Something that a key does: the one table of these feeds keys, footer, help, palette and README. */
export interface Action {
  readonly id: string;
  readonly keys: readonly string[];
  /** What help and palette call it. */
  readonly title: string;
  /** A word for the footer; left out where the footer is not to show it. */
  readonly hint?: string;
  readonly on: readonly ScreenName[] | 'everywhere' | 'lesson';
  readonly run: (state: AppState) => Step<AppState>;
}

/** The same state, with something to be done. */
export const ordered = (state: AppState, ...orders: readonly Order[]): Step<AppState> => ({ state, orders });

/** A new state and nothing to be done. */
export const still = (state: AppState): Step<AppState> => ({ state, orders: [] });

/** Whether an action counts on a screen; those of a lesson while one is told. */
export const isOn = ({ on }: Action, screen: ScreenName, inLesson: boolean): boolean => {
  if (on === 'lesson') return inLesson;
  return on === 'everywhere' || on.includes(screen);
};

const NAMES: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  'shift+tab': 'Shift+Tab',
  esc: 'Esc',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  'ctrl+p': 'Ctrl-P',
  'ctrl+c': 'Ctrl-C',
  'shift+left': 'Shift+←',
  'shift+right': 'Shift+→',
};

/** A key as it is written on keyboards. */
export const keyName = (key: string): string => NAMES[key] ?? key;
