import seedrandom from 'seedrandom';

/** The 128 bits that stand for a seed text: four words. */
export type Key = Uint32Array;

/**
 * Turns a seed text into the key of a run, by four words of seedrandom's ARC4; the same text always gives the same key. Letters count by
 * their low byte alone.
 */
export function seedKey(seedText: string): Key {
  const generator = seedrandom(toldApart(seedText));
  return Uint32Array.from({ length: 4 }, () => generator.int32());
}

/** A text that ARC4 does not take for another: it says short keys over and over, so that `1`, `11` and `111` would be one seed. */
function toldApart(text: string): string {
  const isRepeated = `${text}${text}`.indexOf(text, 1) < text.length;
  return isRepeated ? `${text}\0` : text;
}
