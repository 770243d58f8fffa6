import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineExp, inlineLog, inlineTables } from '../../src/kernel/javascript/inline-mathematics.ts';
import { exp, log } from '../../src/numerics/index.ts';

const tables = { exp, log, ...inlineTables() };

/** The lines as a function of one number. */
function written(lines: readonly string[]): (x: number) => number {
  const source = `const { ${Object.keys(tables).join(', ')} } = given;
  return function (x) { let v = x; ${lines.join('\n')} return v; };`;
  return new Function('given', source)(tables) as (x: number) => number;
}

const EDGES = [
  Math.SQRT1_2,
  0,
  -0,
  1,
  -1,
  700,
  -700,
  699.9999999999999,
  709.78,
  709.8,
  -708.5,
  -745,
  -746,
  5e-324,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  1e-300,
  1e300,
  9.9e299,
  1.7e308,
  Infinity,
  -Infinity,
  NaN,
];

describe('exponentials and logarithms written out', () => {
  for (const [name, own, lines] of [
    ['exp', exp, inlineExp('v')],
    ['log', log, inlineLog('v')],
  ] as const) {
    const inline = written(lines);

    it(`${name} is the function of src/numerics to the last bit`, () => {
      for (const x of EDGES) expect(inline(x), `${name}(${x})`).toBe(own(x));
      fc.assert(
        fc.property(fc.double(), (x) => Object.is(inline(x), own(x))),
        { numRuns: 2000 },
      );
      fc.assert(
        fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => Object.is(inline(x), own(x))),
        { numRuns: 2000 },
      );
    });
  }
});
