import { at } from './numbers.ts';

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

export interface SearchLimits {
  /** Length of the first step along each axis. */
  readonly step: number;
  /** Stops when the corners' values differ by less than this. */
  readonly tolerance: number;
  readonly evaluations: number;
}

/** A lowest point near a start, by the simplex of Nelder & Mead (1965) with their coefficients; no randomness. */
export function nelderMead(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  { step, tolerance, evaluations }: SearchLimits,
): Corner {
  let spent = 0;
  const corner = (point: readonly number[]): Corner => {
    spent++;
    return { point, value: objective(point) };
  };
  let corners = [
    start,
    ...start.map((_, axis) => start.map((x, other) => (other === axis ? x + step : x))),
  ].map(corner);
  for (;;) {
    corners.sort((one, two) => one.value - two.value);
    const [best, worst] = [cornerAt(corners, 0), cornerAt(corners, corners.length - 1)];
    if (worst.value - best.value <= tolerance || spent >= evaluations) return best;
    const better = replacement(corners, corner);
    corners = better
      ? [...corners.slice(0, -1), better]
      : corners.map((one) => (one === best ? best : corner(along(best.point, one.point, 0.5))));
  }
}

/** A corner to take the worst one's place: reflected, expanded or contracted; undefined when none is better. */
function replacement(
  corners: readonly Corner[],
  corner: (point: readonly number[]) => Corner,
): Corner | undefined {
  const [best, nextWorst, worst] = [0, corners.length - 2, corners.length - 1].map((place) =>
    cornerAt(corners, place),
  );
  if (!best || !nextWorst || !worst) return undefined;
  const middle = centre(corners.slice(0, -1));
  const reflected = corner(along(middle, worst.point, -1));
  if (reflected.value < best.value) {
    const expanded = corner(along(middle, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < nextWorst.value) return reflected;
  const [closer, towards] = reflected.value < worst.value ? [reflected, -0.5] : [worst, 0.5];
  const contracted = corner(along(middle, worst.point, towards));
  return contracted.value < closer.value ? contracted : undefined;
}

function cornerAt(corners: readonly Corner[], place: number): Corner {
  const corner = corners[place];
  if (corner === undefined) throw new RangeError('a search needs a start with at least one number');
  return corner;
}

const centre = (corners: readonly Corner[]): readonly number[] =>
  cornerAt(corners, 0).point.map(
    (_, axis) => corners.reduce((sum, { point }) => sum + at(point, axis), 0) / corners.length,
  );

/** The point `share` of the way from one point to another. */
const along = (from: readonly number[], to: readonly number[], share: number): readonly number[] =>
  from.map((value, axis) => value + share * (at(to, axis) - value));
