import type { WorldState } from '../language/index.ts';

/** The states of many worlds after the same number of months: that of world w begins at w * cells. */
export interface WorldStates {
  readonly months: number;
  readonly cells: number;
  readonly memory: Float64Array;
}

/** Bytes that kept states may take: 256 MB. */
const MOST_BYTES = 256e6;

/** Months between two kept states, or a multiple of them. */
const YEAR = 12;

export interface StatesSize {
  readonly cells: number;
  readonly worlds: number;
  readonly months: number;
}

/** After how many months states are kept: each year, or fewer times as evenly while that takes more than 256 MB. A function of sizes alone. */
export function monthsToKeep({ cells, worlds, months }: StatesSize): readonly number[] {
  const most = Math.floor(MOST_BYTES / (8 * cells * worlds));
  const years = Math.floor((months - 1) / YEAR);
  if (most < 1 || cells === 0 || years < 1) return [];
  const step = YEAR * Math.ceil(years / most);
  return Array.from({ length: Math.floor((months - 1) / step) }, (_, index) => (index + 1) * step);
}

/** Room for states; shared memory when `shared`, so that workers can write into it. */
export function newWorldStates(months: number, cells: number, worlds: number, shared: boolean): WorldStates {
  const bytes = 8 * cells * worlds;
  return {
    months,
    cells,
    memory: new Float64Array(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)),
  };
}

/** One world's state: a view, not a copy. */
export const stateOf = ({ months, cells, memory }: WorldStates, world: number): WorldState => ({
  months,
  memory: memory.subarray(world * cells, (world + 1) * cells),
});
