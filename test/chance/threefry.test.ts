import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threefry } from '../../src/chance/index.ts';
import { referenceThreefry } from './reference-threefry.ts';

const zeros = [0, 0, 0, 0];
const ones = [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff];
const piCounter = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const piKey = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89];

function block(key: readonly number[], counter: readonly number[]): number[] {
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
  const out = new Uint32Array(4);
  threefry(Uint32Array.from(key), c0, c1, c2, c3, out);
  return [...out];
}

describe('threefry 4x32', () => {
  it('with 12 rounds gives the known answer', () => {
    expect(block(zeros, zeros)).toEqual([0xa97328cd, 0xa9a95582, 0x2e34d974, 0xfe50811e]);
  });

  it.each([
    ['zeros', zeros, zeros, [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]],
    ['ones', ones, ones, [0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732]],
    ['digits of pi', piKey, piCounter, [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84]],
  ])(
    'has a reference here that gives the published answers for 20 rounds: %s',
    (_name, key, counter, answer) => {
      expect(referenceThreefry(key, counter, 20)).toEqual(answer);
    },
  );

  it('agrees with the reference for any key and counter', () => {
    const word = fc.oneof(
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
    );
    const four = fc.tuple(word, word, word, word);
    fc.assert(
      fc.property(four, four, (key, counter) => {
        expect(block(key, counter)).toEqual(referenceThreefry(key, counter, 12));
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  it('takes words as signed or unsigned alike', () => {
    expect(block([-1, -2, -3, -4], [-5, -6, -7, -8])).toEqual(
      block([-1 >>> 0, -2 >>> 0, -3 >>> 0, -4 >>> 0], [-5 >>> 0, -6 >>> 0, -7 >>> 0, -8 >>> 0]),
    );
  });

  it('turns about half of the output when one bit of the counter turns', () => {
    let turned = 0;
    const from = block(piKey, piCounter);
    for (let bit = 0; bit < 128; bit += 1) {
      const counter = piCounter.map((word, index) => (index === bit >> 5 ? word ^ (1 << (bit & 31)) : word));
      turned += block(piKey, counter).reduce((sum, word, lane) => sum + bitsOf(word ^ (from[lane] ?? 0)), 0);
    }
    expect(Math.abs(turned / (128 * 128) - 0.5)).toBeLessThan(0.02);
  });
});

function bitsOf(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}
