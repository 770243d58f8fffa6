import { describe, expect, it } from 'vitest';
import { type Bench, inlineRunner } from '../../src/engine/index.ts';
import { type MechanismTrial, tryMechanisms } from '../../src/trials/index.ts';
import { shipped } from '../model/shipped.ts';
import { readRecord } from '../record/record.ts';

const WORLDS = 400;
const runner = inlineRunner();
const bench: Bench = { start: () => ({ runner, progress: () => {} }), signal: new AbortController().signal };

describe('mechanisms on other worlds', () => {
  it('do what the record of the model says, within four standard errors', async () => {
    const kept = new Map(readRecord().trials.of.map((trial) => [trial.mechanism, trial]));
    const apart: string[] = [];
    for await (const trial of trials()) {
      const then = kept.get(trial.mechanism);
      if (then === undefined || distance(trial, then) > 4) apart.push(trial.mechanism);
    }
    expect(apart).toEqual([]);
  });
});

function trials(): AsyncGenerator<MechanismTrial> {
  const without = (mechanism: string) => shipped('baseline', { without: [mechanism] });
  const wish = { worlds: WORLDS, seed: 'other worlds', engine: 'js' } as const;
  return tryMechanisms({ scenario: shipped('baseline'), without, wish, bench });
}

/**
 * How far a new trial lies from the kept one, in standard errors of their distance. Where fewer worlds happen to differ less
 * among themselves, the kept spread counts.
 */
function distance(now: MechanismTrial, kept: MechanismTrial): number {
  const spread = kept.standardError * Math.sqrt(kept.worlds / now.worlds);
  const error = Math.hypot(kept.standardError, Math.max(now.standardError, spread));
  const apart = Math.abs(now.difference - kept.difference);
  return apart === 0 ? 0 : apart / error;
}
