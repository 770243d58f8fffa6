import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import type { Functions, Slot } from './functions.ts';
import { i32Const, i32x4, two, v128, v128Load, v128Shift, v128Store } from './instructions.ts';
import { KEY, WORDS } from './memory-map.ts';
import { VECTOR } from './vector.ts';

/** Rotations of the two mixes of each round (Salmon, Moraes, Dror and Shaw 2011). */
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

const ROUNDS = 12;
const WORD_BITS = 32;

const add = (left: Code, right: Code): Code => two(i32x4.add, left, right);

/**
 * Threefry 4x32 with 12 rounds at four addresses at once: takes the four counter words and leaves the four random words, one vector each, at
 * WORDS. src/chance/threefry.ts says the same for one address.
 */
export function writeThreefry(functions: Functions, constants: Constants): void {
  functions.write('threefry', { parameters: ['v128', 'v128', 'v128', 'v128'] }, ({ parameters, slot }) => {
    const x = parameters as readonly [Slot, Slot, Slot, Slot];
    const keys = Array.from({ length: 5 }, () => slot('v128'));
    const key = (index: number): Code => (keys[index % 5] as Slot).get();
    const steps: Code[] = keys.map((one, index) => one.set(v128Load(i32Const(0), KEY + VECTOR * index)));
    steps.push(x.map((one, index) => one.set(add(one.get(), key(index)))));
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, second] = ROTATIONS[round % ROTATIONS.length] as readonly [number, number];
      const [one, other] = round % 2 === 0 ? ([1, 3] as const) : ([3, 1] as const);
      steps.push(mix(x[0], x[one], first), mix(x[2], x[other], second));
      if (round % 4 === 3) steps.push(inject(x, key, (round + 1) / 4, constants));
    }
    steps.push(x.map((one, index) => v128Store(i32Const(0), WORDS + VECTOR * index, one.get())));
    return steps;
  });
}

/** a += b; b = (b rotated) xor a. */
const mix = (a: Slot, b: Slot, rotation: number): Code => [
  a.set(add(a.get(), b.get())),
  b.set(two(v128.xor, rotated(b, rotation), a.get())),
];

const rotated = (of: Slot, by: number): Code =>
  two(
    v128.or,
    v128Shift(i32x4.shiftLeft, of.get(), by),
    v128Shift(i32x4.shiftRight, of.get(), WORD_BITS - by),
  );

const inject = (
  x: readonly Slot[],
  key: (index: number) => Code,
  times: number,
  constants: Constants,
): Code =>
  x.map((one, index) => {
    const sum = add(one.get(), key(index + times));
    return one.set(index === 3 ? add(sum, constants.word(times)) : sum);
  });
