import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumericsName, Statement, Value } from '../../../src/kernel/program/index.ts';
import { routineNamed, routines } from '../../../src/kernel/routines/index.ts';
import type { DistributionName } from '../../../src/language/index.ts';
import { cases } from './cases.ts';
import type { Case } from './inputs.ts';
import { printedRoutines } from './printed-routines.ts';
import { type Running, runInLanes } from './run-in-lanes.ts';

const printed = printedRoutines(routines, Number.NaN);

const caseOf = (name: string): Case => {
  const found = cases[name];
  if (found === undefined) throw new Error(`no case for the routine ${name}`);
  return found;
};

function printedNamed(name: string) {
  const found = printed.get(name);
  if (found === undefined) throw new Error(`${name} is not printed`);
  return found;
}

/** About so many of these: the first ones, and others from everywhere among them. */
function some<One>(all: readonly One[], most: number): readonly One[] {
  const chosen = new Set(Array.from({ length: most }, (_, order) => Math.floor(share(order) * all.length)));
  return all.filter((_, place) => place < FIRST || all.length <= most || chosen.has(place));
}

const FIRST = 50;

/** Numbers from 0 to 1 without pattern (golden-ratio steps). */
const share = (order: number): number => (Math.imul(order + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

function inLanes(name: string, first: readonly number[], second: readonly number[], running: Running) {
  const given = first.map((one, index) => [one, second[index] ?? Number.NaN] as const);
  return runInLanes(routineNamed, name, given, running);
}

it('there is a case for every routine', () => {
  expect(Object.keys(cases).sort()).toEqual(routines.map(({ name }) => name).sort());
});

/** The operand of a function; the uniform number and the parameters of a draw. */
const OPERANDS: Readonly<Record<NumericsName | DistributionName, number>> = {
  exp: 1,
  log: 1,
  sin: 1,
  cos: 1,
  tanh: 1,
  inverseNormal: 1,
  uniform: 3,
  normal: 3,
  lognormal: 3,
  bernoulli: 2,
  poisson: 2,
  negative_binomial: 3,
  binomial: 3,
  exponential: 2,
  triangular: 4,
  log_triangular: 4,
  power_law: 6,
};

it.each(Object.entries(OPERANDS))('models can call %s', (name, operands) => {
  expect(routineNamed(name).parameters).toBe(operands);
});

it('a routine calls none but those before it', () => {
  routines.forEach(({ name, body, result }, order) => {
    const before = routines.slice(0, order).map((earlier) => earlier.name);
    expect(before, `called by ${name}`).toEqual(expect.arrayContaining([...calledIn(body, result)]));
  });
});

it('a name that no routine has is refused', () => {
  expect(() => routineNamed('sinh')).toThrow('no routine is called sinh');
});

describe.each(routines.map(({ name }) => name))('%s', (name) => {
  const { own, inputs, random } = caseOf(name);
  const routine = printedNamed(name);

  it('is its original to the last bit', () => {
    const apart = inputs.filter((given) => !Object.is(routine(...given), own(...given)));
    expect(apart).toEqual([]);
    fc.assert(
      fc.property(random, (given) => Object.is(routine(...given), own(...given))),
      { numRuns: 3000 },
    );
  });

  it.each([
    { garbage: 7e77, calls: 'in both worlds' },
    { garbage: Number.NaN, calls: 'in the worlds of the caller' },
  ] as const)('gives the same for two worlds at once: %o', (running) => {
    const check = (first: readonly number[], second: readonly number[]): boolean => {
      const [one, two] = inLanes(name, first, second, running);
      return Object.is(one, own(...first)) && Object.is(two, own(...second));
    };
    const few = some(inputs, 100);
    const apart = few.filter((given, index) => {
      const other = few[(index * 7 + 3) % few.length] ?? given;
      return !check(given, other);
    });
    expect(apart).toEqual([]);
    fc.assert(fc.property(random, random, check), { numRuns: 30 });
  });

  it('takes and leaves every branch', () => {
    const taken = new Set<Statement | Value>();
    const left = new Set<Statement | Value>();
    const seen = (branch: Statement | Value, yes: boolean): unknown => (yes ? taken : left).add(branch);
    const running: Running = { garbage: Number.NaN, calls: 'in the worlds of the caller', seen };
    for (const given of some(inputs, 600)) inLanes(name, given, given, running);
    const { body, result } = routineNamed(name);
    for (const branch of branchesOf(body, result)) {
      expect(taken.has(branch), `taken: ${JSON.stringify(branch)}`).toBe(true);
      expect(left.has(branch), `left: ${JSON.stringify(branch)}`).toBe(true);
    }
  });
});

function calledIn(...within: readonly unknown[]): readonly string[] {
  return within.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const inner = calledIn(...Object.values(one));
    return 'routine' in one && typeof one.routine === 'string' ? [one.routine, ...inner] : inner;
  });
}

/** Every `when`, `while` and `select` in what is given. */
function branchesOf(...within: readonly unknown[]): readonly (Statement | Value)[] {
  return within.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const inner = branchesOf(...Object.values(one));
    return isBranch(one) ? [one, ...inner] : inner;
  });
}

const isBranch = (one: object): one is Statement | Value =>
  ('do' in one && (one.do === 'when' || one.do === 'while')) || ('is' in one && one.is === 'select');
