import type { Procedure } from './statement.ts';

/** Words that a month may need, one row an address. Rows of pools change their agent key when an entrant comes. */
export interface WordRow {
  readonly site: number;
  /** Key of the agent (or of the pair); null for a place of a pool, whose key stands in memory. */
  readonly key: number | null;
}

/** Where a pool keeps which of its places are taken (1) and the keys of their holders. */
export interface PoolCells {
  readonly kind: number;
  readonly places: number;
  readonly occupied: number;
  readonly keys: number;
}

/** Rows of the places of one pool: `sites.length` rows for each place, from row `base`. */
export interface PoolRows {
  readonly kind: number;
  readonly base: number;
  readonly sites: readonly number[];
}

/**
 * A model as procedures over one memory of doubles, free of any language: what the JavaScript emitter prints today and another emitter can
 * print tomorrow. A world is: zero the memory, write `image`, `estimates` and `switches`, run `start`, `constants`, then each
 * month `month` and `readings`, at last `end`.
 */
export interface Program {
  readonly title: string;
  /** Length of the memory in doubles. */
  readonly cells: number;
  /** Cells that do not start at 0. */
  readonly image: readonly (readonly [cell: number, value: number])[];
  /** First cells of the estimates and of the mechanisms (1 on, 0 off). */
  readonly estimates: number;
  readonly switches: number;
  readonly mechanisms: number;
  readonly switchedOff: readonly number[];
  /** What counterfactuals write before a month: an alternative (-1 for none) into a decision's cell, 1 into that of an entry of the timeline. */
  readonly demanded: readonly number[];
  readonly omitted: number;
  /** Constant lists of numbers, read by place. */
  readonly tables: readonly (readonly number[])[];
  /** Dotted names of the draws. */
  readonly sites: readonly string[];
  readonly rows: readonly WordRow[];
  readonly pools: readonly PoolCells[];
  readonly poolRows: readonly PoolRows[];
  /** All rows, those of pools included. */
  readonly rowCount: number;
  readonly start: readonly Procedure[];
  readonly constants: readonly Procedure[];
  readonly month: readonly Procedure[];
  readonly readings: readonly Procedure[];
  readonly end: readonly Procedure[];
  /** Fan f reads cell `fans[f]` after each month; outcome o ends in cell `outcomes + o`. */
  readonly fans: readonly number[];
  readonly outcomes: number;
  readonly months: number;
}
