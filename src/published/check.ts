/** One published figure held against what this program gives. */
export interface Check {
  /** The row of the list of published results; null for classics outside it. */
  readonly row: number | null;
  readonly case: string;
  readonly figure: string;
  readonly citation: string;
  /** null where the publication gives a shape and no number: then the rule says all. */
  readonly published: number | null;
  readonly measured: number;
  /** What was to hold, with its tolerance in numbers; written before the first run. */
  readonly rule: string;
  readonly holds: boolean;
}
