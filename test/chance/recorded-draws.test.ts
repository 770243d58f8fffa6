import { describe, expect, it } from 'vitest';
import * as chance from '../../src/chance/index.ts';

/** Checksum of the bits of many values (Fowler, Noll and Vo's FNV-1a, 32 bits). */
function checksum(values: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(Float64Array.from(values).buffer))
    hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const key = chance.seedKey('recorded draws');
const site = chance.siteHash('recorded.draws');
const uniforms = Array.from({ length: 5000 }, (_, world) =>
  chance.uniformOf(chance.word(key, world, 7, site, 0)),
);

// A changed line here changes published results: it needs an entry "Results change" in the changelog.
describe('draws that must be the same in every engine, on every machine and in every version', () => {
  it.each([
    ['uniform', '92c7f6cb', (u: number) => chance.uniform(u, -2, 5)],
    ['normal', '8e5b3beb', (u: number) => chance.normal(u, 3, 2)],
    ['lognormal', '845550e7', (u: number) => chance.lognormal(u, 0.3, 0.4)],
    ['bernoulli', '93444818', (u: number) => chance.bernoulli(u, 0.3)],
    ['exponential', 'a1c7983c', (u: number) => chance.exponential(u, 4)],
    ['triangular', '2290ff4b', (u: number) => chance.triangular(u, 0.1, 0.2, 0.4)],
    ['logTriangular', 'ef09e6f7', (u: number) => chance.logTriangular(u, 0.5, 1, 8)],
    ['poisson', '33a0a5de', (u: number) => chance.poisson(u, 300 * u)],
    ['negativeBinomial', '35d15ffc', (u: number) => chance.negativeBinomial(1 - u, 200 * u, 1 + 99 * u)],
    ['binomial', '4e267bd7', (u: number) => chance.binomial(1 - u, Math.floor(2000 * u), u)],
    ['powerLaw', 'e5326277', (u: number) => chance.powerLaw(u, 0.61, 0.39, 2.2, 5, 150)],
  ] as const)('%s', (_name, recorded, draw) => {
    expect(checksum(uniforms.map(draw))).toBe(recorded);
  });
});
