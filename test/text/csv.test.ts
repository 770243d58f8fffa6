import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataColumn, headline, readCsv } from '../../src/text/index.ts';

/** The names and rows of a text, or its complaints. */
function read(text: string): unknown {
  const found = readCsv(text, 'a.csv');
  return found.is === 'table' ? [found.table.names, ...found.table.rows] : found.problems.map(headline);
}

describe('comma-separated values', () => {
  it('are read with quotes, commas and line ends in quotes, a byte order mark and any line ends', () => {
    expect(read('\ufeffname,says\r\n"a, b","he said ""no"""\r\n"two\r\nlines", plain \r\n')).toEqual([
      ['name', 'says'],
      ['a, b', 'he said "no"'],
      ['two\nlines', 'plain'],
    ]);
    expect(read('x,y\r1,2\r\r3,')).toEqual([
      ['x', 'y'],
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('say on which line each row begins', () => {
    const found = readCsv('x,y\n"a\nb",1\n\n2,3\n', 'a.csv');
    expect(found.is === 'table' && found.table.lines).toEqual([2, 5]);
  });

  it.each([
    ['', ['a.csv:1:1  there is no line of names']],
    ['x,y\n', ['a.csv:1:1  there is no row below the line of names']],
    [
      'x,y\n1,2\n1,2,3\n4\n',
      [
        'a.csv:3:1  this row has 3 cells, but there are 2 names',
        'a.csv:4:1  this row has 1 cells, but there are 2 names',
      ],
    ],
    ['x,x,\n1,2,3\n', ['a.csv:1:1  two columns are called "x"', 'a.csv:1:1  column 3 has no name']],
    ['x,y\n1,"2\n3,4\n', ['a.csv:2:3  this quote is never closed']],
    ['x,y\n"1"2,3\n', ['a.csv:2:1  there is more behind the closing quote']],
    ['x;y\n1;2\n', ['a.csv:1:1  cells must be parted by commas']],
  ])('%j is complained of with its place', (text, said) => {
    const found = read(text);
    expect(found).toEqual(expect.arrayContaining(said));
  });

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', '1') });
    const row = fc.tuple(cell, cell, cell);
    const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const lines = [['x', 'y', 'z'], ...rows].map((cells) => cells.map(quoted).join(','));
        expect(read(lines.join('\r\n'))).toEqual([['x', 'y', 'z'], ...rows]);
      }),
    );
  });
});

describe('a column', () => {
  it('is of numbers when every cell is one or missing', () => {
    const column = dataColumn('x', ['1', '-2.5', '', 'NA', '1e3', '.5', 'Inf', '-inf']);
    expect(column).toEqual({
      is: 'number',
      name: 'x',
      values: Float64Array.of(1, -2.5, Number.NaN, Number.NaN, 1000, 0.5, Infinity, -Infinity),
    });
  });

  it('is of labels otherwise, and says which cell keeps it from numbers', () => {
    expect(dataColumn('x', ['a', 'b', '', 'a'])).toEqual({
      is: 'labels',
      name: 'x',
      labels: ['a', 'b'],
      codes: Int32Array.of(0, 1, -1, 0),
      stray: null,
    });
    expect(dataColumn('x', ['1', '2,5', '0x10'])).toMatchObject({ is: 'labels', stray: 1 });
  });
});
