import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Charset, fanChart, rowText, widthOf } from '../../src/charts/index.ts';

const MONTHS = Array.from({ length: 25 }, (_, month) => `M${month}`);

/** A fan that widens around a wave, known in closed form. */
function waving(months: number) {
  const band = (spread: number) =>
    Float64Array.from(
      { length: months },
      (_, month) => 50 + 12 * Math.sin(month / 4) + spread * (1 + month / 8),
    );
  return { q05: band(-8), q25: band(-3), q50: band(0), q75: band(3), q95: band(8) };
}

const RANGE = { low: 0, high: 100 };
const picture = (charset: Charset, colours: boolean) =>
  fanChart({ bands: waving(25), range: RANGE, width: 64, height: 14, months: MONTHS }, { charset, colours });

describe('a fan chart', () => {
  it.each([
    ['unicode', true],
    ['unicode', false],
    ['block', true],
    ['ascii', false],
  ] as const)('looks as it did: %s, colours %s', async (charset, colours) => {
    const text = picture(charset, colours)
      .map((row) => rowText(row).trimEnd())
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(
      `frames/fan-${charset}-${colours ? 'colour' : 'plain'}.txt`,
    );
  });

  it('tells bands apart without colour, and draws only ASCII when asked', () => {
    const plain = picture('unicode', false).map(rowText).join('\n');
    for (const glyph of ['░', '▒']) expect(plain).toContain(glyph);
    const typed = picture('ascii', false).map(rowText).join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
    expect(typed).toMatch(/^[\x00-\x7f]*$/);
    for (const glyph of ['.', ':', '*']) expect(typed).toContain(glyph);
  });

  it('shows in each column what the quantiles say there', () => {
    const rows = picture('ascii', false).slice(0, 12).map(rowText);
    const bands = waving(25);
    for (let column = 0; column < 57; column += 1) {
      const month = (column / 56) * 24;
      const [low = 0, next = 0] = [bands.q50[Math.floor(month)], bands.q50[Math.ceil(month)]];
      const median = low + (month - Math.floor(month)) * (next - low);
      const row = 11 - Math.floor((median / 100) * 12);
      const near = [row - 1, row, row + 1].map((at) => rows[at]?.[column + 7]);
      expect(near, `column ${column}`).toContain('*');
    }
  });

  it('fills exactly its place, whatever it is given', () => {
    const number = fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.constantFrom(0, -1, 1, 1e-9));
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 15, max: 200 }),
        fc.integer({ min: 4, max: 60 }),
        fc.constantFrom<Charset>('unicode', 'block', 'ascii'),
        fc.boolean(),
        (values, width, height, charset, colours) => {
          const sorted = values.toSorted((one, other) => one - other);
          const bands = { q05: values, q25: sorted, q50: values, q75: sorted, q95: values };
          const months = values.map((_, at) => String(at));
          const low = Math.min(...values);
          const range = { low, high: low + 1 };
          const rows = fanChart({ bands, range, width, height, months, other: sorted }, { charset, colours });
          return rows.length === height && rows.every((row) => widthOf(row) === width);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses a place without room', () => {
    const shape = { bands: waving(5), range: RANGE, width: 10, height: 14, months: MONTHS };
    expect(() => fanChart(shape, { charset: 'unicode', colours: true })).toThrow(RangeError);
  });

  it('marks zero where a difference may be on either side', () => {
    const flat = new Float64Array(10).fill(3);
    const bands = { q05: flat, q25: flat, q50: flat, q75: flat, q95: flat };
    const rows = fanChart(
      { bands, range: { low: -4, high: 4 }, width: 40, height: 10, months: MONTHS.slice(0, 10) },
      { charset: 'unicode', colours: false },
    );
    expect(rows.map(rowText).some((row) => row.includes('┄┄┄┄'))).toBe(true);
  });
});
