import { expect } from 'vitest';
import { type Look, widthOf } from '../../../src/charts/index.ts';
import { loadLesson, runThrough, type ToldStep, Viewer } from '../../../src/lessons/index.ts';
import { findLesson } from '../../../src/library/index.ts';
import type { Session } from '../../../src/session/index.ts';
import { actions } from '../../../src/views/tui/keys/table.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import type { AppState } from '../../../src/views/tui/state/app-state.ts';
import { isInPlace } from '../../../src/views/tui/state/steer.ts';
import { isAsking, isCard } from '../../../src/views/tui/state/telling.ts';
import { Stage } from './stage.ts';

/** Whether the step is said with all its figures, or there is nothing more to wait for. */
export function isTold({ telling }: AppState): boolean {
  if (telling === null || isCard(telling)) return true;
  const told = telling.told.get(telling.at);
  if (told === undefined || telling.settling) return false;
  return isAsking(telling) || telling.lesson.steps[telling.at - 1]?.question == null || told.answer !== null;
}

/** Screens on which a lesson has begun. */
export async function begun(
  session: Session,
  path: string,
  width: number,
  height: number,
  look?: Look,
): Promise<Stage> {
  const stage = new Stage(session, width, height, look);
  stage.lesson(path);
  await stage.pressUntil([], ({ telling }) => telling !== null);
  return stage;
}

async function told(session: Session, path: string): Promise<readonly ToldStep[]> {
  const found = findLesson(path);
  const lesson = found.is === 'failed' ? found : loadLesson(found, null);
  if (lesson.is === 'failed') throw new Error(lesson.message);
  const viewer = new Viewer(session, lesson, new AbortController().signal, () => {});
  const steps: ToldStep[] = [];
  for await (const step of runThrough(lesson, viewer)) steps.push(step);
  return steps;
}

/** Walks a lesson from start to end and holds every word and figure that is said against those of the same run as text. */
export async function walk(session: Session, path: string): Promise<void> {
  const stage = await begun(session, path, 80, 24);
  expect(stage.frame()).toContain('Before you begin');
  await stage.pressUntil(['space'], isTold);
  for (const [at, step] of (await told(session, path)).entries()) {
    expect(stage.state.telling?.at, step.says).toBe(at + 1);
    await expectStep(stage, at + 1, step);
    await stage.pressUntil(['space'], isTold);
  }
  expect(stage.frame()).toContain('The lesson is over.');
  stage.press('space');
  expect(stage.state.telling).toBeNull();
  expect(stage.bookmark).toBeNull();
  expect(stage.state.stack).toHaveLength(1);
}

async function expectStep(stage: Stage, at: number, { says, question }: ToldStep): Promise<void> {
  const now = () => stage.state.telling?.told.get(at);
  expect(now()?.says).toBe(says);
  if (question !== null) {
    expect(now()?.answer).toBeNull();
    stage.press('2');
    await stage.pressUntil(['space'], isTold);
    expect(now()?.answer?.option).toBe(question.answer.option);
    expect(now()?.answer?.words).toContain(`${question.answer.figures}. ${question.reveal}`);
  }
  expect(isInPlace(stage.state)).toBe(true);
  const words = now()?.answer?.words ?? now()?.says ?? '';
  const bar = stage.frame().split('\n').slice(-5, -2);
  expect(
    bar
      .map((row) => row.trim())
      .join(' ')
      .trim(),
    `all of step ${at} is to be seen`,
  ).toBe(words);
}

const KEYS = [
  ...new Set([...actions.flatMap(({ keys }) => keys), ...'0123456789.-abzZ', 'delete', 'f1']),
].filter((key) => !['q', 'ctrl+c', 'X'].includes(key));

/** Presses so many keys at random; then Space alone leads to the end of the lesson. */
export async function mash(stage: Stage, presses: number, draw: () => number): Promise<void> {
  for (let press = 0; press < presses && stage.state.telling !== null; press += 1) {
    stage.press(KEYS[Math.floor(draw() * KEYS.length)] ?? 'space');
    if (press % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    const { width, height } = stage.state.extent;
    const rows = frameRows(stage.state);
    expect(rows.length).toBe(height);
    expect(rows.every((row) => widthOf(row) <= width)).toBe(true);
  }
  const steps = stage.state.telling?.lesson.steps.length ?? 0;
  for (let press = 0; press < 3 * steps + 4 && stage.state.telling !== null; press += 1) stage.press('space');
  expect(stage.store.ending).toBeNull();
  expect(stage.state.telling).toBeNull();
}
