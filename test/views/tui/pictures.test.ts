import { afterAll, describe, expect, it } from 'vitest';
import { svgOf } from '../../../src/views/tui/paint/svg.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import { type Screen, screenOf } from '../../../src/views/tui/state/app-state.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

/** Whether nothing on the screen is still on its way. */
function isWhole(screen: Screen): boolean {
  if (screen.is === 'explore') return screen.sight?.isWhole === true && screen.sight.moved === screen.moved;
  if (screen.is === 'compare') return screen.sights.every((sight) => sight?.isWhole);
  return screen.is !== 'world' || (screen.story !== null && screen.asked?.answer !== null);
}

/** The way to each picture of README: keys between which everything comes to rest. */
const WAYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  explore: [
    ['/', ...'us-exclusive', 'enter', 'enter'],
    ['3', '.', 'esc'],
    ['+', '+', '+'],
  ],
  compare: [['/', ...'security-first', 'enter', 'c', 'esc', '/', ...'inclusion-first', 'enter', 'c']],
  world: [['enter'], ['p'], ['n', 'n', 'n'], ['tab', 'enter']],
};

describe('the pictures of README', () => {
  const stage = () => new Stage(session, 120, 40, undefined, 1000);

  it.each(Object.entries(WAYS))(
    'show the screens as they are: %s',
    async (name, ways) => {
      const own = stage();
      for (const keys of ways) await own.pressUntil(keys, (state) => isWhole(screenOf(state)));
      const svg = svgOf(frameRows(own.state), `Tightrope: ${name}`);
      await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`);
    },
    60_000,
  );
});
