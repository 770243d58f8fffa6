import { afterAll, describe, expect, it } from 'vitest';
import { compareWorlds, outcomeFindings } from '../../src/analysis/index.ts';
import { runThrough, type ToldStep, Viewer } from '../../src/lessons/index.ts';
import { quietSession } from '../views/tui/stage.ts';
import { harbourLesson, loaded } from './harbour-lesson.ts';

const session = quietSession();
afterAll(() => session.close());

async function told(
  steps: string,
): Promise<{ readonly steps: readonly ToldStep[]; readonly viewer: Viewer }> {
  const lesson = loaded(harbourLesson(steps), session);
  if (lesson.is === 'failed') throw new Error(lesson.message);
  const viewer = new Viewer(session, lesson, new AbortController().signal, () => {});
  const all: ToldStep[] = [];
  for await (const step of runThrough(lesson, viewer)) all.push(step);
  const [last] = lesson.steps.slice(-1);
  if (last === undefined) throw new Error('no step');
  return { steps: all, viewer };
}

const step = (ask: string, more: string): string =>
  `  - {say: "Look: {outcome rich}", explore: harbour}\n  - {say: And now?, ${more}, ask: ${ask}}`;
const upDown = '[{says: up, is: up}, {says: down, is: down}, {says: same, is: same}]';

describe('answers are read off the run', () => {
  it('by the sign of the paired change, both ways and where there is none', async () => {
    const ask = `{change: rich, options: ${upDown}, reveal: "So {change rich}."}`;
    for (const [upkeep, right] of [
      [4, 1],
      [0, 0],
      [2, 2],
    ] as const) {
      const { steps } = await told(step(ask, `levers: {upkeep: ${upkeep}}`));
      expect(steps[1]?.question?.answer.option, `upkeep ${upkeep}`).toBe(right);
    }
  });

  it('with the figures of the worlds, and nothing else', async () => {
    const ask = `{change: rich, options: ${upDown}, reveal: So.}`;
    const { steps } = await told(step(ask, 'levers: {upkeep: 4}'));
    const scenario = session.open('test/fixtures/cli/harbour.yaml');
    if (scenario.is === 'failed') throw new Error(scenario.message);
    let figures = '';
    const seen = (
      sight: Parameters<Parameters<ReturnType<typeof session.explore>['look']>[1]['seen']>[0],
    ): void => {
      const rich = outcomeFindings(sight.result.outcomes).find(({ name }) => name === 'rich');
      const change = compareWorlds(sight.unmoved.outcomes, sight.result.outcomes).find(
        ({ name }) => name === 'rich',
      );
      figures = `now ${Math.round(100 * (rich?.value ?? 0))} % ±`;
      expect(change?.value).toBeLessThan(0);
      figures += `${Math.max(1, Math.round(50 * ((rich?.high ?? 0) - (rich?.low ?? 0))))} (naive 50 %), ${Math.round(-100 * (change?.value ?? 0))} points less likely`;
    };
    await session
      .explore(scenario, 200, null)
      .look(new Map([['upkeep', 4]]), { progress: () => {}, seen }, new AbortController().signal);
    expect(steps[1]?.question?.answer.figures).toContain(figures);
    expect(steps[0]?.says).toMatch(/^Look: \d+ % ±\d+ \(naive 50 %\)$/);
  });

  it('by the range a chance or a mean lies in; none where none holds it', async () => {
    const ask = (options: string): string => `{outcome: rich, options: [${options}], reveal: So.}`;
    const { steps } = await told(step(ask('{says: a, is: 0..1}, {says: b, is: 1..101}'), 'outcome: rich'));
    expect(steps[1]?.question?.answer.option).toBe(1);
    const { steps: none } = await told(
      step(ask('{says: a, is: 200..300}, {says: b, is: 300..400}'), 'outcome: rich'),
    );
    expect(none[1]?.question?.answer.option).toBeNull();
  });

  it('by what a decider does in a month of a world, and by what it was likeliest to do', async () => {
    const options = '[{says: feast, is: feast}, {says: save, is: save}]';
    const asked = (key: string, index: number): string =>
      `  - {say: So?, world: {of: harbour, index: ${index}}, month: 2026-05, ask: {${key}: master, options: ${options}, reveal: "It does {choice master}."}}`;
    const worlds = [0, 1, 2, 3, 4, 5, 6, 7];
    const { steps } = await told(
      worlds.flatMap((index) => [asked('choice', index), asked('odds', index)]).join('\n'),
    );
    const chosen = new Set<number | null | undefined>();
    worlds.forEach((index) => {
      const { answer, reveal } = steps[2 * index]?.question ?? {};
      chosen.add(answer?.option);
      expect(reveal).toContain(answer?.option === 0 ? 'feast' : 'save');
      expect(steps[2 * index + 1]?.question?.answer.option).toBe(0);
    });
    expect(chosen).toEqual(new Set([0, 1]));
  });
});
