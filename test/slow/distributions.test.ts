import { describe, it } from 'vitest';
import { continuousLaws } from '../chance/continuous-laws.ts';
import { countLaws } from '../chance/count-laws.ts';
import { expectLaw } from '../chance/expect-law.ts';

describe('a million draws against closed form (published result 13)', () => {
  it.each([...continuousLaws, ...countLaws])('$name', (law) => {
    expectLaw(law, 1_000_000, 'a million draws');
  });
});
