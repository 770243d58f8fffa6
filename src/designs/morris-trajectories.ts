import { type Key, siteHash } from '../chance/index.ts';
import { shuffled } from './shuffled.ts';

const STARTS = siteHash('design.morris.start');
const ORDER = siteHash('design.morris.order');

/**
 * Trajectories through a grid of levels, along which one factor after another steps once (Morris 1991). Trajectory t has factors + 1 rows from
 * row t * (factors + 1) on; step s leads from its row s to its row s + 1.
 */
export interface MorrisTrajectories {
  readonly trajectories: number;
  readonly factors: number;
  readonly rows: number;
  /** How far a step goes, as a share of a dimension's range. */
  readonly delta: number;
  /** Coordinate of a row in [0, 1]: the lowest level 0, the highest 1. */
  at(row: number, dimension: number): number;
  /** Which factor a step of a trajectory moves. */
  movedBy(trajectory: number, step: number): number;
  /** Whether that step raises a dimension (of the factor that it moves). */
  rises(trajectory: number, dimension: number): boolean;
}

export interface MorrisSize {
  readonly trajectories: number;
  /** An even number of levels; a step goes over half of them. */
  readonly levels: number;
  /** The factor that each dimension belongs to; all dimensions of a factor step together (Campolongo, Cariboni & Saltelli 2007). */
  readonly factorOf: readonly number[];
}

/**
 * Starts come in Latin hypercubes over the levels, and every second trajectory walks back from where the one before ended with the same order
 * of factors: so each factor steps equally often from every level, and with each other factor before and after its own step.
 */
export function morrisTrajectories(
  { trajectories, levels, factorOf }: MorrisSize,
  key: Key,
): MorrisTrajectories {
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0))
    throw new RangeError(`Morris trajectories need an even number of levels, not ${levels}`);
  const factors = Math.max(...factorOf) + 1;
  const pairs = Math.ceil(trajectories / 2);
  const starts = factorOf.map((_, dimension) => shuffled(pairs, key, STARTS, dimension));
  const orders = Array.from({ length: pairs }, (_, pair) => shuffled(factors, key, ORDER, pair));
  const places = orders.map(placesOf);
  const half = levels / 2;
  const startOf = (pair: number, dimension: number): number => (starts[dimension]?.[pair] ?? 0) % levels;
  const isBack = (trajectory: number): boolean => trajectory % 2 === 1;
  return {
    trajectories,
    factors,
    rows: trajectories * (factors + 1),
    delta: half / (levels - 1),
    at: (row, dimension) => {
      const trajectory = Math.floor(row / (factors + 1));
      const pair = trajectory >> 1;
      const step = row % (factors + 1);
      const hasStepped = (places[pair]?.[factorOf[dimension] ?? 0] ?? 0) < step;
      const start = startOf(pair, dimension);
      const other = start < half ? start + half : start - half;
      return (hasStepped !== isBack(trajectory) ? other : start) / (levels - 1);
    },
    movedBy: (trajectory, step) => orders[trajectory >> 1]?.[step] ?? 0,
    rises: (trajectory, dimension) => startOf(trajectory >> 1, dimension) < half !== isBack(trajectory),
  };
}

/** At which step of an order each factor moves. */
function placesOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((factor, step) => {
    places[factor] = step;
  });
  return places;
}
