import { afterAll, describe, expect, it } from 'vitest';
import { rowText } from '../../../src/charts/index.ts';
import { worldHistory } from '../../../src/engine/index.ts';
import { otherwiseOf } from '../../../src/session/index.ts';
import { schematic, standingRow } from '../../../src/views/tui/screens/schematic.ts';
import { screenOf, toldStory, type World } from '../../../src/views/tui/state/app-state.ts';
import { modelOf } from '../../language/load.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

const world = (stage: Stage): World => {
  const screen = screenOf(stage.state);
  if (screen.is !== 'world') throw new Error(`on ${screen.is}: ${stage.state.message}`);
  return screen;
};
const isWorld =
  (isSo: (screen: World) => boolean) =>
  (state: Stage['state']): boolean => {
    const screen = screenOf(state);
    return screen.is === 'world' && isSo(screen);
  };

async function inWorld(...moves: readonly string[]): Promise<Stage> {
  const stage = new Stage(session, 120, 40, undefined, 16);
  await stage.pressUntil(['enter'], (state) => {
    const screen = screenOf(state);
    return screen.is === 'explore' && screen.sight !== null;
  });
  await stage.pressUntil(
    [...moves, 'p'],
    isWorld(({ story }) => story !== null),
  );
  return stage;
}

describe('a branch', () => {
  it('is the very world in which that choice is forced, with the levers where they were moved', async () => {
    const stage = await inWorld('+', '+', '+');
    const { moved, scenario, seed } = world(stage);
    expect(moved.size).toBe(1);
    await stage.pressUntil(
      ['n', 'b'],
      isWorld(({ asked }) => asked?.answer?.is === 'options'),
    );
    const answer = world(stage).asked?.answer;
    const option = answer?.is === 'options' ? answer.options[world(stage).asked?.at ?? 0] : undefined;
    if (option === undefined) throw new Error('no option');
    expect(option.chosen).toBe(false);
    await stage.pressUntil(
      ['enter'],
      isWorld(({ branch }) => branch !== null),
    );
    const { month, branch, story } = world(stage);
    const { decision, alternative } = option;
    const forced = { is: 'choice', decision, alternative, from: month, until: month } as const;
    const all = [...otherwiseOf(scenario.model, moved), forced];
    const rerun = worldHistory(scenario.model, seed, 'js', 0, all);
    expect(branch?.story.history.fans).toEqual(rerun.fans);
    expect(branch?.story.history.outcomes).toEqual(rerun.outcomes);
    expect(branch?.story.history.fans).not.toEqual(story?.history.fans);
  });

  it('stays beside the world as it was while months go by; v has its own log, reasons are its own, Esc closes it', async () => {
    const stage = await inWorld();
    await stage.pressUntil(
      ['n', 'b'],
      isWorld(({ asked }) => asked !== null),
    );
    await stage.pressUntil(
      ['enter'],
      isWorld(({ branch }) => branch !== null),
    );
    stage.press('right', 'right');
    const shown = world(stage);
    expect(shown.branch).not.toBeNull();
    expect(stage.frame()).toMatch(/What happened, as it was.*As it was, and the branch/s);
    stage.press('v');
    expect(toldStory(world(stage))).toBe(shown.branch?.story);
    expect(stage.frame()).toContain('What happens on the branch');
    await stage.pressUntil(
      ['tab', 'enter'],
      isWorld(({ asked }) => asked !== null && asked.answer !== null),
    );
    const answer = world(stage).asked?.answer;
    const [own] = [shown.branch?.story.history.fans[world(stage).month]];
    expect(answer?.is === 'why' ? answer.why.after : null).toBe(own);
    stage.press('esc');
    expect(world(stage).branch).not.toBeNull();
    stage.press('esc');
    expect(world(stage).branch).toBeNull();
  });

  it('says that a choice was so when that is what it was, and that there is one world without b or x', async () => {
    const stage = await inWorld();
    stage.press('v');
    expect(stage.state.message).toContain('one world');
    stage.press('n', 'b');
    const answer = world(stage).asked?.answer;
    const chosen = answer?.is === 'options' ? answer.options.findIndex((one) => one.chosen) : -1;
    stage.press('g', ...Array.from({ length: chosen }, () => 'down'), 'enter');
    expect(stage.state.message).toContain('so it was');
  });
});

it('why works with levers moved', async () => {
  const stage = await inWorld('+', '+');
  await stage.pressUntil(
    ['tab', 'right', 'enter'],
    isWorld(({ asked }) => asked !== null && asked.answer !== null),
  );
  const { asked, story } = world(stage);
  expect(asked?.answer?.is === 'why' ? asked.answer.why.after : null).toBe(story?.history.fans[1]);
});

it('the picture shows how strong ties are by their lines, in every look, and nothing of a model without ties', async () => {
  const stage = await inWorld();
  const { story } = world(stage);
  if (story === null) throw new Error('no story');
  const text = (charset: 'unicode' | 'ascii'): string =>
    schematic(story, 4, { width: 60, height: 20 }, { charset, colours: false }).map(rowText).join('\n');
  expect(text('unicode')).toMatch(/Washington +Beijing +Riyadh/);
  expect(text('unicode')).toMatch(/[└┗╚][┈─━═]+ Islamabad [┈─━═]+[┘┛╝]/);
  expect(text('ascii')).toMatch(/[+#][.\-=#]+ Islamabad [.\-=#]+[+#]/);
  expect(text('ascii')).toMatch(/operating: Saindak, Duddar/);
  const model = modelOf(
    'months: 9\ncommon: {level: {starts: 0, next: level}}\noutcomes: {end: final(level)}\n',
  );
  const other = { request: { ...story.request, model }, history: worldHistory(model, 's', 'js', 0) };
  expect(schematic(other, 4, { width: 60, height: 20 }, stage.state.look)).toEqual([]);
  expect(standingRow(other, 4, 80, stage.state.look)).toEqual([]);
});
