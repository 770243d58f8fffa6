import type { Counterfactual, WorldRecord, WorldView } from '../../language/index.ts';
import type { Layout } from '../layout.ts';
import { writeOtherwise } from '../otherwise.ts';
import { type Program, rowOf } from '../program/index.ts';
import { viewOf } from '../view-of.ts';
import type { EmittedModule } from './emit-module.ts';
import { type MemoryMap, rowsOfMonth, SICK, WORLDS } from './memory-map.ts';
import { VECTOR } from './vector.ts';

/** The memory of worlds in lanes, as one lane after the other sees it. */
export class LaneMemory {
  readonly #numbers: Float64Array | Float32Array;
  readonly #lanes: number;
  readonly #bytes: number;
  readonly #words: Uint32Array;
  readonly #program: Program;
  readonly #layout: Layout;
  readonly #map: MemoryMap;

  constructor(buffer: ArrayBuffer, program: Program, layout: Layout, { map, precision }: EmittedModule) {
    this.#lanes = precision.lanes;
    this.#bytes = precision.bytes;
    this.#numbers = precision.numbers(buffer, 0, buffer.byteLength / precision.bytes);
    this.#words = new Uint32Array(buffer);
    this.#program = program;
    this.#layout = layout;
    this.#map = map;
  }

  /** Names the worlds, one a lane, over again where words are drawn for several rows at a time. */
  setWorlds(worlds: readonly number[]): void {
    for (let place = 0; place < VECTOR / 4; place += 1) {
      this.#words[WORLDS / 4 + place] = worlds[place % this.#lanes] ?? 0;
    }
    this.#words.fill(0, SICK / 4, (SICK + VECTOR) / 4);
  }

  /** Whether some world has left the numbers. */
  get isSick(): boolean {
    const words = this.#words;
    const first = SICK / 4;
    return (
      ((words[first] ?? 0) | (words[first + 1] ?? 0) | (words[first + 2] ?? 0) | (words[first + 3] ?? 0)) !==
      0
    );
  }

  setCells(lane: number, first: number, values: Float64Array): void {
    const from = this.#map.cells / this.#bytes + first * this.#lanes + lane;
    for (let index = 0; index < values.length; index += 1) {
      this.#numbers[from + index * this.#lanes] = values[index] ?? 0;
    }
  }

  /** Copies cells of a lane to where they are wanted. */
  readCells(lane: number, first: number, into: Float64Array): void {
    this.#read(this.#map.cells, lane, first, into);
  }

  setOtherwise(lane: number, otherwise: readonly Counterfactual[], month: number): boolean {
    const from = this.#map.cells / this.#bytes + lane;
    return writeOtherwise(this.#program, otherwise, month, (cell, value) => {
      this.#numbers[from + cell * this.#lanes] = value;
    });
  }

  /** Puts another number in the place of a draw of this month. */
  setLuck(lane: number, { site, place, month, uniform }: Extract<Counterfactual, { is: 'luck' }>): void {
    const row = (month & 3) * rowsOfMonth(this.#program) + rowOf(this.#program, site, place);
    this.#numbers[this.#map.uniforms / this.#bytes + row * this.#lanes + lane] = uniform;
  }

  view(lane: number): WorldView {
    const from = this.#map.cells / this.#bytes + lane;
    return viewOf(this.#layout, (cell) => this.#numbers[from + cell * this.#lanes] ?? 0);
  }

  recordStates(lane: number, { states = [] }: WorldRecord, months: number): void {
    for (const state of states) if (state.months === months) this.readCells(lane, 0, state.memory);
  }

  /** Fans from month `first` on, and all that stands at the end. */
  recordEnd(lane: number, { outcomes, dropped, fans }: WorldRecord, first: number): void {
    const program = this.#program;
    this.readCells(lane, program.outcomes, outcomes);
    if (dropped !== undefined) this.readCells(lane, this.#layout.dropped, dropped);
    if (fans === null) return;
    const { months } = program;
    for (let fan = 0; fan < program.fans.length; fan += 1) {
      const part = fans.subarray(fan * months + first, (fan + 1) * months);
      this.#read(this.#map.fans, lane, fan * months + first, part);
    }
  }

  #read(bytes: number, lane: number, first: number, into: Float64Array): void {
    const from = bytes / this.#bytes + first * this.#lanes + lane;
    for (let index = 0; index < into.length; index += 1) {
      into[index] = this.#numbers[from + index * this.#lanes] ?? 0;
    }
  }
}
