import { nameWords } from './name-words.ts';

const AGENTS = 0xa6e7;
const LOW_BITS = 0x7fffffff;

/**
 * Key of a named agent: a hash in 1..2^31-1, never 0 (which belongs to `common`) and never an arrival's key.
 * It depends on the name alone, so an agent added to a kind shifts nobody's luck.
 */
export function agentKey(name: string): number {
  const [word = 0] = nameWords(AGENTS, name);
  return word & LOW_BITS || 1;
}
