import { USUAL_SEED } from '../../../engine/index.ts';
import type { Scenario } from '../../../library/index.ts';
import type { Moved } from '../../../session/index.ts';
import { leversOf } from '../screens/levers.ts';
import type { AppState, Screen } from './app-state.ts';
import type { Place } from './kept.ts';

const USUAL_SPEED = 2;

/** Where the screens are, to be found again the next time: the scenario last looked at with its levers. */
export function placeOf({ stack, left }: AppState): Place | null {
  const speed =
    stack.flatMap((screen) => (screen.is === 'world' ? screen.speed : [])).at(-1) ??
    left?.speed ??
    USUAL_SPEED;
  const place = stack.flatMap((screen) => placeIn(screen) ?? []).at(-1) ?? left;
  return place === null ? null : { ...place, speed };
}

function placeIn(screen: Screen): Omit<Place, 'speed'> | null {
  if (screen.is === 'world') return { ...found(screen), seed: screen.seed };
  if (screen.is === 'explore' && screen.sight !== null)
    return { ...found(screen), seed: screen.sight.result.seed };
  return null;
}

const found = ({ scenario, moved }: { readonly scenario: Scenario; readonly moved: Moved }) => ({
  scenario: scenario.name,
  moved: Object.fromEntries(moved),
});

/** The levers as a place has them, as far as the scenario still offers them there. */
export function movedAt(place: Place | null, { name, model }: Scenario): Moved {
  if (place?.scenario !== name) return new Map();
  return new Map(
    leversOf(model).flatMap(({ name: lever, from, to }): readonly [string, number][] => {
      const value = place.moved[lever];
      return value === undefined || value < from || value > to ? [] : [[lever, value]];
    }),
  );
}

/** The seed of a place, where it is another than the scenario's own; else null. */
export const seedAt = (place: Place | null, { name, model }: Scenario): string | null =>
  place?.scenario === name && place.seed !== (model.seed ?? USUAL_SEED) ? place.seed : null;
