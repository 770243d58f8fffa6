import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenOf } from '../../../src/views/tui/state/app-state.ts';
import { spoken } from '../../../src/words/index.ts';
import { bundled, json } from '../cli/tightrope.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());
beforeAll(bundled);

const WORLDS = 130;

interface Told {
  readonly hash: string;
  readonly outcomes: Readonly<
    Record<string, { readonly probability?: number; readonly low: number; readonly high: number }>
  >;
  readonly fans: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** The screens of a scenario, with levers where they are to be. */
async function explored(name: string, keys: readonly string[]): Promise<Stage> {
  const stage = new Stage(session, 200, 60, undefined, WORLDS);
  const isWhole = (state: Stage['state']): boolean => {
    const screen = screenOf(state);
    return screen.is === 'explore' && screen.sight?.isWhole === true && screen.sight.moved === screen.moved;
  };
  await stage.pressUntil(['/', ...name, 'enter', 'enter'], isWhole);
  await stage.pressUntil(keys, isWhole);
  return stage;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

describe('the screens and the command line say the same', () => {
  it.each([
    ['copper-boom', [], []],
    // The army's weight is the first lever; R then 0.9 puts it there.
    ['baseline', ['0', '.', '9', 'enter'], ['--set', 'military_weight=0.9']],
  ])('of %s: hash, chances with intervals, and every figure of the fan', async (name, keys, words) => {
    const [stage, printed] = await Promise.all([
      explored(name, keys),
      json(['run', name, '--worlds', String(WORLDS), ...words]),
    ]);
    const told = printed as unknown as Told;
    const frame = stage.frame();
    expect(frame.split('\n')[0]).toContain(told.hash.slice(0, 7));
    const chances = Object.entries(told.outcomes).flatMap(([outcome, { probability, low, high }]) => {
      const row = frame.split('\n').find((line) => line.includes(`││  ${spoken(outcome)} `));
      return probability === undefined || row === undefined ? [] : [{ row, probability, low, high }];
    });
    expect(chances.length).toBeGreaterThan(8);
    for (const { row, probability, low, high } of chances) {
      const half = Math.max(1, Math.round((100 * (high - low)) / 2));
      expect(row).toContain(`${percent(probability)} ±${half}`);
    }
    stage.press('X');
    const csv = [...stage.written].find(([file]) => file.endsWith('.csv'))?.[1] ?? '';
    const [head = '', ...lines] = csv.trim().split('\n');
    const quantity = lines[0]?.split(',')[0] ?? '';
    head.split(',').forEach((band, column) => {
      if (!/^q\d/.test(band)) return;
      const shown = lines.map((line) => Number(line.split(',')[column]));
      expect(shown, `${quantity} ${band}`).toEqual(told.fans[quantity]?.[band]);
    });
  });
});
