import { reusedFloats } from './reused-floats.ts';

/** Remembers the estimates of the worlds of one chunk: drawing them again would cost as much as a third of the world. */
export interface RecordedDraws {
  /** Takes the estimates of a world down, and hands them on. */
  record(world: number, values: Float64Array): Float64Array;
  /** Forgets what was taken down and remembers the next worlds, from the first of a chunk on. */
  begin(from: number, until: number): void;
  /** `drawn[estimate * worlds + world]`, counted from the first of the chunk; holds until the next chunk begins. */
  drawn(): Float64Array;
}

/** Remembers nothing until it is told of which worlds. */
export function recordDraws(estimates: number): RecordedDraws {
  let [first, worlds] = [0, 0];
  const memory = reusedFloats();
  let held = memory(0);
  return {
    record(world, values) {
      const row = world - first;
      if (row >= 0 && row < worlds)
        for (let estimate = 0; estimate < estimates; estimate += 1)
          held[estimate * worlds + row] = values[estimate] ?? Number.NaN;
      return values;
    },
    begin(from, until) {
      [first, worlds] = [from, until - from];
      held = memory(estimates * worlds);
    },
    drawn: () => held,
  };
}
