import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../cli/tightrope.ts';
import { expectRestored } from './expect-restored.ts';
import { PseudoTerminal } from './pseudo-terminal.ts';

const state = mkdtempSync(join(tmpdir(), 'tightrope-'));
afterAll(() => rmSync(state, { recursive: true }));
beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 120_000);

const SIZE = [100, 30] as const;
const WAIT = 60_000;

/** The program as it ships, with a folder for state of its own. */
const open = (
  words: readonly string[] = [],
  size: readonly [number, number] = SIZE,
  environment: Readonly<Record<string, string>> = {},
): PseudoTerminal =>
  new PseudoTerminal(['src/launch.mjs', ...words], size, { XDG_STATE_HOME: state, ...environment });

const isHome = (frame: string): boolean => frame.includes('baseline') && frame.includes('q quit');

describe('the program in a terminal', () => {
  it(
    'shows a fan after one key, never clears the whole screen, and gives the terminal back',
    async () => {
      const terminal = open();
      await terminal.until(isHome);
      expect(terminal.buffer).toBe('alternate');
      terminal.type('\r');
      const frame = await terminal.until((now) => now.includes('1,000 worlds · 69 months'));
      expect(frame).toMatch(/[⠁-⣿]/);
      terminal.type('q');
      await expectRestored(terminal, 0);
      for (const clear of ['\u001b[2J', '\u001b[3J']) expect(terminal.written).not.toContain(clear);
      expect(JSON.parse(readFileSync(join(state, 'tightrope', 'state.json'), 'utf8'))).toMatchObject({
        version: 2,
        place: { scenario: 'baseline', moved: {}, seed: 'tightrope' },
      });
    },
    WAIT,
  );

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'gives the terminal back on %s and ends with %i',
    async (signal, code) => {
      const terminal = open();
      await terminal.until(isHome);
      terminal.kill(signal);
      await expectRestored(terminal, code);
    },
    WAIT,
  );

  it(
    'ends with 130 by Ctrl-C where nothing runs, and keeps nothing when asked not to',
    async () => {
      const home = join(state, 'not-to-be');
      const terminal = open(['--no-state'], SIZE, { XDG_STATE_HOME: home });
      await terminal.until(isHome);
      terminal.type('\u0003');
      await expectRestored(terminal, 130);
      expect(existsSync(home)).toBe(false);
    },
    WAIT,
  );

  it(
    'stops worlds that run by Ctrl-C, and ends by the next one',
    async () => {
      const terminal = open(['--engine', 'js']);
      await terminal.until(isHome);
      terminal.type('\r');
      await terminal.until((frame) => frame.includes('hash'));
      // So many that the run still goes on however quick the machine.
      terminal.type('WW');
      await terminal.until((frame) => frame.includes('of 100,000 worlds'));
      terminal.type('\u0003');
      await terminal.until((frame) => frame.includes('Stopped. Ctrl-C once more quits.'));
      terminal.type('\u0003');
      await expectRestored(terminal, 130);
    },
    WAIT,
  );

  it(
    'lives through a storm of sizes, says when there is too little room, and comes back',
    async () => {
      const terminal = open();
      await terminal.until(isHome);
      for (let step = 0; step < 60; step += 1) terminal.resize(40 + (step % 81), 10 + (step % 31));
      terminal.resize(70, 20);
      await terminal.until((frame) => frame.includes('Terminal too small: 70x20, need 80x24'));
      terminal.resize(100, 30);
      const frame = await terminal.until((now) => isHome(now) && now.match(/╭/g)?.length === 2);
      expect(frame.match(/q quit/g)).toHaveLength(1);
      terminal.type('q');
      await expectRestored(terminal, 0);
    },
    WAIT,
  );

  it(
    'draws though CI is set, without colour where NO_COLOR is, and in ASCII on a console',
    async () => {
      const terminal = open([], SIZE, { CI: 'true', NO_COLOR: '1', TERM: 'linux' });
      const frame = await terminal.until(isHome);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
      expect(frame.match(/[^\x00-\x7f]/g)).toBeNull();
      terminal.type('q');
      await expectRestored(terminal, 0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are meant.
      expect(terminal.written).not.toMatch(/\u001b\[(?:[0-9;]*;)?(?:[34][0-8]|9[0-7])(?:;[0-9;]*)?m/);
    },
    WAIT,
  );

  it.each([
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['--plain', ['--plain'], {}],
  ] as const)(
    'prints lines and no sequence with %s',
    async (_, words, environment) => {
      const terminal = open([...words, '--quiet'], [100, 60], environment);
      const left = await terminal.ended;
      expect(left.code).toBe(0);
      expect(terminal.buffer).toBe('normal');
      expect(terminal.written).toContain('tightrope_kept');
      expect(terminal.written).toContain('Go on: tightrope list');
      expect(terminal.written).not.toContain('\u001b');
    },
    WAIT,
  );
});

describe('the program when it breaks', () => {
  it.each(['order', 'timer', 'promise', 'render'])(
    'by its %s says so on the screen given back, and the log knows where',
    async (way) => {
      const own = join(state, way);
      const words = ['test/views/tui/broken-screens.ts', way];
      const terminal = new PseudoTerminal(words, SIZE, { XDG_STATE_HOME: own });
      await terminal.until(isHome);
      terminal.type('\r');
      await expectRestored(terminal, 70);
      const log = join(own, 'tightrope', 'faults.log');
      const after = terminal.written
        .slice(terminal.written.lastIndexOf('\u001b[?1049l'))
        .replaceAll('\r\n', '');
      expect(after).toContain('this is a fault of the program, not yours: the session is broken.');
      expect(after).toContain(`Please report it with ${log}`);
      expect(after).not.toMatch(/\bat .*:\d+:\d+/);
      expect(readFileSync(log, 'utf8')).toMatch(/the session is broken\n\s+at .*broken-screens/);
    },
    WAIT,
  );
});
