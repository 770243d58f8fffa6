import { nameWords } from './name-words.ts';

/** Stable 64-bit hash of the dotted name of a draw, as two words. */
export type Site = { readonly low: number; readonly high: number };

const SITES = 0x5173;

/** Hash of a draw's dotted name, such as `province.attacks`. The caller refuses a model in which two names collide. */
export function siteHash(name: string): Site {
  const [low = 0, high = 0] = nameWords(SITES, name);
  return { low, high };
}
