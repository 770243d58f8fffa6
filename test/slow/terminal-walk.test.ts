import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../views/cli/tightrope.ts';
import { brokenBoxes } from '../views/tui/broken-boxes.ts';
import { expectRestored } from '../views/tui/expect-restored.ts';
import { PseudoTerminal } from '../views/tui/pseudo-terminal.ts';

const state = mkdtempSync(join(tmpdir(), 'tightrope-'));
afterAll(() => rmSync(state, { recursive: true }));
beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 120_000);

/** Keys one after the other, and what the head of the frame says once all is there that each has asked for. */
const WAY: readonly (readonly [key: string, head: RegExp, body: RegExp])[] = [
  ['', /Pakistan between/, /baseline/],
  ['\r', /Explore · baseline .*1,000/, /Tightrope kept/],
  ['?', /Explore/, /Help/],
  ['\u001b', /Explore/, /Tightrope kept/],
  [':', /Explore/, /Every action/],
  ['\u001b', /Explore/, /Tightrope kept/],
  ['o', /Explore/, /Glossary/],
  ['\u001b', /Explore/, /Tightrope kept/],
  ['m', /What matters/, /In words:/],
  ['\u001b', /Explore/, /Tightrope kept/],
  ['+', /Explore.*1,000/, /Tightrope kept/],
  ['c', /Compare/, /In words:/],
  ['\u001b', /Explore/, /Tightrope kept/],
  ['p', /World 0 of 1,000/, /turning points/],
  ['e', /Evidence/, /F001/],
  ['\u001b', /World 0/, /turning points/],
];

const hasCome = (frame: string, [, head, body]: (typeof WAY)[number]): boolean => {
  const [first = '', ...rest] = frame.split('\n');
  return (
    head.test(first) &&
    !/ of 1,000 worlds/.test(first.replace(/World \d+ of/, '')) &&
    body.test(rest.join('\n'))
  );
};

/** No box is broken, and the keys stand in the last row. */
const isWhole = (frame: string): boolean => {
  const lines = frame.split('\n');
  return brokenBoxes(lines).length === 0 && /quit|close|esc/i.test(lines.at(-1) ?? '');
};

it.each([
  [80, 24],
  [100, 30],
  [120, 40],
  [200, 60],
] as const)(
  'at %ix%i every screen is reached by keys, whole, without the terminal being cleared',
  async (columns, rows) => {
    const words = ['src/launch.mjs', '--no-state'];
    const terminal = new PseudoTerminal(words, [columns, rows], { XDG_STATE_HOME: state });
    for (const step of WAY) {
      terminal.type(step[0]);
      // What comes in pieces is looked at once it is whole.
      const frame = await terminal.until((now) => hasCome(now, step) && isWhole(now));
      expect(frame.split('\n').filter((line) => line.length > columns)).toEqual([]);
    }
    terminal.type('qqq');
    await expectRestored(terminal, 0);
    for (const clear of ['\u001b[2J', '\u001b[3J']) expect(terminal.written).not.toContain(clear);
  },
);
