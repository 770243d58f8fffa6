import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agentKey,
  arrivalKey,
  MOST_ARRIVAL_MONTHS,
  MOST_ARRIVALS_A_MONTH,
  pairKey,
  seedKey,
  siteHash,
} from '../../src/chance/index.ts';

const anyKey = fc.integer({ min: 0, max: 0xffffffff });

describe('keys', () => {
  it('of seeds differ when the text differs in one letter', () => {
    const keys = Array.from({ length: 500 }, (_, index) => seedKey(`seed/${index}`).join());
    expect(new Set(keys).size).toBe(500);
  });

  it('of seeds differ when a text is another said over and over', () => {
    const texts = ['1', '11', '111', '1111', 'ab', 'abab', 'aab', 'aabaab', 'aa', 'a'];
    expect(new Set(texts.map((text) => seedKey(text).join())).size).toBe(texts.length);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.nat(4), (text, more) => {
        expect(seedKey(text.repeat(2 + more))).not.toEqual(seedKey(text));
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it('of named agents are never 0 and never an arrival', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const hash = agentKey(name);
        return hash > 0 && hash < 0x80000000;
      }),
      { seed: 1 },
    );
  });

  it('of arrivals are all different and above those of names', () => {
    const keys = new Set<number>();
    for (let month = 0; month < 500; month += 1) {
      for (let order = 0; order < 200; order += 1) keys.add(arrivalKey(month, order));
    }
    expect(keys.size).toBe(100_000);
    expect(Math.min(...[...keys].slice(0, 1000))).toBeGreaterThanOrEqual(0x80000000);
    expect(arrivalKey(MOST_ARRIVAL_MONTHS - 1, MOST_ARRIVALS_A_MONTH - 1)).toBe(0xffffffff);
  });

  it('of pairs differ for different partners, whichever side is held, and for the two orders', () => {
    fc.assert(
      fc.property(anyKey, anyKey, anyKey, (held, a, b) => {
        fc.pre(a !== b);
        return pairKey(held, a) !== pairKey(held, b) && pairKey(a, held) !== pairKey(b, held);
      }),
      { seed: 2, numRuns: 2000 },
    );
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => a === b || pairKey(a, b) !== pairKey(b, a)),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('of pairs among 300 agents are all different', () => {
    const agents = Array.from({ length: 300 }, (_, index) => agentKey(`community ${index}`));
    const keys = new Set(agents.flatMap((first) => agents.map((second) => pairKey(first, second))));
    // 90,000 words of 32 bits: 0.94 coincidences expected.
    expect(90_000 - keys.size).toBeLessThan(8);
  });

  it('of sites: 30,000 names of one pattern give 64 bits without a coincidence, each bit set half the time', () => {
    const seen = new Set<string>();
    const set = new Array<number>(64).fill(0);
    for (let index = 0; index < 30_000; index += 1) {
      const { low, high } = siteHash(`kind${index % 10}.quantity_${index}`);
      seen.add(`${low},${high}`);
      for (let bit = 0; bit < 64; bit += 1)
        set[bit] = (set[bit] ?? 0) + (((bit < 32 ? low : high) >>> (bit & 31)) & 1);
    }
    expect(seen.size).toBe(30_000);
    for (const count of set) expect(Math.abs(count - 15_000)).toBeLessThan(4.5 * 86.6);
  });

  it('of names tell apart lengths and families', () => {
    expect(siteHash('a')).not.toEqual(siteHash('a\0'));
    expect(siteHash('sixteen bytes ab')).not.toEqual(siteHash('sixteen bytes ab\0'));
    expect(agentKey('china')).not.toBe(siteHash('china').low & 0x7fffffff);
  });
});
