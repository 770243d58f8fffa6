import type { Code } from './code.ts';
import { i32Const, v128Load } from './instructions.ts';
import { VECTOR } from './vector.ts';

/** Constants in memory, because an engine builds a vector in code out of general registers, which takes longer than to load it. */
export class Constants {
  readonly #from: number;
  readonly #places = new Map<string, number>();
  readonly #values: BigUint64Array[] = [];
  readonly #shown: string[] = [];

  constructor(from: number) {
    this.#from = from;
  }

  /** A double in both lanes. */
  double(value: number): Code {
    return this.#load(new BigUint64Array(Float64Array.of(value, value).buffer), value);
  }

  /** A single in all four lanes. */
  single(value: number): Code {
    return this.#load(new BigUint64Array(Float32Array.of(value, value, value, value).buffer), value);
  }

  /** A 32-bit word in all four places. */
  word(value: number): Code {
    return this.#load(new BigUint64Array(Uint32Array.of(value, value, value, value).buffer), value);
  }

  /** A 64-bit word in both lanes. */
  long(value: bigint): Code {
    return this.#load(BigUint64Array.of(value, value), value);
  }

  get bytes(): number {
    return VECTOR * this.#values.length;
  }

  writeTo(memory: ArrayBuffer): void {
    this.#values.forEach((value, index) => {
      new BigUint64Array(memory, this.#from + VECTOR * index, 2).set(value);
    });
  }

  /** What the constant at a byte of memory says in every lane; null where there is none. */
  shown(at: number): string | null {
    return this.#shown[(at - this.#from) / VECTOR] ?? null;
  }

  #load(value: BigUint64Array, shown: number | bigint): Code {
    const key = value.join();
    const known = this.#places.get(key);
    if (known !== undefined) return v128Load(i32Const(0), this.#from + VECTOR * known);
    this.#places.set(key, this.#values.length);
    this.#values.push(value);
    this.#shown.push(String(shown));
    return v128Load(i32Const(0), this.#from + VECTOR * (this.#values.length - 1));
  }
}
