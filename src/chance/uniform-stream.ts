import { seedKey } from './key.ts';
import { siteHash } from './site.ts';
import { uniformOf, word } from './word.ts';

/**
 * Uniform numbers one after another for what is no world and has an order of its own: shuffles, resamples. The same seed
 * and name give the same numbers. At most 2^34.
 */
export function uniformStream(seedText: string, name: string): () => number {
  const key = seedKey(seedText);
  const site = siteHash(name);
  let drawn = 0;
  return () => {
    const uniform = uniformOf(word(key, Math.floor(drawn / 4), drawn % 4, site, 0));
    drawn += 1;
    return uniform;
  };
}
