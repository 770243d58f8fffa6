import type { Program } from '../program/index.ts';

/** The taken places of each pool in order, as lists: element 0 tells how many, then come the places. */
export class TakenPlaces {
  /** By kind; empty for kinds that are no pools. */
  readonly lists: readonly Int32Array[];
  readonly #program: Program;
  readonly #memory: Float64Array;

  constructor(program: Program, memory: Float64Array) {
    this.#program = program;
    this.#memory = memory;
    const kinds = Math.max(0, ...program.pools.map(({ kind }) => kind + 1));
    this.lists = Array.from({ length: kinds }, (_, kind) => {
      const pool = program.pools.find((one) => one.kind === kind);
      return new Int32Array(pool === undefined ? 0 : pool.places + 1);
    });
  }

  recountAll(): void {
    for (const { kind } of this.#program.pools) this.recount(kind);
  }

  recount(kind: number): void {
    const list = this.lists[kind];
    const pool = this.#program.pools.find((one) => one.kind === kind);
    if (list === undefined || pool === undefined) return;
    let count = 0;
    for (let place = 0; place < pool.places; place += 1) {
      if (this.#memory[pool.occupied + place] !== 1) continue;
      count += 1;
      list[count] = place;
    }
    list[0] = count;
  }
}
