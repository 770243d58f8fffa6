import { describe, expect, it } from 'vitest';
import { preciseEnough } from '../../src/analysis/index.ts';
import { inlineRunner, type RunRequest, runWorlds } from '../../src/engine/index.ts';
import { firstWorlds, worldsHash } from '../../src/results/index.ts';
import { modelOf } from '../language/load.ts';

const text = `
months: 6
fans: [level]
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: 0, next: 0.9 * level + shock}
outcomes:
  end: final(level)
  high: ever(level > 2)
  higher: ever(level > 4)
`;

const run = (more: Partial<RunRequest>) => {
  const request = {
    scenario: 'm',
    model: modelOf(text),
    seed: 'demo',
    worlds: 8000,
    engine: 'js',
    ...more,
  } as const;
  return runWorlds(request, inlineRunner(), () => {}, new AbortController().signal);
};

describe('the worlds of a run that stopped when it was precise enough', () => {
  it.each([
    ['every yes/no', null, 0.015],
    ['one of them', ['higher'], 0.0075],
    ['a number', ['end'], 0.05],
    ['several', ['higher', 'end'], 0.06],
  ])('are the first worlds of a longer run, to the last bit: %s', async (_, names, width) => {
    const short = await run({ enough: (table) => preciseEnough(table, width, names) });
    const { worlds } = short.outcomes;
    expect(short.ended).toBe('precise');
    expect(worlds).toBeGreaterThan(1024);
    expect(worlds % 1024).toBe(0);
    const long = await run({});
    expect(long.outcomes.worlds).toBe(8000);
    expect(worldsHash(firstWorlds(long.outcomes, worlds))).toBe(short.hash);
    expect(preciseEnough(firstWorlds(long.outcomes, worlds), width, names)).toBe(true);
    expect(preciseEnough(firstWorlds(long.outcomes, worlds - 1024), width, names)).toBe(false);
    // As one that was asked for so many worlds, its months included.
    const same = await run({ worlds });
    expect({ ...same, ended: 'precise' }).toEqual(short);
  });
});
