import type { Model } from '../language/index.ts';

/** How many entrants of each kind found no place, and in how many worlds; whole sums, the same in any order of worlds. */
export interface DroppedEntrants {
  readonly entrants: BigInt64Array;
  readonly worlds: BigInt64Array;
}

/** Nobody dropped yet; shared memory when `shared`, so that all workers count into it. */
export function newDroppedEntrants(kinds: number, shared = false): DroppedEntrants {
  const counts = () =>
    new BigInt64Array(shared ? new SharedArrayBuffer(8 * kinds) : new ArrayBuffer(8 * kinds));
  return { entrants: counts(), worlds: counts() };
}

/** Counts what one world dropped, by kind. */
export function countDropped({ entrants, worlds }: DroppedEntrants, world: Float64Array): void {
  for (let kind = 0; kind < world.length; kind += 1) {
    const dropped = world[kind] ?? 0;
    if (dropped === 0) continue;
    Atomics.add(entrants, kind, BigInt(dropped));
    Atomics.add(worlds, kind, 1n);
  }
}

/** One sentence for each pool that was full when somebody came; none when nobody was dropped. */
export function droppedWarnings(
  { kinds }: Model,
  { entrants, worlds }: DroppedEntrants,
  run: number,
): readonly string[] {
  return kinds.flatMap(({ index, name, size }) => {
    const [dropped = 0n, among = 0n] = [entrants[index], worlds[index]];
    if (dropped === 0n) return [];
    const who = dropped === 1n ? '1 entrant' : `${dropped} entrants`;
    return [
      `${name}: ${who} in ${among} of ${run} worlds found all ${size} places taken and had to be dropped; ` +
        `give the kind more places, or let fewer come or more leave`,
    ];
  });
}
