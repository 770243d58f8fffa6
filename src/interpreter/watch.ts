/** One signed piece of a quantity's value or change. `parameters` are the numbers behind a draw or a move. */
export interface Contribution {
  /** `before` is last month's value, taken off so that the rest is the change; `limit` is what `between` cuts. */
  readonly is: 'fixed' | 'term' | 'draw' | 'move' | 'option' | 'timeline' | 'limit' | 'before' | WorthPiece;
  readonly name: string;
  readonly amount: number;
  readonly parameters: readonly { readonly text: string; readonly value: number }[];
}

/** What an option costs, brings by itself, costs to change to, shares with its other targets; and what doubles lose. */
export type WorthPiece = 'cost' | 'utility' | 'switching' | 'targets' | 'rounding';

/** What an alternative was worth to its chooser: `logit` is precision times the sum of the pieces, less `crowd`, the log of its option's targets. */
export interface Worth {
  readonly isOpen: boolean;
  readonly odds: number;
  readonly logit: number;
  readonly precision: number;
  readonly crowd: number;
  readonly pieces: readonly Contribution[];
}

/** A decision and a month that someone wants explained; in the order of its alternatives. */
export interface ChoiceWatch {
  readonly decision: number;
  readonly month: number;
  worths: readonly Worth[];
}

/** A cell and a month that someone wants explained; what goes into it is noted as it is worked out. */
export interface Watch {
  readonly quantity: number;
  readonly place: number;
  readonly toward: number;
  readonly month: number;
  readonly contributions: Contribution[];
}

/** Takes notes, or is null when nobody asked about this cell. */
export type Notes = Contribution[] | null;

export function note(
  notes: Notes,
  is: Contribution['is'],
  name: string,
  amount: number,
  parameters: Contribution['parameters'] = [],
): void {
  notes?.push({ is, name, amount, parameters });
}

/** Notes whatever leads from one value to another, so that adding it to the first gives exactly the second. */
export function noteStep(notes: Notes, is: Contribution['is'], name: string, from: number, to: number): void {
  if (notes === null || from === to) return;
  const step = to - from;
  const ulp = Math.abs(step) * Number.EPSILON;
  for (const amount of [step, step - ulp / 2, step + ulp / 2, step - ulp, step + ulp]) {
    if (from + amount === to) {
      note(notes, is, name, amount);
      return;
    }
  }
  note(notes, is, name, -from);
  note(notes, is, name, to);
}
