import { describe, expect, it } from 'vitest';
import { compareWorlds, type OutcomeDifference } from '../../../src/analysis/index.ts';
import { fanChart, rowText } from '../../../src/charts/index.ts';
import { newWorldsTable } from '../../../src/results/index.ts';
import { intervalWords, orderWords } from '../../../src/views/tui/screens/compare-table.ts';
import { comparedInWords, turnInWords } from '../../../src/views/tui/screens/compare-words.ts';
import { modelOf } from '../../language/load.ts';

const model = modelOf(`
months: 2
common: {level: {starts: 0, next: level}}
outcomes:
  deaths: final(level)
  kept: {is: final(level) > 1, naive: none known}
`);

/** Ten paired worlds by hand: deaths fall by 10 in seven of them and rise by 5 in three; two worlds gain `kept`, one loses it. */
function byHand(): readonly OutcomeDifference[] {
  const [one, two] = [newWorldsTable(model.outcomes, 10), newWorldsTable(model.outcomes, 10)];
  const put = (table: typeof one, column: number, values: readonly number[]): void =>
    void table.columns[column]?.set(values);
  put(
    one,
    0,
    Array.from({ length: 10 }, () => 100),
  );
  put(two, 0, [90, 90, 90, 90, 90, 90, 90, 105, 105, 105]);
  put(one, 1, [0, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
  put(two, 1, [1, 1, 0, 1, 1, 0, 0, 0, 0, 0]);
  return compareWorlds(one, two);
}

describe('two scenarios in words', () => {
  const [deaths, kept] = byHand();
  if (deaths === undefined || kept === undefined) throw new Error('no outcomes');

  it('count the paired worlds in which the second is higher or lower, or gains and loses', () => {
    expect(orderWords(deaths)).toBe('lower: 70 %');
    expect(orderWords(kept)).toBe('20 % gain 10 % lose');
    expect(orderWords({ ...deaths, greater: 0, smaller: 0, same: 10 })).toBe('always the same');
  });

  it('print an interval from low to high, to the places it bears', () => {
    const spread = { ...deaths, value: -312.4, low: -462.2, high: -161.8 };
    expect(intervalWords(spread)).toBe('-312 (-462..-162)');
    expect(intervalWords({ ...spread, value: 0.0536, low: 0.0419, high: 0.0653 })).toBe(
      '+0.054 (0.042..0.065)',
    );
    expect(intervalWords({ ...kept, value: 0.04, low: 0.02, high: 0.06 })).toBe('+4.0 (2.0..6.0)');
  });

  it('say what differs beyond the noise, and in how many of 100 worlds', () => {
    const clear = { ...deaths, low: -9, high: -2 };
    expect(comparedInWords('B against A', [clear, kept], new Set(), 2)).toBe(
      'B against A makes "Deaths" lower by 5.50 (±3.50). In 70 of 100 worlds "Deaths" is lower.',
    );
    expect(comparedInWords('B against A', [kept], new Set(), 2)).toContain('nothing differs');
  });

  it('say where a median difference turns, and nothing of one that never does', () => {
    const months = ['2025-04', '2025-05', '2025-06', '2025-07'];
    expect(turnInWords('Deaths', [2, 1, -1, -3], months)).toBe(
      ' "Deaths" is higher at first and lower from Jun 2025 on.',
    );
    expect(turnInWords('Deaths', [1, 1, 2, 3], months)).toBe('');
    expect(turnInWords('Deaths', [-0.01, 1, 2, 3], months)).toBe('');
  });
});

it('a fan around zero marks zero over its bands, in every look', () => {
  const flat = (value: number) => Float64Array.from({ length: 12 }, () => value);
  const bands = { q05: flat(-4), q25: flat(-3), q50: flat(2.5), q75: flat(3), q95: flat(4) };
  const months = Array.from({ length: 12 }, (_, month) => `m${month}`);
  for (const [charset, zero] of [
    ['unicode', '┄'],
    ['block', '┄'],
    ['ascii', '-'],
  ] as const)
    for (const colours of [true, false]) {
      const rows = fanChart(
        { bands, range: { low: -5, high: 5 }, width: 40, height: 12, months },
        { charset, colours },
      );
      expect(rows.some((row) => rowText(row).includes(zero.repeat(20)))).toBe(true);
    }
});
