import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { csvStream, type TypedColumn, tableFile } from '../../src/store/index.ts';
import { folder } from '../views/cli/tightrope.ts';

interface Row {
  readonly word: string;
  readonly number: number | null;
}

const columns: readonly TypedColumn<Row>[] = [
  { name: 'word', type: 'STRING', says: '', of: ({ word }) => word },
  { name: 'whole', type: 'INT32', says: '', of: ({ number }) => Math.trunc(number ?? 0) },
  { name: 'single', type: 'FLOAT', says: '', of: ({ number }) => number },
  { name: 'double', type: 'DOUBLE', says: '', repeats: true, of: ({ number }) => number },
];

const rows: readonly Row[] = [
  { word: 'a, "b"', number: 0.1 },
  { word: '', number: null },
  { word: 'never', number: Infinity },
];

describe('a table that grows', () => {
  it('is the same text however many rows come at a time, and the same on the disk', () => {
    const expected = 'word,whole,single,double\n"a, ""b""",0,0.1,0.1\n,0,,\nnever,Inf,Inf,Inf\n';
    const said: string[] = [];
    const stream = csvStream(columns, (text) => said.push(text));
    for (const row of rows) stream.add([row]);
    expect(said.join('')).toBe(expected);
    const path = join(folder(), 'x.csv');
    const file = tableFile(path, columns, 'csv');
    file.add(rows);
    file.settle();
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });

  it('in Parquet holds the numbers of its types; what is missing is no number', async () => {
    const path = join(folder(), 'x.parquet');
    const file = tableFile(path, columns, 'parquet');
    file.add(rows.slice(0, 2));
    file.add(rows.slice(2));
    file.settle();
    const bytes = new Uint8Array(readFileSync(path)).buffer;
    expect(await parquetReadObjects({ file: bytes })).toEqual([
      { word: 'a, "b"', whole: 0, single: Math.fround(0.1), double: 0.1 },
      { word: '', whole: 0, single: Number.NaN, double: Number.NaN },
      { word: 'never', whole: 0, single: Infinity, double: Infinity },
    ]);
  });

  it('is not there before it is whole', () => {
    const home = folder();
    const file = tableFile(join(home, 'x.csv'), columns, 'csv');
    file.add(rows);
    file.drop();
    expect(() => readFileSync(join(home, 'x.csv'))).toThrow();
  });
});
