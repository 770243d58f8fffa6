import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm, { type Terminal } from '@xterm/headless';
import { type Goal, reached } from './goal.ts';
import { median } from './spread.ts';
import { launched, millisecondsOf } from './startup.ts';

const FIRST = {
  id: 'screens.first',
  what: 'first frame of the screens, above a Node that does nothing',
  is: 'at most',
  limit: 250,
  unit: ' ms',
} as const;
const KEY = {
  id: 'screens.key',
  what: 'key to paint while 10,000 worlds run, 19 of 20',
  is: 'at most',
  limit: 80,
  unit: ' ms',
} as const;
const COARSE = {
  id: 'screens.coarse',
  what: 'lever to a new fan',
  is: 'at most',
  limit: 100,
  unit: ' ms',
} as const;
const RECORD = {
  id: 'screens.record',
  what: 'lever to the record of 1,000 worlds',
  is: 'at most',
  limit: 300,
  unit: ' ms',
} as const;
/** The same with the JavaScript. */
const JS = { coarse: 300, record: 2500 };

/** The packed program in a terminal of 120 columns and 40 rows: how soon it draws, hears and recounts. */
export async function screenGoals(rounds: number, say: (line: string) => void): Promise<readonly Goal[]> {
  const idle = Array.from({ length: 2 * rounds + 1 }, () => millisecondsOf(['-e', '0']));
  const [first, heard]: [number[], number[]] = [[], []];
  for (let round = 0; round < 2 * rounds + 1; round += 1) {
    const screens = open();
    const drawn = await screens.until(isHome);
    first.push(drawn);
    screens.press('?');
    heard.push(drawn + (await screens.until((frame) => !isHome(frame))));
    await screens.leave();
  }
  say(`screens: a key typed at the first frame is answered ${median(heard).toFixed(0)} ms after the start`);
  const keys = await keysWhileRunning(say);
  const wasm = await levers('auto', 4 * rounds, say);
  const js = await levers('js', 4 * rounds, say);
  return [
    reached(FIRST, median(first) - median(idle)),
    reached(KEY, keys),
    reached(COARSE, wasm.coarse),
    reached(RECORD, wasm.record),
    reached(
      { ...COARSE, id: 'screens.coarse.js', what: `${COARSE.what}, in JavaScript`, limit: JS.coarse },
      js.coarse,
    ),
    reached(
      { ...RECORD, id: 'screens.record.js', what: `${RECORD.what}, in JavaScript`, limit: JS.record },
      js.record,
    ),
  ];
}

const isHome = (frame: string): boolean => frame.includes('baseline') && frame.includes('q quit');
const isRecord = (frame: string): boolean =>
  / 1,000 worlds/.test(headOf(frame)) && !headOf(frame).includes(' of ');
const headOf = (frame: string): string => frame.split('\n')[0] ?? '';
const hashOf = (frame: string): string => /hash (\w+)/.exec(headOf(frame))?.[1] ?? '';

/** Milliseconds that 19 of 20 keys wait for their paint while many worlds run. */
async function keysWhileRunning(say: (line: string) => void): Promise<number> {
  const screens = open();
  await screens.until(isHome);
  screens.press('\r');
  await screens.until(isRecord);
  screens.press('W');
  await screens.until((frame) => headOf(frame).includes('of 10,000 worlds'));
  const waits: number[] = [];
  let lever = 1;
  while (headOf(screens.frame()).includes('of 10,000 worlds') && waits.length < 100) {
    const on = lever < 20;
    lever += on ? 1 : -19;
    const wanted = `${lever} of `;
    screens.press(on ? 'j' : 'g');
    waits.push(await screens.until((frame) => (frame.split('\n')[1] ?? '').includes(wanted)));
  }
  await screens.leave();
  const sorted = waits.toSorted((one, other) => one - other);
  const [half, most] = [sorted[Math.floor(0.5 * sorted.length)], sorted[Math.floor(0.95 * sorted.length)]];
  say(`screens: ${sorted.length} keys while 10,000 worlds run, half within ${half?.toFixed(0)} ms`);
  return most ?? Number.NaN;
}

/** Medians of the time from a moved lever to a first fan, and to that of all worlds. */
async function levers(
  engine: string,
  times: number,
  say: (line: string) => void,
): Promise<{ coarse: number; record: number }> {
  const screens = open('--engine', engine);
  await screens.until(isHome);
  screens.press('\r');
  await screens.until(isRecord);
  const [coarse, record]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    const before = hashOf(screens.frame());
    screens.press(time % 2 === 0 ? '-' : '+');
    const first = await screens.until((frame) => hashOf(frame) !== before);
    coarse.push(first);
    record.push(first + (await screens.until(isRecord)));
  }
  await screens.leave();
  say(`screens: ${times} moves of a lever with --engine ${engine}`);
  return { coarse: median(coarse), record: median(record) };
}

/** Somebody at a terminal. */
interface Sitting {
  press(text: string): void;
  frame(): string;
  /** Waits until the frame is as it should be; gives the milliseconds since the last key, or since the start. */
  until(isSo: (frame: string) => boolean): Promise<number>;
  leave(): Promise<void>;
}

function open(...words: readonly string[]): Sitting {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  const { CI: _, NO_COLOR: __, ...environment } = process.env;
  let since = performance.now();
  const program = spawn(process.execPath, [...launched(...words, '--no-state')], {
    ...{ cols: 120, rows: 40, cwd: home, name: 'xterm-256color' },
    env: { ...environment, TERM: 'xterm-256color', COLORTERM: 'truecolor' },
  });
  const screen = new xterm.Terminal({ cols: 120, rows: 40, allowProposedApi: true });
  const frame = (): string => textOf(screen);
  const painted = listeners(program, screen);
  const ended = new Promise<void>((resolve) => program.onExit(() => resolve()));
  return {
    press: (text) => {
      since = performance.now();
      program.write(text);
    },
    frame,
    until: async (isSo) => {
      const began = since;
      while (!isSo(frame())) await painted();
      since = performance.now();
      return since - began;
    },
    leave: async () => {
      program.kill();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Waits for the next bytes to be on the screen. Throws when none come for half a minute. */
function listeners(program: IPty, screen: Terminal): () => Promise<void> {
  let wake = (): void => {};
  program.onData((text) => screen.write(text, () => wake()));
  return () =>
    new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`nothing is drawn any more:\n${textOf(screen)}`)),
        30_000,
      );
      wake = () => {
        clearTimeout(late);
        resolve();
      };
    });
}

const textOf = ({ buffer, rows }: Terminal): string =>
  Array.from({ length: rows }, (_, row) => buffer.active.getLine(row)?.translateToString(true) ?? '').join(
    '\n',
  );
