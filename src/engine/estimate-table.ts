/**
 * Estimates by world, set by a design instead of drawn. Row w is that of world w of the job: values[w * estimates.length + column], as formulas
 * see them (an estimate as written, over its `divisor`).
 */
export interface EstimateTable {
  /** Indices of the estimates that the table sets; all others are drawn as ever. */
  readonly estimates: readonly number[];
  readonly values: Float64Array;
  /** The world whose luck each row has, and whose draws of the estimates that are not in the table; absent: its own. */
  readonly luck?: Uint32Array;
}

/** The same table where workers can read it. Throws a RangeError when it has not a row for every world. */
export function tableFor(table: EstimateTable, worlds: number, shared: boolean): EstimateTable {
  const { estimates, values, luck } = table;
  if (values.length < worlds * estimates.length || (luck !== undefined && luck.length < worlds))
    throw new RangeError(`a table of estimates needs a row for each of ${worlds} worlds`);
  if (!shared || values.buffer instanceof SharedArrayBuffer) return table;
  const room = new Float64Array(new SharedArrayBuffer(values.byteLength));
  room.set(values);
  return { ...table, values: room };
}
