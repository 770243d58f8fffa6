import type { Assembler, Variable, VariableType } from '../lanes/index.ts';
import { oneLine } from '../source/one-line.ts';
import { c, own } from './dialect.ts';

/** Worlds in the lanes of C's vectors, as test/bench/c/lanes.h names what can be done with them: what the emitter asks for, as text. */
export class LaneCodes implements Assembler<string> {
  readonly lanes = 0;
  #variables: VariableType[] = [];

  /** Writes a function: variables that `write` asks for are declared at its top, after its parameters. */
  within(parameters: readonly VariableType[], write: (given: readonly Variable[]) => string): string {
    this.#variables = [...parameters];
    const body = write(parameters.map((type, number) => ({ type, number })));
    const declared = this.#variables.slice(parameters.length).map((type, index) => {
      return `${TYPES[type]} ${nameOf({ type, number: parameters.length + index })} = {0};`;
    });
    return [...declared, body].join('\n');
  }

  variable(type: VariableType): Variable {
    this.#variables.push(type);
    return { type, number: this.#variables.length - 1 };
  }

  constant = (value: number): string => `all(${c.number(value)})`;
  month = (): string => 'all((double)month)';
  arithmetic = (operator: string, left: string, right: string): string => `(${left} ${operator} ${right})`;
  negative = (of: string): string => `(-${of})`;
  rounded = (name: string, of: string): string => `lanes_${name}(${of})`;
  extreme = (name: 'min' | 'max', left: string, right: string): string => `lanes_${name}(${left}, ${right})`;
  exponent = (of: string): string => `exponents(${of})`;
  powerOfTwo = (of: string): string => `powersOfTwo(${of})`;
  select = (mask: string, yes: string, no: string): string => `chosen(${mask}, ${yes}, ${no})`;
  kept = (mask: string, value: string): string => `kept(${mask}, ${value})`;
  numbersOfWhole = (whole: string): string => `all((double)(${whole}))`;
  numbersOfPlaces = (places: string): string => `numbersOf(${places})`;

  compare = (operator: string, left: string, right: string): string => `(${left} ${operator} ${right})`;
  both = (left: string, right: string): string => `(${left} & ${right})`;
  either = (left: string, right: string): string => `(${left} | ${right})`;
  not = (of: string): string => `(~${of})`;
  everywhere = (): string => 'everywhere()';
  maskOfWhole = (test: string): string => `maskOf(${test})`;
  any = (mask: string): string => `any(${mask})`;

  whole = (value: number): string => String(value);
  wholeMonth = (): string => 'month';
  wholePlus = (left: string, right: string): string => `(${left} + ${right})`;
  wholeTimes = (left: string, factor: number): string => `(${left} * ${factor})`;
  wholeCompare = (operator: string, left: string, right: string): string => `(${left} ${operator} ${right})`;
  wholeBoth = (left: string, right: string): string => `(${left} && ${right})`;
  wholeEither = (left: string, right: string): string => `(${left} || ${right})`;
  wholeNot = (of: string): string => `(!${of})`;
  wholeIsFourth = (of: string): string => `((${of} & 3) == 0)`;
  isSwitchedOn = (cell: number): string => `(m[${cell}][0] != 0)`;
  listed = (table: number, at: string): string => `t${table}[${at}]`;
  entry = (table: number, at: string): string => `all((double)t${table}[${at}])`;
  entryAtPlaces = (table: number, places: string): string => `entries(t${table}, ${places})`;
  placesOf = (numbers: string): string => `placesOf(${numbers})`;
  placesOfWhole = (whole: string): string => `allPlaces(${whole})`;
  placesPlus = (left: string, right: string): string => `(${left} + ${right})`;
  placesTimes = (places: string, factor: number): string => `(${places} * ${factor})`;

  load = (base: number, moving: string | null): string => `m[${spot(base, moving)}]`;
  gather = (base: number, places: string): string => `gathered(m + ${base}, ${places})`;
  store = (base: number, moving: string | null, value: string): string =>
    `m[${spot(base, moving)}] = ${value};`;
  scatter = (base: number, places: string, mask: string, value: string): string =>
    `scatter(m + ${base}, ${places}, ${mask}, ${value});`;
  uniform = (base: number, moving: string | null): string => `u[lane + ${spot(base, moving)}]`;

  uniformAt = (site: number, month: string | null, key: string): string =>
    `uniformsAt(${site}, ${month ?? -1}, ${key})`;
  drawItems = (site: number, month: string, item: string, key: string): string =>
    `drawItems(${site}, ${month}, ${item}, ${key});`;
  itemUniform = (item: string): string => `items[${item} & 3]`;
  key = (value: number): string => this.constant(value);
  keyEntry = (table: number, at: string): string => this.entry(table, at);
  keyEntryAtPlaces = (table: number, places: string): string => this.entryAtPlaces(table, places);
  arrivalKey = (order: string): string =>
    `((${this.constant(2147483648)} + (${this.month()} * ${this.constant(4096)})) + ${order})`;
  pairKey = (first: string, second: string): string => `pairKeys(${first}, ${second})`;
  rekey = (kind: number, places: string, mask: string): string =>
    `rekeyLanes(${kind}, ${places}, ${mask}, month);`;
  recount = (kind: number): string => `recount(${kind});`;
  takenCount = (kind: number): string => `taken${kind}[0]`;
  taken = (kind: number, order: string): string => `taken${kind}[1 + ${order}]`;
  isTaken = (kind: number, place: string): string => `isTaken(${kind}, ${place})`;

  get = (variable: Variable): string => nameOf(variable);
  set = (variable: Variable, value: string): string => `${nameOf(variable)} = ${value};`;
  call = (routine: string, operands: readonly string[], mask: string | null): string =>
    `${own(routine)}(${[...operands, ...(mask === null ? [] : [mask])].join(', ')})`;
  note = (text: string): string => `// ${oneLine(text)}`;
  sequence = (statements: readonly string[]): string => statements.join('\n');
  when = (test: string, body: string): string => `if (${test}) {\n${body}\n}`;
  choose = (test: string, yes: string, no: string): string => `(${test} ? ${yes} : ${no})`;
  loop = (test: string, body: string): string => `while (${test}) {\n${body}\n}`;
  sick = (value: string): string => `sick = sick + ${value};`;
}

/** Types of lanes.h. */
export const TYPES: Readonly<Record<VariableType, string>> = {
  numbers: 'numbers',
  mask: 'mask',
  whole: 'int',
  places: 'places',
};

export const nameOf = ({ type, number }: Variable): string => `${type[0]}${number}`;

const spot = (base: number, moving: string | null): string =>
  moving === null ? String(base) : `${base} + ${moving}`;
