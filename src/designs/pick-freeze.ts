/**
 * Matrices of a variance-based design (Saltelli 2002; Jansen 1999) as blocks of `points` rows: A, B, then for each factor A with that factor
 * taken from B.
 */
export interface PickFreeze {
  readonly points: number;
  readonly factors: number;
  readonly rows: number;
  /** The point a row belongs to. */
  pointOf(row: number): number;
  /** Which of the two matrices a row takes a factor from. */
  sideOf(row: number, factor: number): 'A' | 'B';
}

/** Blocks that do not belong to a factor: A and B. */
const OWN = 2;

export function pickFreeze(points: number, factors: number): PickFreeze {
  return {
    points,
    factors,
    rows: points * (OWN + factors),
    pointOf: (row) => row % points,
    sideOf: (row, factor) => {
      const block = Math.floor(row / points);
      return block === 1 || block === OWN + factor ? 'B' : 'A';
    },
  };
}
