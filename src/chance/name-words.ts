import { threefry } from './threefry.ts';

const BLOCK_BYTES = 16;

/** Four words that stand for a text within a family of names: its UTF-8 bytes, 16 at a time, chained through Threefry. */
export function nameWords(family: number, name: string): Uint32Array {
  const bytes = new TextEncoder().encode(name);
  const chain = Uint32Array.of(family, bytes.length, 0, 0);
  const next = new Uint32Array(4);
  // At least one block, so that the empty name is mixed too.
  for (let from = 0; from === 0 || from < bytes.length; from += BLOCK_BYTES) {
    const block = [0, 4, 8, 12].map((offset) => littleEndianWord(bytes, from + offset));
    const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = block;
    threefry(chain, b0, b1, b2, b3, next);
    // Adding the block back makes a step one-way and different for every block (Matyas, Meyer and Oseas 1985).
    for (let lane = 0; lane < 4; lane += 1) chain[lane] = (next[lane] ?? 0) ^ (block[lane] ?? 0);
  }
  return chain;
}

function littleEndianWord(bytes: Uint8Array, at: number): number {
  const byte = (offset: number): number => bytes[at + offset] ?? 0;
  return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
}
