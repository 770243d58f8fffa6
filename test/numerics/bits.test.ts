import { describe, expect, it } from 'vitest';
import * as numerics from '../../src/numerics/index.ts';
import { spread } from './spread.ts';

/** Checksum of the bits of many values (Fowler, Noll and Vo's FNV-1a, 32 bits). */
function checksum(values: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(Float64Array.from(values).buffer))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

// A changed line here changes published results: it needs an entry "Results change" in the changelog.
describe('bits that must be the same in every engine, on every machine and in every version', () => {
  it.each([
    ['exp', '5e4bc991', spread(-745, 709).map(numerics.exp)],
    ['log', '4b5afc8b', spread(0, 1e6).map(numerics.log)],
    ['logOnePlus', '1c7d5039', spread(-1, 3).map(numerics.logOnePlus)],
    ['logistic', '78e13948', spread(-40, 40).map(numerics.logistic)],
    ['logit', '9c34195f', spread(0, 1).map(numerics.logit)],
    ['tanh', '373d79b3', spread(-3, 3).map(numerics.tanh)],
    ['sin', '61b57b2a', spread(-100, 100).map(numerics.sin)],
    ['cos', '040f5093', spread(-100, 100).map(numerics.cos)],
    ['inverseNormal', 'a40dfa8c', spread(0, 1).map(numerics.inverseNormal)],
    ['logGamma', '5cc4bf2f', spread(0, 30).map(numerics.logGamma)],
    ['power', '87a2c2ab', spread(0, 30).map((x) => numerics.power(x, 1.7))],
    ['integerPower', 'e5aedc48', spread(0, 3).map((x) => numerics.integerPower(x, 13))],
    ['gammaQuantile', 'e7a05eb6', spread(0, 1, 500).map((p) => numerics.gammaQuantile(p, 1.7))],
    ['deviance', '6c95cf2d', spread(0, 100).map((x) => numerics.deviance(x, 31))],
    ['stirlingError', '8dbd1740', spread(10, 1000).map(numerics.stirlingError)],
  ] as const)('%s', (_name, recorded, values) => {
    expect(checksum(values)).toBe(recorded);
  });
});
