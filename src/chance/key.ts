import seedrandom from 'seedrandom';

/** The 128 bits that stand for a seed text: four words. */
export type Key = Uint32Array;

/** Turns a seed text into the key of a run, by four words of seedrandom's ARC4; the same text always gives the same key. */
export function seedKey(seedText: string): Key {
  const generator = seedrandom(seedText);
  return Uint32Array.from({ length: 4 }, () => generator.int32());
}
