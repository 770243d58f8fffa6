import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesAWorld,
  firstWorlds,
  isOfForm,
  newWorldsTable,
  outcomeColumn,
  outcomeColumns,
  worldsHash,
} from '../../src/results/index.ts';

const outcomes = [
  { name: 'kept', form: 'probability' },
  { name: 'month_of_copper', form: 'time' },
] as const;
const level = [{ name: 'level', form: 'number' }] as const;

function filled(worlds: number, shared = false) {
  const table = newWorldsTable(outcomes, worlds, shared);
  for (let world = 0; world < worlds; world++) {
    outcomeColumn(table, 'kept').values[world] = world % 3 === 0 ? 1 : 0;
    outcomeColumn(table, 'month_of_copper').values[world] = world % 2 === 0 ? world : Infinity;
  }
  return table;
}

describe('worlds table', () => {
  it('reads columns by name and in order', () => {
    const table = filled(5);
    expect([...outcomeColumn(table, 'kept').values]).toEqual([1, 0, 0, 1, 0]);
    expect(outcomeColumns(table).map(({ name, form }) => [name, form])).toEqual([
      ['kept', 'probability'],
      ['month_of_copper', 'time'],
    ]);
  });

  it('names the outcomes it has when asked for another', () => {
    expect(() => outcomeColumn(filled(2), 'keptt')).toThrow(
      'unknown outcome "keptt": this run has kept, month_of_copper',
    );
  });

  it('refuses a column whose length is not the number of worlds', () => {
    expect(() => outcomeColumns({ ...filled(3), worlds: 4 })[0]?.values).toThrow('"kept" has 3 values');
  });

  it('puts columns into shared memory on request', () => {
    expect(filled(2, true).columns.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(filled(2).columns.some(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(false);
  });
});

describe('hash of the worlds', () => {
  it('is the SHA-256 of the bits, world after world', () => {
    const bytes = Buffer.alloc(4 * 8);
    [1, 0, 0, Infinity].forEach((value, place) => {
      bytes.writeDoubleLE(value, 8 * place);
    });
    expect(worldsHash(filled(2))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('of a run longer than one block equals that of its bytes in one piece', () => {
    const table = filled(2500);
    const bytes = Buffer.alloc(2500 * 2 * 8);
    outcomeColumns(table).forEach(({ values }, outcome) => {
      values.forEach((value, world) => {
        bytes.writeDoubleLE(value, 8 * (2 * world + outcome));
      });
    });
    expect(worldsHash(table)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('of the first worlds of a long run is that of the short run', () => {
    expect(worldsHash(firstWorlds(filled(3000), 1100))).toBe(worldsHash(filled(1100)));
  });

  it('is the same for shared memory, and for zero and minus zero', () => {
    expect(worldsHash(filled(5, true))).toBe(worldsHash(filled(5)));
    const table = newWorldsTable(level, 2);
    outcomeColumn(table, 'level').values[1] = -0;
    expect(worldsHash(table)).toBe(worldsHash(newWorldsTable(level, 2)));
  });

  it('does not know in how many bytes a value was kept', () => {
    const table = filled(2500);
    const wide = { ...table, columns: table.columns.map((column) => new Float64Array(column)) };
    expect(worldsHash(wide)).toBe(worldsHash(table));
  });

  it('moves with the smallest change of one outcome of one world', () => {
    const [one, other] = [newWorldsTable(level, 2000), newWorldsTable(level, 2000)];
    outcomeColumn(one, 'level').values[1998] = 1998;
    outcomeColumn(other, 'level').values[1998] = 1998.0000000000002;
    expect(worldsHash(one)).not.toBe(worldsHash(other));
  });

  it('refuses a value that is not a number, and says where it is', () => {
    const table = filled(1200);
    outcomeColumn(table, 'month_of_copper').values[1100] = Number.NaN;
    expect(() => worldsHash(table)).toThrow('"month_of_copper" is not a number in world 1100');
  });
});

describe('values of an outcome', () => {
  it.each([
    ['probability', fc.constantFrom(0, 1), 1],
    ['time', fc.oneof(fc.constant(Infinity), fc.nat(12_000)), 4],
    ['number', fc.double({ noNaN: true, noDefaultInfinity: true }), 8],
  ] as const)('of form %s come back as they were put in', (form, values, bytes) => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1 }), (given) => {
        const table = newWorldsTable([{ name: 'it', form }], given.length, true);
        const kept = outcomeColumn(table, 'it').values;
        kept.set(given);
        expect([...kept]).toEqual(given);
        expect(kept.BYTES_PER_ELEMENT).toBe(bytes);
        expect(given.every((value) => isOfForm(form, value))).toBe(true);
      }),
    );
  });

  it('are of their form, or not', () => {
    expect([0.5, 2, -1, Number.NaN, Infinity].filter((value) => isOfForm('probability', value))).toEqual([]);
    expect([0.5, -1, Number.NaN, -Infinity, 2e7].filter((value) => isOfForm('time', value))).toEqual([]);
    expect([Number.NaN, Infinity, -Infinity].filter((value) => isOfForm('number', value))).toEqual([]);
  });

  it('take less than two thirds of a double each in the shipped mix of forms', () => {
    const forms = [...Array(37).fill('number'), ...Array(14).fill('probability'), 'time'];
    expect(bytesAWorld(forms)).toBe(37 * 8 + 14 + 4);
  });
});
