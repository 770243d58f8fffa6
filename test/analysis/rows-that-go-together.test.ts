import { describe, expect, it } from 'vitest';
import {
  allRows,
  type CaseTable,
  densityInterval,
  discoverBoxes,
  wilsonInterval,
} from '../../src/analysis/index.ts';
import { uniformStream } from '../../src/chance/index.ts';

const GROUPS = 60;
const COPIES = 12;

/** Cases by luck alone, each group of rows with the same luck and the same inputs but one that numbers its rows. */
function copied(): CaseTable {
  const uniforms = uniformStream('copies', 'test');
  const rows = GROUPS * COPIES;
  const groupOf = (row: number): number => row % GROUPS;
  const luck = Array.from({ length: GROUPS }, uniforms);
  const inputs = Array.from({ length: 4 }, (_, place) => {
    const own = Array.from({ length: GROUPS }, uniforms);
    const values = Float64Array.from({ length: rows }, (__, row) => own[groupOf(row)] ?? 0);
    return { is: 'number' as const, name: `x${place}`, values, unit: '' };
  });
  return {
    inputs,
    cases: Uint8Array.from({ length: rows }, (_, row) => Number((luck[groupOf(row)] ?? 0) < 0.4)),
    groups: Uint32Array.from({ length: rows }, (_, row) => groupOf(row)),
  };
}

describe('rows that go together', () => {
  it('tell as much as their groups: copies of one row as one row less', () => {
    const table = copied();
    const share = table.cases.reduce((sum, one) => sum + one, 0) / table.cases.length;
    const { low, high } = wilsonInterval(share * (GROUPS - 1), GROUPS - 1);
    const found = densityInterval(table, allRows(table));
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
    const { groups: _, ...alone } = table;
    const rows = table.cases.length;
    expect(densityInterval(alone, allRows(alone))).toEqual(wilsonInterval(share * rows, rows));
  });

  it('do not let a half of them see the luck of the other', () => {
    const table = copied();
    const { groups: _, ...alone } = table;
    const plan = { peel: 0.05, boxes: 1, choice: { by: 'rule' }, halves: 12 } as const;
    const gainOf = (one: CaseTable): number => {
      const { searches, whole } = discoverBoxes(one, plan, uniformStream('halves', 'test'));
      const check = searches[0]?.found?.check;
      if (check === undefined || check === null) throw new Error('no box');
      const overall = whole.cases / whole.rows;
      return (check.unseen.density - overall) / (check.seen.density - overall);
    };
    expect(gainOf(alone)).toBeGreaterThan(0.8);
    expect(gainOf(table)).toBeLessThan(0.4);
  });
});
