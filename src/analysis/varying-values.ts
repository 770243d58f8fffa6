import type { OutcomeColumn } from '../results/index.ts';

/** Values of an outcome whose variance can be parted, and how to read them. */
export interface VaryingValues {
  readonly values: Float64Array;
  /** `whether`: a yes or no, or a time that does not come in every world, as 1 and 0. */
  readonly reads: 'number' | 'month' | 'whether';
}

/** Of a time that comes in every world its month, else whether it comes; of everything else the value. */
export function varyingValues({ form, values }: OutcomeColumn): VaryingValues {
  const copy = new Float64Array(values);
  if (form !== 'time') return { values: copy, reads: form === 'number' ? 'number' : 'whether' };
  if (copy.every((value) => value < Infinity)) return { values: copy, reads: 'month' };
  return { values: copy.map((value) => Number(value < Infinity)), reads: 'whether' };
}
