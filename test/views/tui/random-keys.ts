import { expect } from 'vitest';
import { widthOf } from '../../../src/charts/index.ts';
import type { Session } from '../../../src/session/index.ts';
import { actions } from '../../../src/views/tui/keys/table.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import { uniformSource } from '../../analysis/uniform-source.ts';
import { Stage } from './stage.ts';

/** Worlds enough for keys: what they show is held elsewhere. */
const FEW = 8;

const KEYS = [
  ...new Set([
    ...actions.flatMap(({ keys }) => keys),
    ...'0123456789.-abzZ',
    'backspace',
    'delete',
    'f1',
    'alt+x',
    '~',
  ]),
].filter((key) => key !== 'q' && key !== 'ctrl+c');

/** Presses so many times five hundred keys on screens of changing sizes: nothing throws, every frame fits, and `q` is answered. */
export async function randomKeys(session: Session, runs: number): Promise<void> {
  const draw = uniformSource(20260425);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(draw() * list.length)] as One;
  for (let run = 0; run < runs; run += 1) {
    const stage = new Stage(session, 80 + 20 * (run % 5), 24 + 6 * (run % 4), undefined, FEW);
    for (let press = 0; press < 500; press += 1) {
      if (press % 50 === 49) stage.resize(pick([60, 80, 93, 120, 200]), pick([10, 24, 31, 60]));
      stage.press(pick(KEYS));
      if (press % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      if (press % 5 === 0) expectFrameFits(stage);
    }
    expect(stage.store.ending?.error).toBeUndefined();
    stage.press('esc', 'esc', 'esc', 'esc', 'esc', 'q', 'q');
    expect(stage.store.ending).toEqual({ code: 0 });
  }
}

function expectFrameFits({ state }: Stage): void {
  const { width, height } = state.extent;
  const rows = frameRows(state);
  expect(rows.length).toBe(height);
  expect(rows.every((row) => widthOf(row) <= width)).toBe(true);
}
