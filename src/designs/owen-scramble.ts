import { type Key, onceWord, siteHash } from '../chance/index.ts';

/** Binary digits that share one random word: the tree above them has 2^5 - 1 forks. */
const DIGITS = 5;
const GROUPS = 7;
const SITE = siteHash('design.owen_scramble');

/**
 * Scrambles the binary digits of a coordinate (Owen 1995): each digit is turned over or not by a coin that depends on all digits before it.
 * Points stay as even as they were, and each by itself is uniform, so that means over them have no bias.
 */
export function owenScramble(word: number, dimension: number, key: Key): number {
  let scrambled = 0;
  for (let group = 0; group < GROUPS; group += 1) {
    const above = 32 - DIGITS * group;
    const coins = onceWord(key, above === 32 ? 0 : word >>> above, SITE, dimension * GROUPS + group);
    let fork = 1;
    for (let bit = above - 1; bit >= Math.max(0, above - DIGITS); bit -= 1) {
      const digit = (word >>> bit) & 1;
      scrambled |= (digit ^ ((coins >>> fork) & 1)) << bit;
      fork = 2 * fork + digit;
    }
  }
  return scrambled >>> 0;
}
