import { describe, expect, it } from 'vitest';
import { type Bench, inlineRunner, type Runnable } from '../../src/engine/index.ts';
import type { WorldsTable } from '../../src/results/index.ts';
import { type MechanismTrial, trialOf, tryMechanisms } from '../../src/trials/index.ts';
import { modelOf } from '../language/load.ts';

const column = (form: 'number' | 'probability', values: readonly number[]): WorldsTable => ({
  names: ['x'],
  forms: [form],
  worlds: values.length,
  columns: [Float64Array.from(values)],
});

const judge = (expected: 'up' | 'down', on: readonly number[], off: readonly number[]): MechanismTrial =>
  trialOf({ mechanism: 'm', outcome: 'x', expected }, column('number', on), column('number', off));

describe('a trial', () => {
  it('pairs worlds: by hand, steps 1, 2, 3 have mean 2 and standard error 1 / sqrt(3)', () => {
    const { difference, standardError, z, verdict, ...rest } = judge('up', [11, 22, 33], [10, 20, 30]);
    expect(rest).toMatchObject({ worlds: 3, with: 22, without: 20, expected: 'up' });
    expect(difference).toBe(2);
    expect(standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(z).toBeCloseTo(2 * Math.sqrt(3), 12);
    expect(verdict).toBe('shown');
  });

  it('says when the sign is the other one, and when there is too little to see', () => {
    expect(judge('down', [11, 22, 33], [10, 20, 30]).verdict).toBe('other sign');
    expect(judge('up', [11, 19, 33], [10, 20, 30]).verdict).toBe('too weak');
    expect(judge('down', [1, 2, 3], [1, 2, 3])).toMatchObject({ z: 0, verdict: 'too weak' });
  });

  it('counts worlds where the outcome is a yes or no', () => {
    const [on, off] = [Array(40).fill(1), Array.from({ length: 40 }, (_, world) => world % 2)];
    const trial = trialOf(
      { mechanism: 'm', outcome: 'x', expected: 'up' },
      column('probability', on),
      column('probability', off),
    );
    expect(trial).toMatchObject({ with: 1, without: 0.5, difference: 0.5, verdict: 'shown' });
  });

  it('refuses an outcome that is not there', () => {
    const table = column('number', [1]);
    expect(() => trialOf({ mechanism: 'm', outcome: 'y', expected: 'up' }, table, table)).toThrow(RangeError);
  });
});

const text = (without: string): string => `
months: 12
without: [${without}]
mechanisms:
  push: {says: Pushes up., because: [F001], expects: {outcome: end, sign: up}}
  pull: {says: Is thought to pull down and does nothing., expects: {outcome: end, sign: down}}
  silent: Expects nothing.
common:
  luck: {draw: "normal(0, 1)"}
  x: {starts: 0, next: {level: x, luck: luck, push: {is: 0.5, mechanism: push}, pull: {is: 0, mechanism: pull}}}
outcomes: {end: final(x)}
`;

const runnable = (without = ''): Runnable => {
  return { name: 'push', model: modelOf(text(without)), warnings: [] };
};

async function all(trials: AsyncIterable<MechanismTrial>): Promise<readonly MechanismTrial[]> {
  const list: MechanismTrial[] = [];
  for await (const trial of trials) list.push(trial);
  return list;
}

const bench = (signal: AbortSignal): Bench => ({
  signal,
  start: () => ({ runner: inlineRunner(), progress: () => {} }),
});

describe('the trials of a model', () => {
  const request = {
    scenario: runnable(),
    without: runnable,
    wish: { worlds: 64, seed: 's', engine: 'js' as const },
  };

  it('switch off one mechanism after the other that expects something', async () => {
    const trials = await all(tryMechanisms({ ...request, bench: bench(new AbortController().signal) }));
    expect(trials.map(({ mechanism, verdict }) => [mechanism, verdict])).toEqual([
      ['push', 'shown'],
      ['pull', 'too weak'],
    ]);
    expect(trials[0]?.difference).toBeCloseTo(6, 9);
    expect(trials[0]?.worlds).toBe(64);
  });

  it('leave alone what is off already, and stop when told to', async () => {
    const open = bench(new AbortController().signal);
    const one = await all(tryMechanisms({ ...request, scenario: runnable('push'), bench: open }));
    expect(one.map(({ mechanism }) => mechanism)).toEqual(['pull']);
    const closed = bench(AbortSignal.abort());
    expect(await all(tryMechanisms({ ...request, bench: closed }))).toEqual([]);
  });
});
