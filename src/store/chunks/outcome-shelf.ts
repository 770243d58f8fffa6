import { readSync } from 'node:fs';
import type { Shelf } from '../../engine/index.ts';
import type { Model } from '../../language/index.ts';
import { columnsWhenAsked, newOutcomeValues, type OutcomeValues } from '../../results/index.ts';
import { disk } from '../disk/disk.ts';
import { readFault, writeFault } from '../disk/disk-fault.ts';
import { writeAll } from '../disk/write-all.ts';

/**
 * A shelf for so many worlds: a file without a name, column behind column, that is gone when the program has ended however it ends. What was
 * on it is put there again out of the parts.
 */
export function outcomeShelf(path: string, { outcomes }: Model, worlds: number): Shelf {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw writeFault(path, error);
    }
  };
  const file = attempt(() => disk().open(path, 'w+'));
  attempt(() => disk().remove(path));
  const [names, forms] = [outcomes.map(({ name }) => name), outcomes.map(({ form }) => form)];
  const widths = forms.map((form) => newOutcomeValues(form, 1).byteLength);
  const begins = widths.map((_, place) => worlds * widths.slice(0, place).reduce((sum, one) => sum + one, 0));
  let laid = 0;
  const read = (outcome: number): OutcomeValues => {
    const values = newOutcomeValues(forms[outcome] ?? 'number', laid);
    fill(file, path, bytesOf(values), begins[outcome] ?? 0);
    return values;
  };
  return {
    add({ columns, worlds: more }) {
      columns.forEach((column, outcome) => {
        const at = (begins[outcome] ?? 0) + laid * (widths[outcome] ?? 0);
        attempt(() => writeAll(file, bytesOf(column), at));
      });
      laid += more;
    },
    table: () => ({ names, forms, worlds: laid, columns: columnsWhenAsked(forms.length, read) }),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: OutcomeValues): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Reads bytes from a place on, until there are as many as were asked for. */
function fill(file: number, path: string, bytes: Uint8Array, from: number): void {
  let read = 0;
  while (read < bytes.length) {
    const count = readSync(file, bytes, read, bytes.length - read, from + read);
    if (count === 0) throw readFault(path, new Error('it ends too early'));
    read += count;
  }
}
