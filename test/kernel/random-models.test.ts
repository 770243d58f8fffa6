import { describe, it } from 'vitest';
import { expectAgreement } from './expect-agreement.ts';

describe('models drawn at random', () => {
  it('give the same numbers in the kernel and in the interpreter, or fail alike', () => {
    expectAgreement(20, 2);
  });
});
