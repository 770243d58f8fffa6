import type { OutcomeForm } from './outcome-form.ts';

/** One value a world, in the narrowest array that loses nothing: a yes or no in a byte, months in 4, numbers in 8. */
export type OutcomeValues = Uint8Array | Float32Array | Float64Array;

const widths = { probability: 1, time: 4, number: 8 } as const;

/** Room for the values of an outcome, all 0; shared memory when `shared`. */
export function newOutcomeValues(form: OutcomeForm, worlds: number, shared = false): OutcomeValues {
  const bytes = worlds * widths[form];
  const room = shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  if (form === 'probability') return new Uint8Array(room);
  return form === 'time' ? new Float32Array(room) : new Float64Array(room);
}

/** Bytes that the outcomes of one world take. */
export const bytesAWorld = (forms: readonly OutcomeForm[]): number =>
  forms.reduce((bytes, form) => bytes + widths[form], 0);

/** Months up to here are exact in 4 bytes. */
const mostMonths = 16_777_216;

/** Whether a form has this value: a yes or no is 0 or 1, a time a whole number of months or never, a number finite. */
export function isOfForm(form: OutcomeForm, value: number): boolean {
  if (form === 'number') return Number.isFinite(value);
  if (form === 'probability') return value === 0 || value === 1;
  return value === Infinity || (Number.isInteger(value) && value >= 0 && value <= mostMonths);
}
