import type { Scene, Show } from './lesson.ts';
import type { WrittenStep } from './lesson-schema.ts';

/** What is seen before the first step. */
export const FIRST_SCENE: Scene = {
  show: { is: 'home' },
  levers: new Map(),
  lever: null,
  quantity: null,
  outcome: null,
  panel: null,
  zoom: false,
  month: null,
};

/** The scenario that a scene is about: the one shown, the second of two, or the baseline. */
export function scenarioIn(show: Show): string {
  if (show.is === 'compare') return show.scenarios[1];
  return show.is === 'home' || show.is === 'evidence' ? 'baseline' : show.scenario;
}

/** What a step wants to be seen: what it says itself, else what was seen before. Another screen or scenario begins afresh. */
export function sceneAfter(
  before: Scene,
  step: WrittenStep,
  last: string,
  found: (name: string) => string,
): Scene {
  const show = showOf(step, last, found);
  const stays = show === null || (show.is === 'matters' && scenarioIn(before.show) === show.scenario);
  const base = stays ? before : FIRST_SCENE;
  const levers = Object.entries(step.levers ?? {});
  return {
    show: show ?? before.show,
    levers: levers.length === 0 ? base.levers : new Map([...base.levers, ...levers]),
    lever: levers.at(-1)?.[0] ?? base.lever,
    quantity: step.quantity ?? base.quantity,
    outcome: step.outcome ?? base.outcome,
    panel: step.point ?? (step.outcome === undefined ? base.panel : 'outcomes'),
    zoom: step.zoom ?? base.zoom,
    month: step.month === undefined ? base.month : String(step.month),
  };
}

function showOf(step: WrittenStep, last: string, found: (name: string) => string): Show | null {
  const { home, explore, compare, world, evidence, matters } = step;
  if (home !== undefined) return { is: 'home' };
  if (explore !== undefined) return { is: 'explore', scenario: found(explore) };
  if (compare !== undefined)
    return { is: 'compare', scenarios: [found(compare[0] ?? ''), found(compare[1] ?? '')] };
  if (world !== undefined)
    return { is: 'world', scenario: world.of === undefined ? last : found(world.of), world: world.index };
  if (evidence !== undefined) return { is: 'evidence', about: evidence === 'all' ? '' : evidence };
  return matters === undefined ? null : { is: 'matters', scenario: last, outcome: matters };
}
