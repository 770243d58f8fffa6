import { afterAll, describe, expect, it } from 'vitest';
import { actions } from '../../../src/views/tui/keys/table.ts';
import { type InkKey, toKeys } from '../../../src/views/tui/keys/to-keys.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import { screenOf } from '../../../src/views/tui/state/app-state.ts';
import { randomKeys } from './random-keys.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

/** Worlds enough for keys: what they show is held elsewhere. */
const FEW = 8;

const NO_KEY: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  tab: false,
  backspace: false,
  delete: false,
  ctrl: false,
  shift: false,
  meta: false,
};

describe('keys', () => {
  it.each([
    ['jk?\t\r', {}, ['j', 'k', '?', 'tab', 'enter']],
    ['p', { ctrl: true }, ['ctrl+p']],
    ['', { leftArrow: true, shift: true }, ['shift+left']],
    ['', { escape: true }, ['esc']],
    ['x', { meta: true }, ['alt+x']],
    [' ', {}, ['space']],
    ['\u0003', {}, ['ctrl+c']],
  ])('of one read %j come one by one', (text, held, keys) => {
    expect(toKeys(text, { ...NO_KEY, ...held })).toEqual(keys);
  });
});

describe('the table of actions', () => {
  it('names every action once', () => {
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a key to at most one action of a screen', () => {
    const screens = ['home', 'explore', 'compare', 'world', 'evidence', 'matters'] as const;
    for (const screen of screens) {
      const own = actions
        .filter(({ on }) => on !== 'everywhere' && on.includes(screen))
        .flatMap(({ keys }) => keys);
      const twice = own.filter((key, at) => own.indexOf(key) !== at);
      expect(twice, screen).toEqual([]);
    }
  });

  it('is exercised to the last key on every screen, and nothing breaks', async () => {
    const stage = new Stage(session, 100, 30, undefined, FEW);
    const ways: readonly (readonly string[])[] = [[], ['enter'], ['enter', 'p'], ['enter', 'm'], ['e']];
    for (const way of ways) {
      for (const key of actions.flatMap(({ keys }) => keys).filter((one) => !['q', 'ctrl+c'].includes(one))) {
        stage.press('esc', 'esc', 'esc', 'esc');
        for (const step of way)
          await stage.pressUntil([step], (state) => {
            const screen = screenOf(state);
            if (screen.is === 'explore') return screen.sight !== null;
            return screen.is !== 'world' || screen.story !== null;
          });
        stage.press(key);
        expect(frameRows(stage.state), `${way.join(' ')} ${key}`).toHaveLength(30);
      }
    }
    expect(stage.store.ending).toBeNull();
    expect(stage.copied).toContain('Tightrope');
    expect([...stage.written.keys()].join()).toMatch(/tightrope-explore-[\w-]+\.csv/);
  });
});

describe('keys at random', () => {
  it('never throw, never leave a frame that does not fit, and q is always answered', async () => {
    await randomKeys(session, 5);
    // The ten thousand are in the slow suite.
  }, 120_000);
});
