import { type OutcomeFinding, outcomeFindings } from '../analysis/index.ts';
import { type WorldsTable, worldsHash } from '../results/index.ts';
import type { Cell } from './cells.ts';
import type { DesignPoint } from './experiment.ts';

/** A point and what its worlds came to. */
export interface RanPoint {
  readonly point: DesignPoint;
  readonly outcomes: WorldsTable;
  readonly findings: readonly OutcomeFinding[];
  /** What `run` with the same scenario, changes, worlds and seed has for a hash, where luck is paired. */
  readonly hash: string;
}

/** The points of a cell that are done, out of the table of all its worlds. */
export function ranPoints({ points }: Cell, table: WorldsTable, worlds: number): readonly RanPoint[] {
  return points.slice(0, Math.floor(table.worlds / worlds)).map((point, at) => {
    const columns = table.columns.map((column) => column.subarray(at * worlds, (at + 1) * worlds));
    const outcomes = { ...table, worlds, columns };
    return { point, outcomes, findings: outcomeFindings(outcomes), hash: worldsHash(outcomes) };
  });
}
