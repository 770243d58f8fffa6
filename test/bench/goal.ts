/** Something the program should reach: a figure with its limit. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly is: 'at most' | 'at least';
  readonly limit: number;
  readonly unit: string;
  /** null where nothing was measured; `absent` then says why. */
  readonly value: number | null;
  readonly pass: boolean | null;
  /** Median absolute deviation of the rounds, as a share of the value. */
  readonly spread?: number;
  readonly absent?: string;
}

/** What a goal asks for, before anything is measured. */
export type Wanted = Omit<Goal, 'value' | 'pass' | 'spread' | 'absent'>;

/** A goal with the figure found. */
export function reached(wanted: Wanted, value: number, spread?: number): Goal {
  const pass = wanted.is === 'at most' ? value <= wanted.limit : value >= wanted.limit;
  return { ...wanted, value, pass, ...(spread === undefined ? {} : { spread }) };
}

/** A goal that could not be measured, and why. */
export const unmeasured = (wanted: Wanted, absent: string): Goal => ({
  ...wanted,
  value: null,
  pass: null,
  absent,
});

/** A goal as a line of text. */
export function goalLine({ what, is, limit, unit, value, pass, spread, absent }: Goal): string {
  const around = spread === undefined ? '' : ` ± ${Math.round(100 * spread)} %`;
  const verdict = pass === null ? 'absent' : pass ? 'pass' : 'MISS';
  const found = value === null ? `(${absent})` : `${Number(value.toPrecision(3))}${unit}${around}`;
  return `${verdict.padEnd(7)} ${what}: ${found}, ${is} ${limit}${unit}`;
}
