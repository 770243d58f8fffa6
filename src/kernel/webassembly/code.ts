/** WebAssembly code as it is put together: bytes and notes for a reader in nested lists, flattened once at the end. */
export type Code = number | Note | readonly Code[];

/** A sentence about the code that follows; it becomes no byte. */
export interface Note {
  readonly note: string;
}

const isList = (code: Code): code is readonly Code[] => Array.isArray(code);

/** The same code in one list, for what is built once and stands in several places. */
export function inOneList(code: Code): readonly (number | Note)[] {
  const flat: (number | Note)[] = [];
  const add = (one: Code): void => {
    if (isList(one)) for (const part of one) add(part);
    else flat.push(one);
  };
  add(code);
  return flat;
}

export const flatten = (code: Code): Uint8Array => flattenWithNotes(code).bytes;

/** The bytes, and which notes stand before which of them. */
export function flattenWithNotes(code: Code): {
  readonly bytes: Uint8Array;
  readonly notes: readonly { readonly at: number; readonly text: string }[];
} {
  const bytes: number[] = [];
  const notes: { at: number; text: string }[] = [];
  const add = (one: Code): void => {
    if (typeof one === 'number') bytes.push(one);
    else if (isList(one)) for (const part of one) add(part);
    else notes.push({ at: bytes.length, text: one.note });
  };
  add(code);
  return { bytes: Uint8Array.from(bytes), notes };
}

/** A whole number from 0 in the format's variable length (LEB128). */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** A 32-bit whole number with its sign. */
export function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** A list of the format: its length, then its items. */
export const listOf = (items: readonly Code[]): Code => [unsigned(items.length), items];

/** A part of the format that says its length in bytes first. */
export function sized(code: Code): Code {
  const bytes = flatten(code);
  return [unsigned(bytes.length), [...bytes]];
}

export const textOf = (text: string): Code => sized([...new TextEncoder().encode(text)]);
