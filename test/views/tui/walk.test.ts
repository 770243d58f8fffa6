import { afterAll, describe, expect, it } from 'vitest';
import { rowText, widthOf } from '../../../src/charts/index.ts';
import { actions } from '../../../src/views/tui/keys/table.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import { screenOf } from '../../../src/views/tui/state/app-state.ts';
import { brokenBoxes } from './broken-boxes.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

const FEW = 16;
const SIZES = [
  [80, 24],
  [100, 30],
  [120, 40],
  [200, 60],
] as const;

/** The screen or what lies over it. */
const nameOf = ({ state }: Stage): string => state.overlay?.is ?? screenOf(state).is;

const OVER = ['ctrl+c', 'q'];

describe.each(SIZES)('the keyboard at %ix%i', (width, height) => {
  const stage = new Stage(session, width, height, undefined, FEW);
  const reached = new Set<string>();

  const look = (key: string): void => {
    reached.add(nameOf(stage));
    const rows = frameRows(stage.state);
    const where = `${nameOf(stage)} after ${key}`;
    expect(rows, where).toHaveLength(height);
    expect(rows.filter((row) => widthOf(row) > width).map(rowText), where).toEqual([]);
    expect(brokenBoxes(rows.map(rowText)), where).toEqual([]);
  };

  /** Presses a way of keys from home, each once what was asked for before has come. */
  const go = async (way: readonly string[]): Promise<void> => {
    stage.press('esc', 'esc', 'esc', 'esc', 'esc');
    for (const key of way)
      await stage.pressUntil([key], (state) => {
        const screen = screenOf(state);
        if (screen.is === 'explore') return screen.sight !== null;
        if (screen.is === 'compare') return !screen.sights.includes(null);
        return screen.is !== 'world' || screen.story !== null;
      });
  };

  it('reaches every screen by the table of actions, and nothing is wider than it or has a broken box', async () => {
    await go([]);
    look('the start');
    const ways = [[], ['enter'], ['enter', '+', 'c'], ['enter', 'p'], ['enter', 'm'], ['e']];
    for (const way of ways) {
      await go(way);
      const { is } = screenOf(stage.state);
      look(way.join(' '));
      for (const { keys, on } of actions) {
        const [key = ''] = keys;
        if (OVER.includes(key) || (on !== 'everywhere' && !on.includes(is))) continue;
        stage.press(key);
        look(key);
        if (stage.state.overlay !== null) stage.press('esc');
        if (screenOf(stage.state).is !== is) await go(way);
      }
    }
    // Only moved levers can be saved.
    await go(['enter', '+']);
    stage.press(actions.find(({ id }) => id === 'save')?.keys[0] ?? '');
    look('save');
    const screens = ['home', 'explore', 'compare', 'world', 'evidence', 'matters'];
    const overlays = ['help', 'palette', 'glossary', 'save'];
    expect([...screens, ...overlays].filter((name) => !reached.has(name))).toEqual([]);
  }, 120_000);
});

it('a broken box is found', () => {
  expect(brokenBoxes(['╭──╮', '│  │', '╰──╯'])).toEqual([]);
  expect(brokenBoxes(['╭──╮', '│  │ ', '│ │', '╰──╯'])).toHaveLength(1);
});
