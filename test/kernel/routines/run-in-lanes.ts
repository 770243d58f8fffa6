import type { Routine, Statement, Test, Value } from '../../../src/kernel/program/index.ts';
import { exponentOf, powerOfTwo } from './primitives.ts';

/** One number, or one yes or no, for each of two worlds. */
type Pair<One> = readonly [One, One];

/** How routines are run: what primitives say of numbers they are not made for, and which worlds a called routine runs in. */
export interface Running {
  readonly garbage: number;
  readonly calls: 'in the worlds of the caller' | 'in both worlds';
  /** Called for every branch that an active world takes or leaves. */
  readonly seen?: (branch: Statement | Value, taken: boolean) => void;
}

const BOTH: Pair<boolean> = [true, true];

/** Runs a routine for two worlds at once as lanes of a processor do: every value is worked out for both, and assignments are masked. */
export function runInLanes(
  routineNamed: (name: string) => Routine,
  name: string,
  given: readonly Pair<number>[],
  running: Running,
  mask: Pair<boolean> = BOTH,
): Pair<number> {
  const routine = routineNamed(name);
  const frame = new Frame(running, (called, operands, active) => {
    const within = running.calls === 'in both worlds' ? BOTH : active;
    return runInLanes(routineNamed, called, operands, running, within);
  });
  given.forEach((pair, local) => void frame.locals.set(local, pair));
  frame.run(routine.body, mask);
  return frame.value(routine.result, mask);
}

const each = <One, Other>([first, second]: Pair<One>, of: (one: One) => Other): Pair<Other> => [
  of(first),
  of(second),
];

const zip = <One, Two, Other>(
  left: Pair<One>,
  right: Pair<Two>,
  of: (one: One, two: Two) => Other,
): Pair<Other> => [of(left[0], right[0]), of(left[1], right[1])];

const and = (left: Pair<boolean>, right: Pair<boolean>): Pair<boolean> =>
  zip(left, right, (one, two) => one && two);

const any = ([first, second]: Pair<boolean>): boolean => first || second;

type Call = (name: string, operands: readonly Pair<number>[], mask: Pair<boolean>) => Pair<number>;

class Frame {
  readonly locals = new Map<number, Pair<number>>();
  readonly #running: Running;
  readonly #call: Call;

  constructor(running: Running, call: Call) {
    this.#running = running;
    this.#call = call;
  }

  run(body: readonly Statement[], mask: Pair<boolean>): void {
    for (const statement of body) this.#step(statement, mask);
  }

  #step(statement: Statement, mask: Pair<boolean>): void {
    switch (statement.do) {
      case 'let':
        this.locals.set(statement.local, this.value(statement.value, mask));
        return;
      case 'assign': {
        const change = zip(this.value(statement.value, mask), this.#local(statement.local), (own, old) => [
          own,
          old,
        ]);
        const kept = zip(mask, change, (active, [own = 0, old = 0]) => (active ? own : old));
        this.locals.set(statement.local, kept);
        return;
      }
      case 'when': {
        const within = this.#entered(statement, statement.test, mask);
        if (any(within)) this.run(statement.body, within);
        return;
      }
      case 'while': {
        let within = this.#entered(statement, statement.test, mask);
        while (any(within)) {
          this.run(statement.body, within);
          within = this.#entered(statement, statement.test, within);
        }
        return;
      }
      default:
        throw new Error(`a routine has no '${statement.do}'`);
    }
  }

  #entered(statement: Statement, test: Test, mask: Pair<boolean>): Pair<boolean> {
    const taken = this.#test(test, mask);
    this.#see(statement, taken, mask);
    return and(mask, taken);
  }

  #see(branch: Statement | Value, taken: Pair<boolean>, mask: Pair<boolean>): void {
    zip(taken, mask, (yes, active) => {
      if (active) this.#running.seen?.(branch, yes);
    });
  }

  #local(local: number): Pair<number> {
    const found = this.locals.get(local);
    if (found === undefined) throw new Error(`local ${local} has no value`);
    return found;
  }

  value(value: Value, mask: Pair<boolean>): Pair<number> {
    const { garbage } = this.#running;
    const of = (inner: Value): Pair<number> => this.value(inner, mask);
    switch (value.is) {
      case 'constant':
        return [value.value, value.value];
      case 'local':
        return this.#local(value.local);
      case 'arithmetic':
        return zip(of(value.left), of(value.right), ARITHMETIC[value.operator]);
      case 'extreme':
        return zip(of(value.left), of(value.right), Math[value.function]);
      case 'negative':
        return each(of(value.of), (one) => -one);
      case 'rounded':
        return each(of(value.of), Math[value.function]);
      case 'call':
        return this.#call(value.routine, value.operands.map(of), mask);
      case 'exponent':
        return each(of(value.of), (x) => exponentOf(x, garbage));
      case 'power_of_two':
        return each(of(value.of), (k) => powerOfTwo(k, garbage));
      case 'select':
        return this.#select(value, mask);
      case 'flag':
        return each(this.#test(value.of, mask), Number);
      default:
        throw new Error(`a routine has no '${value.is}'`);
    }
  }

  #select(value: Extract<Value, { is: 'select' }>, mask: Pair<boolean>): Pair<number> {
    const test = this.#test(value.test, mask);
    this.#see(value, test, mask);
    const sides = zip(this.value(value.yes, mask), this.value(value.no, mask), (yes, no) => ({ yes, no }));
    return zip(test, sides, (chosen, { yes, no }) => (chosen ? yes : no));
  }

  #test(test: Test, mask: Pair<boolean>): Pair<boolean> {
    switch (test.is) {
      case 'compare':
        return zip(this.value(test.left, mask), this.value(test.right, mask), COMPARISONS[test.operator]);
      case 'both':
        return and(this.#test(test.left, mask), this.#test(test.right, mask));
      case 'either':
        return zip(this.#test(test.left, mask), this.#test(test.right, mask), (one, two) => one || two);
      case 'not':
        return each(this.#test(test.of, mask), (one) => !one);
      default:
        throw new Error(`a routine has no '${test.is}'`);
    }
  }
}

const ARITHMETIC = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
} as const;

const COMPARISONS = {
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '>=': (left: number, right: number) => left >= right,
  '==': (left: number, right: number) => left === right,
  '!=': (left: number, right: number) => left !== right,
} as const;
