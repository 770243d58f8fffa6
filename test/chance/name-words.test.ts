import { describe, expect, it } from 'vitest';
import { nameWords } from '../../src/chance/name-words.ts';
import { threefry } from '../../src/chance/threefry.ts';

/** The words of the letters a to p: 16 bytes, the lowest first. */
const BLOCK = [0x64636261, 0x68676665, 0x6c6b6a69, 0x706f6e6d] as const;

/** One step of the chain, written out. */
function step(chain: Uint32Array): Uint32Array {
  const next = new Uint32Array(4);
  threefry(chain, ...BLOCK, next);
  return next.map((word, lane) => word ^ (BLOCK[lane] ?? 0));
}

describe('a name that fills its blocks', () => {
  it.each([1, 2, 3])('takes no more than these: %i', (blocks) => {
    let chain: Uint32Array = Uint32Array.of(7, 16 * blocks, 0, 0);
    for (let block = 0; block < blocks; block += 1) chain = step(chain);
    expect(nameWords(7, 'abcdefghijklmnop'.repeat(blocks))).toEqual(chain);
  });
});
