import { describe, expect, it } from 'vitest';
import { continuousLaws } from './continuous-laws.ts';
import { countLaws } from './count-laws.ts';
import { expectLaw } from './expect-law.ts';

describe('100,000 draws against closed form', () => {
  it.each([...continuousLaws, ...countLaws])('$name', (law) => {
    expectLaw(law, 100_000, 'distributions');
  });

  it('a law that is slightly wrong is caught', () => {
    const [, normalLaw] = continuousLaws;
    if (normalLaw === undefined) throw new Error('the normal law is gone');
    const shifted = { ...normalLaw, draw: (u: number) => normalLaw.draw(u) + 0.05 };
    expect(() => expectLaw(shifted, 100_000, 'distributions')).toThrow(/mean/);
    const squeezed = { ...normalLaw, draw: (u: number) => normalLaw.draw(0.001 + 0.998 * u) };
    expect(() => expectLaw(squeezed, 100_000, 'distributions')).toThrow();
  });
});
