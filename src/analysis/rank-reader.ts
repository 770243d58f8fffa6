import type { Numbers } from './numbers.ts';
import { sortFloats } from './sort-floats.ts';

/** Gives the values at some ranks (from 1) of unsorted numbers: minus infinite below rank 1, infinite above the last. */
export type RankReader = (values: Numbers) => Float64Array;

/** Places that values are dealt to by size: a few values in each, and not too many to be cleared each time. */
const placesFor = (count: number): number => (count < 4096 ? 256 : 2048);

/** Up to so many values in a place, moving each to where it belongs beats sorting: places are in order already. */
const worthInserting = 32;

/**
 * A reader of exact order statistics of lists of one length that sorts only where the ranks lie: values are dealt to
 * places by size, as in a distribution sort (Knuth 1998, 5.2.1), and those of the places with a rank are gathered and
 * sorted. Where values lie too far apart for that, all are sorted. Throws a RangeError on NaN and on another length.
 */
export function rankReader(count: number, ranks: readonly number[]): RankReader {
  const desk = newDesk(count, ranks);
  const places = desk.counts.length;
  return (values) => {
    if (values.length !== count)
      throw new RangeError(`${values.length} values instead of ${count} are to be ranked`);
    const [least, most] = extremesOf(values);
    if (least === most) return readOff(desk, () => least);
    const scale = (places - 1) / (most - least);
    if (!(Number.isFinite(scale) && scale > 0)) {
      const sorted = sortFloats(values);
      return readOff(desk, (order) => sorted[(desk.inside[order] ?? 0) - 1] ?? Number.NaN);
    }
    deal(desk, values, least, scale);
    const { total, fullest } = choosePlaces(desk);
    const found = gather(desk, values).subarray(0, total);
    const sorted = fullest > worthInserting ? sortFloats(found) : insertInOrder(found);
    return readOff(desk, (order) => sorted[desk.foundAt[order] ?? 0] ?? Number.NaN);
  };
}

interface Desk {
  /** The ranks that are no end, in order. */
  readonly inside: Uint32Array;
  /** For each rank asked for, which of `inside` it is; -1 and beyond the last for the ends. */
  readonly orders: Int32Array;
  /** Where each of `inside` stands among what is gathered, once that is sorted. */
  readonly foundAt: Uint32Array;
  readonly placeOf: Uint16Array;
  /** How many values each place has. */
  readonly counts: Uint32Array;
  /** Where the next value of a place lands among the gathered; -1 for places without a rank. */
  readonly landings: Int32Array;
  readonly gathered: Float64Array;
}

function newDesk(count: number, ranks: readonly number[]): Desk {
  const inside = ranks.filter((rank) => rank >= 1 && rank <= count).toSorted((one, other) => one - other);
  const orderOf = (rank: number): number => (rank > count ? inside.length : inside.indexOf(rank));
  return {
    inside: Uint32Array.from(inside),
    orders: Int32Array.from(ranks, orderOf),
    foundAt: new Uint32Array(inside.length),
    placeOf: new Uint16Array(count),
    counts: new Uint32Array(placesFor(count)),
    landings: new Int32Array(placesFor(count)),
    gathered: new Float64Array(count),
  };
}

function extremesOf(values: Numbers): readonly [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (value < least) least = value;
    if (value > most) most = value;
    if (Number.isNaN(value)) throw new RangeError(`value ${index} is not a number and cannot be ranked`);
  }
  return [least, most];
}

/** Notes the place of every value and counts how many each place has: greater values never lie in an earlier place. */
function deal({ placeOf, counts }: Desk, values: Numbers, least: number, scale: number): void {
  counts.fill(0);
  for (let index = 0; index < values.length; index++) {
    const place = Math.trunc(((values[index] ?? Number.NaN) - least) * scale);
    placeOf[index] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/** Finds the places that hold a rank, and where each rank will stand among their values; tells how many those are, and of the fullest. */
function choosePlaces({ inside, foundAt, counts, landings }: Desk): { total: number; fullest: number } {
  let [total, before, order, fullest] = [0, 0, 0, 0];
  for (let place = 0; place < counts.length; place++) {
    const after = before + (counts[place] ?? 0);
    landings[place] = -1;
    if (order < inside.length && (inside[order] ?? 0) <= after) {
      landings[place] = total;
      for (; order < inside.length && (inside[order] ?? 0) <= after; order++)
        foundAt[order] = total + (inside[order] ?? 0) - before - 1;
      total += after - before;
      fullest = Math.max(fullest, after - before);
    }
    before = after;
  }
  return { total, fullest };
}

/** Sorts in place, by insertion (Knuth 1998, 5.2.1): quick where no value is far from where it belongs. */
function insertInOrder(values: Float64Array): Float64Array {
  for (let next = 1; next < values.length; next++) {
    const value = values[next] ?? Number.NaN;
    let gap = next;
    for (; gap > 0 && (values[gap - 1] ?? Number.NaN) > value; gap--)
      values[gap] = values[gap - 1] ?? Number.NaN;
    values[gap] = value;
  }
  return values;
}

function gather({ placeOf, landings, gathered }: Desk, values: Numbers): Float64Array {
  for (let index = 0; index < values.length; index++) {
    const place = placeOf[index] ?? 0;
    const landing = landings[place] ?? -1;
    if (landing < 0) continue;
    gathered[landing] = values[index] ?? Number.NaN;
    landings[place] = landing + 1;
  }
  return gathered;
}

/** The values of all ranks; those of the ends are infinite, and zero has no sign. */
function readOff({ orders, inside }: Desk, valueAt: (order: number) => number): Float64Array {
  const found = new Float64Array(orders.length);
  for (let asked = 0; asked < orders.length; asked++) {
    const order = orders[asked] ?? 0;
    if (order < 0) found[asked] = -Infinity;
    else found[asked] = order === inside.length ? Infinity : valueAt(order) + 0;
  }
  return found;
}
