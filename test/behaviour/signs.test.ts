import { describe, expect, it } from 'vitest';
import { signs } from './signs.ts';

describe('the signs H1 to H5', () => {
  const found = signs(3);

  it('are all reported, whatever they are', () => {
    expect([...new Set(found.map(({ id }) => id))].toSorted()).toEqual(['H1', 'H2', 'H3', 'H4', 'H5']);
    for (const { found: words, verdict } of found) {
      expect(words).toMatch(/\d/);
      expect(words).not.toMatch(/NaN|Infinity/);
      expect(['as expected', 'not told apart', 'the other way', 'reported']).toContain(verdict);
    }
  });
});
