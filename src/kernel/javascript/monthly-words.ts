import { type Key, siteHash, threefry, uniformOf } from '../../chance/index.ts';
import type { Counterfactual } from '../../language/index.ts';
import { at } from '../at.ts';
import { type PoolCells, type Program, rowOf } from '../program/index.ts';

/**
 * The uniform numbers of all rows of words for four months at a time: number of row r in month 4 b + lane stands at lane * rows + r. Four
 * months in a row share one block of Threefry, so a block is drawn once.
 */
export class MonthlyWords {
  readonly uniforms: Float64Array;
  readonly #key: Key;
  readonly #program: Program;
  readonly #rows: number;
  /** Rows with a key of their own come first. */
  readonly #fixed: number;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #lanes = new Uint32Array(4);
  readonly #memory: Float64Array;
  readonly #pools: readonly (PoolCells & {
    readonly base: number;
    readonly width: number;
    readonly places: number;
  })[];

  constructor(program: Program, key: Key, memory: Float64Array) {
    const { rows, sites } = program;
    const hashes = sites.map((site) => siteHash(site));
    this.#key = key;
    this.#program = program;
    this.#memory = memory;
    this.#rows = rows.length;
    this.uniforms = new Float64Array(4 * rows.length);
    this.#low = Int32Array.from(rows, (row) => at(hashes, row.site).low);
    this.#high = Int32Array.from(rows, (row) => at(hashes, row.site).high ^ (row.key ?? 0));
    const firstPooled = rows.findIndex((row) => row.key === null);
    this.#fixed = firstPooled < 0 ? rows.length : firstPooled;
    this.#pools = program.poolRows.map(({ kind, base, sites: own }) => {
      const cells = program.pools.find((one) => one.kind === kind);
      if (cells === undefined) throw new Error(`kind ${kind} has no pool`);
      return { ...cells, base, width: own.length };
    });
  }

  /** Draws the numbers of months 4 block .. 4 block + 3 for everybody who is there. */
  fill(world: number, block: number): void {
    this.#draw(world, block, 0, this.#fixed, 0);
    const memory = this.#memory;
    for (const { base, width, places, occupied, keys } of this.#pools) {
      for (let place = 0; place < places; place += 1) {
        if (memory[occupied + place] !== 1) continue;
        const first = base + place * width;
        this.#draw(world, block, first, first + width, memory[keys + place] ?? 0);
      }
    }
  }

  /** Draws the numbers of a place's new holder for what is left of the block. */
  rekey(world: number, block: number, kind: number, place: number): void {
    for (const pool of this.#pools) {
      if (pool.kind !== kind) continue;
      const first = pool.base + place * pool.width;
      this.#draw(world, block, first, first + pool.width, this.#memory[pool.keys + place] ?? 0);
    }
  }

  /** Puts another number in the place of a draw of this block of months. */
  replace({ site, place, month, uniform }: Extract<Counterfactual, { is: 'luck' }>): void {
    this.uniforms[(month & 3) * this.#rows + rowOf(this.#program, site, place)] = uniform;
  }

  #draw(world: number, block: number, first: number, end: number, agent: number): void {
    const { uniforms } = this;
    const rows = this.#rows;
    const lanes = this.#lanes;
    for (let row = first; row < end; row += 1) {
      threefry(this.#key, world, block, this.#low[row] ?? 0, (this.#high[row] ?? 0) ^ agent, lanes);
      uniforms[row] = uniformOf(lanes[0] ?? 0);
      uniforms[row + rows] = uniformOf(lanes[1] ?? 0);
      uniforms[row + 2 * rows] = uniformOf(lanes[2] ?? 0);
      uniforms[row + 3 * rows] = uniformOf(lanes[3] ?? 0);
    }
  }
}
