import { describe, expect, it } from 'vitest';
import { shipped } from '../model/shipped.ts';
import { readPage, withRecord } from './page.ts';
import { readRecord } from './record.ts';

const record = readRecord();
const { model } = shipped('pakistan');

describe('the record of the model', () => {
  it('holds a trial of every mechanism, on what was and is expected of it', () => {
    const kept = record.trials.of.map(({ mechanism, outcome, expected }) => [mechanism, outcome, expected]);
    expect(kept).toEqual(model.mechanisms.map(({ name, expects }) => [name, expects?.of, expects?.sign]));
  });

  it('judges by three standard errors', () => {
    for (const { mechanism, difference, standardError, z, expected, verdict } of record.trials.of) {
      const along = expected === 'up' ? z : -z;
      expect(along > 3 ? 'shown' : along < -3 ? 'other sign' : 'too weak', mechanism).toBe(verdict);
      if (difference !== 0) expect(difference / standardError, mechanism).toBeCloseTo(z, 2);
    }
  });

  it('rests on enough worlds', () => {
    expect(record.trials.worlds).toBeGreaterThanOrEqual(4000);
    expect(record.shares.worlds).toBeGreaterThanOrEqual(1000);
  });

  it('covers every yes/no outcome', () => {
    const asked = model.outcomes.filter(({ form }) => form === 'probability').map(({ name }) => name);
    expect(record.shares.of.map(({ outcome }) => outcome)).toEqual(asked);
  });

  it('stands on the page of the model (else run: npm run record)', () => {
    expect(withRecord(readPage())).toBe(readPage());
  });
});
