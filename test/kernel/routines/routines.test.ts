import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement, Value } from '../../../src/kernel/program/index.ts';
import { routineNamed, routines } from '../../../src/kernel/routines/index.ts';
import { type Case, cases } from './cases.ts';
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

/** Every combination of one number from each list. */
const combinations = (lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (sofar, list) => sofar.flatMap((given) => list.map((one) => [...given, one])),
    [[]],
  );

function inLanes(name: string, first: readonly number[], second: readonly number[], running: Running) {
  const given = first.map((one, index) => [one, second[index] ?? Number.NaN] as const);
  return runInLanes(routineNamed, name, given, running);
}

it('there is a case for every routine', () => {
  expect(Object.keys(cases).sort()).toEqual(routines.map(({ name }) => name).sort());
});

it('a name that no routine has is refused', () => {
  expect(() => routineNamed('sinh')).toThrow('no routine is called sinh');
});

describe.each(routines.map(({ name }) => name))('%s', (name) => {
  const { own, grid, random } = caseOf(name);
  const routine = printedNamed(name);

  it('is its original to the last bit', () => {
    const apart = combinations(grid).filter((given) => !Object.is(routine(...given), own(...given)));
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
    const all = combinations(grid);
    const thinned = all.filter((_, index) => index % Math.ceil(all.length / 400) === 0);
    const apart = thinned.filter((given, index) => {
      const other = thinned[(index * 7 + 3) % thinned.length] ?? given;
      return !check(given, other);
    });
    expect(apart).toEqual([]);
    fc.assert(fc.property(random, random, check), { numRuns: 200 });
  });

  it('takes and leaves every branch', () => {
    const taken = new Set<Statement | Value>();
    const left = new Set<Statement | Value>();
    const seen = (branch: Statement | Value, yes: boolean): unknown => (yes ? taken : left).add(branch);
    const running: Running = { garbage: Number.NaN, calls: 'in the worlds of the caller', seen };
    const all = combinations(grid);
    const thinned = all.filter((_, index) => index % Math.ceil(all.length / 2000) === 0);
    for (const given of thinned) inLanes(name, given, given, running);
    const { body, result } = routineNamed(name);
    for (const branch of branchesOf(body, result)) {
      expect(taken.has(branch), `taken: ${JSON.stringify(branch)}`).toBe(true);
      expect(left.has(branch), `left: ${JSON.stringify(branch)}`).toBe(true);
    }
  });
});

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
