import xterm from '@xterm/headless';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fitted, type Row, rowText, type Style } from '../../../src/charts/index.ts';
import { holdConsole } from '../../../src/views/tui/outside/hold-console.ts';
import { atMost } from '../../../src/views/tui/paint/at-most.ts';
import { Picture } from '../../../src/views/tui/paint/picture.ts';
import { cellsOf } from './cells-of.ts';

const [WIDTH, HEIGHT] = [12, 3];

const style: fc.Arbitrary<Style> = fc.constantFrom(
  {},
  { bold: true },
  { inverse: true },
  { fg: 'accent' },
  { fg: 'rise', bg: 'outer' },
);
const row: fc.Arbitrary<Row> = fc
  .array(fc.record({ text: fc.constantFrom('a', 'ab', ' ', '▀▄', '⣿', '0.5'), style }), { maxLength: 6 })
  .map((spans) => fitted(spans, WIDTH));
const frame = fc.array(row, { minLength: HEIGHT, maxLength: HEIGHT });

/** A terminal with a picture on it. */
function easel() {
  const screen = new xterm.Terminal({ cols: WIDTH, rows: HEIGHT, allowProposedApi: true });
  const written: string[] = [];
  const picture = new Picture((text) => {
    written.push(text);
    screen.write(text);
  }, '256');
  const settled = () => new Promise<void>((resolve) => screen.write('', resolve));
  return { screen, picture, written, settled };
}

describe('a picture', () => {
  it('shows after any frames what it would show of the last one alone, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 2, maxLength: 6 }), async (frames) => {
        const [long, fresh] = [easel(), easel()];
        for (const rows of frames) long.picture.draw(rows);
        fresh.picture.draw(frames.at(-1) ?? []);
        await Promise.all([long.settled(), fresh.settled()]);
        expect(cellsOf(long.screen)).toEqual(cellsOf(fresh.screen));
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('writes nothing for the same frame, and of another only what lies between what is the same', () => {
    const { picture, written } = easel();
    const rows = (figure: string): Row[] => [[{ text: `share: ${figure} % `, style: {} }]];
    picture.draw(rows('12'));
    picture.draw(rows('12'));
    expect(written).toHaveLength(1);
    picture.draw(rows('17'));
    expect(written[1]).toBe('\u001b[?2026h\u001b[1;9H7\u001b[H\u001b[?2026l');
  });

  it('is written whole when its size is another, or somebody else has written', () => {
    const { picture, written } = easel();
    const rows = [fitted([{ text: 'one', style: {} }], 8), fitted([{ text: 'two', style: {} }], 8)];
    picture.draw(rows);
    picture.forget();
    picture.draw(rows);
    picture.draw(rows.map((one) => fitted(one, 9)));
    picture.draw(rows.slice(0, 1).map((one) => fitted(one, 9)));
    for (const text of written.slice(0, 3)) for (const one of rows) expect(text).toContain(rowText(one));
    expect(written[3]).toContain('one');
    expect(written).toHaveLength(4);
  });
});

describe('at most so often', () => {
  afterEach(() => void vi.useRealTimers());

  it('acts at once after a rest, then when the time has come, once for all that was asked', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const acted: number[] = [];
    const start = performance.now();
    const soon = atMost(10, () => acted.push(performance.now() - start));
    soon.ask();
    soon.ask();
    soon.ask();
    expect(acted).toEqual([0]);
    vi.advanceTimersByTime(150);
    expect(acted).toEqual([0, 100]);
    vi.advanceTimersByTime(100);
    soon.ask();
    expect(acted).toEqual([0, 100, 250]);
    soon.ask();
    soon.stop();
    vi.advanceTimersByTime(500);
    expect(acted).toHaveLength(3);
  });
});

it('what is said to the console is held, and said afterwards on standard error', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const release = holdConsole();
  console.log('%d worlds', 3);
  console.warn({ so: 'it is' });
  expect(said).not.toHaveBeenCalled();
  release();
  expect(said.mock.calls).toEqual([['3 worlds'], ["{ so: 'it is' }"]]);
  said.mockRestore();
});
