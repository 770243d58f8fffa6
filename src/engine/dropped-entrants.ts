import type { Model } from '../language/index.ts';

/** How many entrants found no place: `columns[kind][world]`; empty columns for kinds that are no pools. */
export interface DroppedEntrants {
  readonly columns: readonly Uint32Array[];
}

/** Nobody dropped yet; shared memory when `shared`, so that workers can write into it. */
export function newDroppedEntrants({ kinds }: Model, worlds: number, shared = false): DroppedEntrants {
  const column = (bytes: number) =>
    new Uint32Array(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  return { columns: kinds.map(({ pool }) => column(pool === null ? 0 : 4 * worlds)) };
}

/** Files what one world dropped, by kind. */
export function fileDropped({ columns }: DroppedEntrants, world: number, dropped: Float64Array): void {
  columns.forEach((column, kind) => {
    if (column.length > 0) column[world] = dropped[kind] ?? 0;
  });
}

/** One sentence for each pool that was full when somebody came; none when nobody was dropped. */
export function droppedWarnings(
  { kinds }: Model,
  { columns }: DroppedEntrants,
  run: number,
): readonly string[] {
  return kinds.flatMap(({ index, name, size }) => {
    const counts = columns[index]?.subarray(0, run) ?? new Uint32Array();
    const dropped = counts.reduce((sum, count) => sum + count, 0);
    const among = counts.filter((count) => count > 0).length;
    if (dropped === 0) return [];
    const who = dropped === 1 ? '1 entrant' : `${dropped} entrants`;
    return [
      `${name}: ${who} in ${among} of ${run} worlds found all ${size} places taken and had to be dropped; ` +
        `give the kind more places, or let fewer come or more leave`,
    ];
  });
}
