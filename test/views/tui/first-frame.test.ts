import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { listLessons } from '../../../src/library/index.ts';
import { drawFirst } from '../../../src/views/tui/first-frame.ts';
import type { Depth } from '../../../src/views/tui/paint/palette.ts';
import { Picture } from '../../../src/views/tui/paint/picture.ts';
import { firstState } from '../../../src/views/tui/state/first-state.ts';
import { cellsOf } from './cells-of.ts';
import { quietSession } from './stage.ts';
import { TestTerminal } from './terminal.ts';

/** A terminal of its own, whose keys are raw or not. */
class Bare {
  readonly screen: xterm.Terminal;
  readonly raw: boolean[] = [];
  #written = Promise.resolve();

  constructor(cols: number, rows: number) {
    this.screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  }

  readonly stdin = {
    setRawMode: (mode: boolean) => {
      this.raw.push(mode);
      return process.stdin;
    },
  };
  readonly stdout = {
    write: (text: string | Uint8Array) => {
      this.#written = this.#written.then(
        () => new Promise((resolve) => this.screen.write(String(text), resolve)),
      );
      return true;
    },
  };

  settled(): Promise<void> {
    return this.#written;
  }
}

describe('the first frame', () => {
  it.each([
    [80, 24, 'true'],
    [120, 40, 'none'],
    [200, 60, '16'],
  ] as const)(
    'at %ix%i, %s, is the one that the screens begin with, cell by cell',
    async (width, height, depth: Depth) => {
      const session = quietSession();
      const state = firstState(session.scenarios(), listLessons(), {
        extent: { width, height },
        look: { charset: 'unicode', colours: depth !== 'none' },
        ...{ worlds: 96, glances: new Map(), left: null, bookmark: null },
      });
      const bare = new Bare(width, height);
      drawFirst(bare, new Picture(bare.stdout.write, depth), state);
      await bare.settled();
      const terminal = new TestTerminal(session, width, height, depth);
      await terminal.until((frame) => frame.includes('q quit'));
      expect(cellsOf(bare.screen)).toEqual(cellsOf(terminal.screen));
      expect(bare.screen.buffer.active).toMatchObject({ type: 'alternate', cursorX: 0, cursorY: 0 });
      terminal.type('q');
      await terminal.ended;
    },
  );

  it('is taken back: the usual screen, the cursor, keys that are echoed', async () => {
    const state = firstState([], [], {
      extent: { width: 80, height: 24 },
      look: { charset: 'ascii', colours: false },
      ...{ worlds: 96, glances: new Map(), left: null, bookmark: null },
    });
    const bare = new Bare(80, 24);
    bare.stdout.write('$ tightrope\r\n');
    const takeBack = drawFirst(bare, new Picture(bare.stdout.write, 'none'), state);
    await bare.settled();
    expect(bare.raw).toEqual([true]);
    takeBack();
    await bare.settled();
    expect(bare.raw).toEqual([true, false]);
    expect(bare.screen.buffer.active).toMatchObject({ type: 'normal', cursorY: 1 });
    expect(bare.screen.buffer.active.getLine(0)?.translateToString(true)).toBe('$ tightrope');
  });
});
