import type { Branch, Reading, ReadingOptions, WorldRecord, WorldView } from '../../language/index.ts';
import type { Layout } from '../layout.ts';
import type { Program } from '../program/index.ts';
import type { EmittedModule } from './emit-module.ts';
import type { WebAssemblyEngine } from './engine.ts';
import { fillMemory } from './fill-memory.ts';
import { LaneMemory } from './lane-memory.ts';

/** A model as WebAssembly, with what its memory means. */
export interface LaneModel {
  readonly program: Program;
  readonly layout: Layout;
  readonly emitted: EmittedModule;
}

interface Exports {
  begin(): void;
  recount(): void;
  start(): void;
  constants(): void;
  fill(block: number): void;
  month(month: number): void;
  end(): void;
}

/**
 * Some worlds at a time in the lanes of WebAssembly. Worlds that begin in different months, or of which one leaves the numbers, are left to
 * `exact`, a reading of the same model that runs worlds alone; what leaves singles need not leave doubles.
 */
export function instantiateLanes(
  engine: WebAssemblyEngine,
  { program, layout, emitted }: LaneModel,
  options: ReadingOptions,
  exact: () => Reading,
): Reading {
  const memory = new engine.Memory({ initial: emitted.pages, maximum: emitted.pages });
  const instance = new engine.Instance(new engine.Module(emitted.bytes), { outside: { memory } });
  fillMemory(program, emitted, memory.buffer, options.key);
  const { lanes: worldsAtOnce, engine: name } = emitted.precision;
  const cells = new LaneMemory(memory.buffer, program, layout, emitted);
  const lanes = new Lanes(program, worldsAtOnce, cells, instance.exports as Exports, options);
  const runPack = (
    first: number,
    records: readonly WorldRecord[],
    branches: readonly Branch[] = [],
  ): void => {
    const worlds = records.map((record, index) => ({
      world: first + index,
      record,
      branch: branches[index] ?? AS_IT_IS,
    }));
    const apart = !inStep(worlds);
    if (!apart && lanes.run(worlds)) return;
    for (const { world, record, branch } of worlds) exact().run(world, record, branch);
    if (!apart && name === 'wasm')
      throw new Error(`worlds ${first} to ${first + worldsAtOnce - 1} fail in lanes, but not alone`);
  };
  return {
    engine: name,
    cells: program.cells,
    run: (world, record, branch) => runPack(world, [record], branch === undefined ? [] : [branch]),
    pack: { worlds: worldsAtOnce, run: runPack },
  };
}

const NO_CELLS = new Float64Array(0);

const AS_IT_IS: Branch = { otherwise: [], since: null };

interface LaneWorld {
  readonly world: number;
  readonly record: WorldRecord;
  readonly branch: Branch;
}

/** Whether all worlds begin in the same month. */
const inStep = (worlds: readonly LaneWorld[]): boolean =>
  new Set(worlds.map(({ branch }) => branch.since?.months ?? 0)).size === 1;

/** Runs worlds side by side. */
class Lanes {
  readonly #program: Program;
  readonly #lanes: number;
  readonly #memory: LaneMemory;
  readonly #run: Exports;
  readonly #options: ReadingOptions;
  readonly #views: readonly WorldView[];

  constructor(program: Program, lanes: number, memory: LaneMemory, run: Exports, options: ReadingOptions) {
    this.#program = program;
    this.#lanes = lanes;
    this.#memory = memory;
    this.#run = run;
    this.#options = options;
    this.#views = Array.from({ length: lanes }, (_, lane) => memory.view(lane));
  }

  /** False when a world has left the numbers: then nothing is recorded. A world alone runs in all lanes. */
  run(worlds: readonly LaneWorld[]): boolean {
    const lanes = Array.from({ length: this.#lanes }, (_, lane) => worlds[lane] ?? (worlds[0] as LaneWorld));
    const first = lanes[0]?.branch.since?.months ?? 0;
    this.#memory.setWorlds(lanes.map(({ world }) => world));
    this.#begin(lanes, first);
    for (let month = first; month < this.#program.months; month += 1) {
      this.#month(lanes, month, month === first);
      if (this.#memory.isSick) return false;
      worlds.forEach(({ record }, lane) => {
        this.#memory.recordStates(lane, record, month + 1);
        record.observe?.(month, this.#views[lane] as WorldView);
      });
    }
    this.#run.end();
    if (this.#memory.isSick) return false;
    worlds.forEach(({ record }, lane) => {
      this.#memory.recordEnd(lane, record, first);
    });
    return true;
  }

  #begin(lanes: readonly LaneWorld[], first: number): void {
    this.#run.begin();
    lanes.forEach(({ world, branch }, lane) => {
      this.#memory.setCells(lane, 0, branch.since?.memory ?? NO_CELLS);
      if (branch.since !== null) return;
      this.#memory.setCells(lane, this.#program.estimates, this.#options.estimates(world));
      this.#memory.setOtherwise(lane, branch.otherwise, 0);
    });
    this.#run.recount();
    if (first > 0) return;
    this.#run.start();
    this.#run.constants();
  }

  /** A month before which an estimate changes has other constants. */
  #month(lanes: readonly LaneWorld[], month: number, isFirst: boolean): void {
    const moved = lanes.map(
      ({ branch }, lane) => month > 0 && this.#memory.setOtherwise(lane, branch.otherwise, month),
    );
    if (moved.includes(true)) this.#run.constants();
    if (isFirst || (month & 3) === 0) this.#run.fill(month >>> 2);
    lanes.forEach(({ branch }, lane) => {
      for (const one of branch.otherwise)
        if (one.is === 'luck' && one.month === month) this.#memory.setLuck(lane, one);
    });
    this.#run.month(month);
  }
}
