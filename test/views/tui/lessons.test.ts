import { afterAll, describe, expect, it } from 'vitest';
import { type Look, widthOf } from '../../../src/charts/index.ts';
import { listLessons } from '../../../src/library/index.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import { isInPlace } from '../../../src/views/tui/state/steer.ts';
import { isAsking } from '../../../src/views/tui/state/telling.ts';
import { uniformSource } from '../../analysis/uniform-source.ts';
import { begun, isTold, mash, walk } from './lesson-walks.ts';
import { shortLesson } from './short-lesson.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
const { path, remove } = shortLesson('five-minutes', 64);
afterAll(async () => {
  remove();
  await session.close();
});

const LOOKS: readonly (readonly [size: string, width: number, height: number, look: Look])[] = [
  ['80x24', 80, 24, { charset: 'unicode', colours: true }],
  ['100x30-plain', 100, 30, { charset: 'unicode', colours: false }],
];

describe.each(LOOKS)('a lesson at %s', (size, width, height, look) => {
  it('looks as it did, and fits', async () => {
    const stage = await begun(session, path, width, height, look);
    for (let frame = 0; frame < 14; frame += 1) {
      const rows = frameRows(stage.state);
      expect(rows).toHaveLength(height);
      expect(rows.filter((row) => widthOf(row) !== width)).toEqual([]);
      const at = String(frame).padStart(2, '0');
      await expect(stage.frame()).toMatchFileSnapshot(`frames/${size}/lesson-${at}.txt`);
      if (stage.state.telling !== null && isAsking(stage.state.telling)) stage.press('3');
      await stage.pressUntil(['space'], isTold);
    }
  }, 120_000);
});

describe('a lesson', () => {
  it('says on the screens, from start to end, what it says as text: every figure is one of the run', async () => {
    await walk(session, path);
  }, 120_000);

  it('is not broken by any keys, and Space always goes on to the end', async () => {
    const draw = uniformSource(20261128);
    for (const width of [80, 120]) await mash(await begun(session, path, width, 24), 120, draw);
  }, 120_000);

  it('comes back to its place with Space, whatever was opened meanwhile', async () => {
    const stage = await begun(session, path, 100, 30);
    await stage.pressUntil(['space'], isTold);
    const before = stage.frame();
    for (const keys of [
      ['z'],
      ['p'],
      ['e'],
      ['+', '+'],
      ['esc'],
      ['?'],
      ['o'],
      [':', 'r'],
      ['e', '/', 'x'],
    ]) {
      stage.press(...keys);
      await stage.pressUntil(
        ['space'],
        (state) => isTold(state) && isInPlace(state) && state.overlay === null,
      );
      expect(stage.state.telling?.at, keys.join(' ')).toBe(1);
      expect(stage.frame().split('\n')[0], keys.join(' ')).toBe(before.split('\n')[0]);
    }
  }, 30_000);

  it('goes back with what was said, and keeps its place when it is left', async () => {
    const stage = await begun(session, path, 100, 30);
    await stage.pressUntil(['space'], isTold);
    await stage.pressUntil(['right'], isTold);
    await stage.pressUntil(['1', 'space'], isTold);
    const answer = stage.frame();
    await stage.pressUntil(['pagedown'], isTold);
    await stage.pressUntil(['left'], isTold);
    expect(stage.frame()).toBe(answer);
    stage.press('esc');
    expect(stage.frame()).toContain('Leave the lesson?');
    stage.press('enter');
    expect(stage.state.telling).toBeNull();
    expect(stage.bookmark).toMatchObject({ lesson: path, at: 2, picked: { 2: 0 } });
    stage.lesson(path);
    await stage.pressUntil([], ({ overlay }) => overlay?.is === 'resume');
    expect(stage.frame()).toContain('was left at step 2 of 9');
    await stage.pressUntil(['enter'], isTold);
    expect(stage.state.telling?.at).toBe(2);
    expect(stage.state.telling?.picked.get(2)).toBe(0);
  }, 30_000);

  it('is listed at home under d, the shortest first', async () => {
    const stage = new Stage(session, 80, 24, LOOKS[0]?.[3], 96, null, listLessons());
    stage.press('d');
    expect(stage.frame()).toMatch(/5 minutes: On the rope[\s\S]*20 minutes: Four questions/);
    await stage.pressUntil(['enter'], ({ telling }) => telling !== null);
    expect(stage.state.telling?.lesson.name).toBe('five-minutes');
  });
});
