import { afterAll, describe, expect, it } from 'vitest';
import type { Look } from '../../../src/charts/index.ts';
import { widthOf } from '../../../src/charts/index.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import { screenOf } from '../../../src/views/tui/state/app-state.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

const LOOKS: readonly (readonly [name: string, width: number, height: number, look: Look])[] = [
  ['80x24', 80, 24, { charset: 'unicode', colours: true }],
  ['80x24-plain', 80, 24, { charset: 'unicode', colours: false }],
  ['120x40', 120, 40, { charset: 'unicode', colours: true }],
  ['100x30-ascii', 100, 30, { charset: 'ascii', colours: false }],
  ['200x60', 200, 60, { charset: 'unicode', colours: true }],
];

/** Sizes of which colours and weights are kept too. */
const COLOURED = ['80x24', '120x40'];

const has =
  (is: string, ready: (screen: never) => boolean = () => true) =>
  (state: Stage['state']) => {
    const screen = screenOf(state);
    return screen.is === is && ready(screen as never);
  };
const explored = has(
  'explore',
  ({ sight, moved }: { sight: { moved: unknown } | null; moved: unknown }) =>
    sight !== null && sight.moved === moved,
);
const told = has('world', ({ story }: { story: unknown }) => story !== null);

const answered = has(
  'world',
  ({ asked }: { asked: { answer: unknown } | null }) => asked !== null && asked.answer !== null,
);
const branched = has('world', ({ branch }: { branch: unknown }) => branch !== null);

/** The way through all screens: what to press, what to wait for, and what the frame is called. */
const WAY: readonly (readonly [
  name: string,
  keys: readonly string[],
  isSo: (state: Stage['state']) => boolean,
])[] = [
  ['home', [], has('home')],
  ['home-filter', ['/', 'c', 'o', 'p'], has('home')],
  ['explore', ['esc', 'enter'], explored],
  ['explore-moved', ['+', '+', '+', '+'], explored],
  ['explore-zoom', ['z'], explored],
  ['help', ['z', '?'], explored],
  ['palette', ['esc', ':', 'r', 'e', 's'], explored],
  ['glossary', ['esc', 'o'], explored],
  ['facts', ['esc', 'w'], has('evidence')],
  ['matters', ['esc', 'm'], has('matters', ({ drivers }: { drivers: unknown }) => drivers !== null)],
  ['matters-waiting', [']'], has('matters', ({ drivers }: { drivers: unknown }) => drivers === null)],
  [
    'compare',
    ['esc', 'c'],
    has('compare', ({ sights }: { sights: readonly unknown[] }) => !sights.includes(null)),
  ],
  ['compare-facts', ['tab', 'w'], has('evidence')],
  ['world', ['esc', 'esc', 'R', 'p'], told],
  ['world-turn', ['n', 'n'], told],
  ['world-facts', ['w'], has('evidence')],
  ['world-choice', ['esc', 'enter'], answered],
  ['world-why', ['esc', 'tab', 'enter'], answered],
  ['world-options', ['esc', 'tab', 'b'], answered],
  ['world-branch', ['enter'], branched],
  ['world-branch-log', ['v', 'n'], branched],
  ['world-branch-why', ['down', 'down', 'down', 'down', 'enter'], answered],
  ['world-without', ['esc', 'esc', 'N', 'x'], branched],
  ['evidence', ['e'], has('evidence')],
  [
    'evidence-follow',
    ['down', 'down', 'enter'],
    has('evidence', ({ about }: { about: string }) => about === 'F001'),
  ],
];

describe.each(LOOKS)('at %s', (size, width, height, look) => {
  const stage = new Stage(session, width, height, look);

  it.each(WAY)('%s looks as it did, and fits', async (name, keys, isSo) => {
    await stage.pressUntil(keys, isSo);
    // All of it at once: what was asked for may be answered meanwhile.
    const [rows, frame, styles] = [frameRows(stage.state), stage.frame(), stage.styles()];
    expect(rows).toHaveLength(height);
    expect(rows.filter((row) => widthOf(row) !== width)).toEqual([]);
    if (look.charset === 'ascii') {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
      expect(frame.match(/[^\x00-\x7f]/g)).toBeNull();
    }
    await expect(frame).toMatchFileSnapshot(`frames/${size}/${name}.txt`);
    if (COLOURED.includes(size))
      await expect(styles).toMatchFileSnapshot(`frames/${size}/${name}.styles.txt`);
  });
});
