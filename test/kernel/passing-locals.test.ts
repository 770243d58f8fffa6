import { describe, expect, it } from 'vitest';
import { passingLocals } from '../../src/kernel/lanes/passing-locals.ts';
import { compare, constant, plus, routine } from '../../src/kernel/program/index.ts';
import { routineNamed } from '../../src/kernel/routines/index.ts';

const below = (value: Parameters<typeof compare>[1]) => compare('<', value, constant(9));

describe('locals that need not be kept', () => {
  it('are those that only their loop reads', () => {
    const sum = routine('sum', 1, (to, step) => {
      const kept = to.let(constant(0));
      const passing = to.let(constant(0));
      to.while(below(passing), () => {
        to.assign(passing, plus(passing, step));
        to.assign(kept, plus(kept, passing));
      });
      return kept;
    });
    expect(passingLocals(sum)).toEqual(new Set([2]));
  });

  it('are not assigned under a condition, nor in a loop within a loop', () => {
    const nested = routine('nested', 0, (to) => {
      const sometimes = to.let(constant(0));
      const inner = to.let(constant(0));
      to.while(below(sometimes), () => {
        to.assign(sometimes, plus(sometimes, constant(1)));
        to.when(below(sometimes), () => to.assign(sometimes, constant(3)));
        to.while(below(inner), () => to.assign(inner, plus(inner, constant(1))));
      });
      return constant(1);
    });
    expect(passingLocals(nested)).toEqual(new Set());
  });

  it('are the step, the mass and the sum of a walk to a count', () => {
    expect(passingLocals(routineNamed('count_walk')).size).toBe(3);
  });
});
