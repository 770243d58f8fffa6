import type { Comparison } from '../program/index.ts';

/**
 * What a language for worlds in lanes can say. A code `C` is an expression or a statement of that language. Numbers hold one value a
 * lane; masks are all ones in the lanes where something holds; wholes are one integer for all lanes; places are an integer a lane.
 */
export interface Assembler<C> extends Numbers<C>, Masks<C>, Wholes<C>, Memory<C>, Luck<C>, Flow<C> {
  readonly lanes: number;
}

export type VariableType = 'numbers' | 'mask' | 'whole' | 'places';

/** A variable of the function at hand. */
export interface Variable {
  readonly type: VariableType;
  readonly number: number;
}

interface Numbers<C> {
  constant(value: number): C;
  /** The month since the start, in every lane. */
  month(): C;
  arithmetic(operator: '+' | '-' | '*' | '/', left: C, right: C): C;
  negative(of: C): C;
  rounded(name: 'sqrt' | 'floor' | 'ceil' | 'abs', of: C): C;
  extreme(name: 'min' | 'max', left: C, right: C): C;
  exponent(of: C): C;
  powerOfTwo(of: C): C;
  select(mask: C, yes: C, no: C): C;
  /** The number where the mask holds, 0 elsewhere. */
  kept(mask: C, value: C): C;
  numbersOfWhole(whole: C): C;
  numbersOfPlaces(places: C): C;
}

interface Masks<C> {
  compare(operator: Comparison, left: C, right: C): C;
  both(left: C, right: C): C;
  either(left: C, right: C): C;
  not(of: C): C;
  everywhere(): C;
  maskOfWhole(test: C): C;
  /** Whether a mask holds in any lane: a whole. */
  any(mask: C): C;
}

interface Wholes<C> {
  whole(value: number): C;
  wholeMonth(): C;
  wholePlus(left: C, right: C): C;
  wholeTimes(left: C, factor: number): C;
  wholeCompare(operator: Comparison, left: C, right: C): C;
  wholeBoth(left: C, right: C): C;
  wholeEither(left: C, right: C): C;
  wholeNot(of: C): C;
  /** Whether a whole is a multiple of four. */
  wholeIsFourth(of: C): C;
  /** A mechanism's switch, 1 or 0, from its cell. */
  isSwitchedOn(cell: number): C;
  listed(table: number, at: C): C;
  /** An entry of a table of numbers, in every lane. */
  entry(table: number, at: C): C;
  entryAtPlaces(table: number, places: C): C;
  placesOf(numbers: C): C;
  placesOfWhole(whole: C): C;
  placesPlus(left: C, right: C): C;
  placesTimes(places: C, factor: number): C;
}

/** Cells stand at `base` + moving, which may be a whole, places or nothing. */
interface Memory<C> {
  load(base: number, moving: C | null): C;
  gather(base: number, places: C): C;
  store(base: number, moving: C | null, value: C): C;
  scatter(base: number, places: C, mask: C, value: C): C;
  uniform(base: number, moving: C | null): C;
}

interface Luck<C> {
  /** `month` null: a draw made once. */
  uniformAt(site: number, month: C | null, key: C): C;
  /** Draws the words of items `item` to `item` + 3 into place, from where `itemUniform` reads them. */
  drawItems(site: number, month: C, item: C, key: C): C;
  itemUniform(item: C): C;
  /** Keys of agents: 32-bit words, which need not stand as numbers where numbers are too short for them. */
  key(value: number): C;
  keyEntry(table: number, at: C): C;
  keyEntryAtPlaces(table: number, places: C): C;
  /** Key of who comes this month in an order, a number. */
  arrivalKey(order: C): C;
  pairKey(first: C, second: C): C;
  rekey(kind: number, places: C, mask: C): C;
  recount(kind: number): C;
  /** How many places any lane takes, and the place at an order. */
  takenCount(kind: number): C;
  taken(kind: number, order: C): C;
  /** The lanes in which a place is taken: a mask. */
  isTaken(kind: number, place: C): C;
}

interface Flow<C> {
  variable(type: VariableType): Variable;
  get(variable: Variable): C;
  set(variable: Variable, value: C): C;
  call(routine: string, operands: readonly C[], mask: C | null): C;
  sequence(statements: readonly C[]): C;
  /** A line of the model above the code it becomes, for readers. */
  note(text: string): C;
  when(test: C, body: C): C;
  /** One of two numbers; only the one chosen is worked out. */
  choose(test: C, yes: C, no: C): C;
  /** While the test, a whole, holds: the body. */
  loop(test: C, body: C): C;
  /** Marks the worlds that left the numbers: `value` is 0 in sound lanes, NaN in others. */
  sick(value: C): C;
}
