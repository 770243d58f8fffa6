import { afterAll, describe, expect, it } from 'vitest';
import { type AppState, screenOf } from '../../../src/views/tui/state/app-state.ts';
import { placeOf } from '../../../src/views/tui/state/place.ts';
import { quietSession, Stage } from './stage.ts';

const session = quietSession();
afterAll(() => session.close());

const FEW = 16;

const explored = (state: AppState): boolean => {
  const screen = screenOf(state);
  return screen.is === 'explore' && screen.sight !== null && screen.sight.moved === screen.moved;
};

describe('where the screens were left', () => {
  it('keeps a seed of its own, and asks for its worlds', () => {
    const stage = new Stage(session, 120, 40, undefined, FEW, {
      ...{ scenario: 'baseline', moved: {}, speed: 2 },
      seed: 'another',
    });
    stage.press('enter');
    const screen = screenOf(stage.state);
    expect(screen.is === 'explore' && screen.seed).toBe('another');
    expect(stage.state.message).toContain('seed');
  });

  it('is the scenario with its levers, seed and speed, and home begins there the next time', async () => {
    const stage = new Stage(session, 120, 40, undefined, FEW);
    stage.press('/', ...'copper-boom', 'enter');
    await stage.pressUntil(['enter'], explored);
    await stage.pressUntil(['+', '+'], explored);
    stage.press('p', '>', 'esc', 'esc', 'esc');
    expect(screenOf(stage.state).is).toBe('home');
    const place = placeOf(stage.state);
    expect(place).toEqual({
      scenario: 'copper-boom',
      moved: { [Object.keys(place?.moved ?? {})[0] ?? '']: expect.any(Number) },
      seed: 'tightrope',
      speed: 4,
    });

    const again = new Stage(session, 120, 40, undefined, FEW, place);
    await again.pressUntil(['enter'], explored);
    const screen = screenOf(again.state);
    expect(screen.is === 'explore' && [screen.scenario.name, Object.fromEntries(screen.moved)]).toEqual([
      'copper-boom',
      place?.moved,
    ]);
    expect(again.state.message).toContain('R puts the levers back');
    again.press('p');
    const world = screenOf(again.state);
    expect(world.is === 'world' && world.speed).toBe(4);
  });

  it('is the baseline where the scenario is gone, without levers that are gone or go elsewhere', async () => {
    const place = {
      scenario: 'baseline',
      moved: { no_such: 1, demand_lean: 1e9 },
      seed: 'tightrope',
      speed: 1,
    };
    const stage = new Stage(session, 120, 40, undefined, FEW, { ...place, scenario: 'no-such' });
    expect(stage.frame()).toContain('▸ baseline');
    const other = new Stage(session, 120, 40, undefined, FEW, place);
    await other.pressUntil(['enter'], explored);
    const screen = screenOf(other.state);
    expect(screen.is === 'explore' && screen.moved.size).toBe(0);
  });
});
