/** WebAssembly code as it is put together: bytes in nested lists, flattened once at the end. */
export type Code = number | readonly Code[];

export function flatten(code: Code): Uint8Array {
  const bytes: number[] = [];
  const add = (one: Code): void => {
    if (typeof one === 'number') bytes.push(one);
    else for (const part of one) add(part);
  };
  add(code);
  return Uint8Array.from(bytes);
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
