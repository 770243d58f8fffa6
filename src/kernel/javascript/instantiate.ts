import type { Branch, Reading, ReadingOptions, WorldRecord } from '../../language/index.ts';
import type { Layout } from '../layout.ts';
import { writeOtherwise } from '../otherwise.ts';
import type { Program } from '../program/index.ts';
import { viewOf } from '../view-of.ts';
import { MonthlyWords } from './monthly-words.ts';
import { outsideOf } from './outside.ts';
import { OUTSIDE } from './print-program.ts';
import { TakenPlaces } from './taken-places.ts';

/** A compiled model: plain data that can be sent to a worker. */
export interface CompiledModel {
  readonly program: Program;
  readonly layout: Layout;
  readonly source: string;
}

type Stretch = (month: number, lane: number) => void;

interface Stretches {
  readonly start: Stretch;
  readonly constants: Stretch;
  readonly month: Stretch;
  readonly readings: Stretch;
  readonly end: Stretch;
}

/** A compiled model with the memory of one world. */
interface Machine {
  readonly program: Program;
  readonly memory: Float64Array;
  readonly words: MonthlyWords;
  readonly taken: TakenPlaces;
  readonly run: Stretches;
  readonly here: { world: number };
}

/** Turns generated source into a reading with a memory of its own. */
export function instantiate({ program, layout, source }: CompiledModel, options: ReadingOptions): Reading {
  const memory = new Float64Array(program.cells);
  const blank = blankOf(program);
  const words = new MonthlyWords(program, options.key, memory);
  const taken = new TakenPlaces(program, memory);
  const here = { world: 0 };
  const run = stretchesOf(source, memory, words, program, outsideOf(program, options, words, taken, here));
  const machine = { program, memory, words, taken, run, here };
  const view = viewOf(layout, (cell) => memory[cell] ?? 0);
  return {
    engine: 'js',
    cells: program.cells,
    run(world: number, record: WorldRecord, branch: Branch = AS_IT_IS): void {
      const { otherwise, since } = branch;
      memory.set(since?.memory ?? blank);
      if (since === null) memory.set(options.estimates(world), program.estimates);
      begin(machine, world, branch);
      const first = since?.months ?? 0;
      for (let month = first; month < program.months; month += 1) {
        if (month === first || (month & 3) === 0) words.fill(world, month >>> 2);
        runMonth(machine, month, otherwise);
        recordMonth(record, program, memory, month);
        record.observe?.(month, view);
      }
      run.end(program.months - 1, 0);
      recordEnd(record, program, layout, memory);
    },
  };
}

function begin(machine: Machine, world: number, { otherwise, since }: Branch): void {
  const { program, memory, taken, run, here } = machine;
  here.world = world;
  taken.recountAll();
  if (since !== null) return;
  writeOtherwise(program, otherwise, 0, writeTo(memory));
  run.start(0, 0);
  run.constants(0, 0);
}

function runMonth(
  { program, memory, words, run }: Machine,
  month: number,
  otherwise: Branch['otherwise'],
): void {
  // Another estimate makes other constants.
  if (month > 0 && writeOtherwise(program, otherwise, month, writeTo(memory))) run.constants(0, 0);
  for (const one of otherwise) if (one.is === 'luck' && one.month === month) words.replace(one);
  run.month(month, (month & 3) * program.rowCount);
  run.readings(month, 0);
}

const writeTo =
  (memory: Float64Array) =>
  (cell: number, value: number): void => {
    memory[cell] = value;
  };

const AS_IT_IS: Branch = { otherwise: [], since: null };

/** What a world begins with, but for its estimates. */
function blankOf(program: Program): Float64Array {
  const blank = new Float64Array(program.cells);
  for (const [cell, value] of program.image) blank[cell] = value;
  blank.fill(1, program.switches, program.switches + program.mechanisms);
  for (const mechanism of program.switchedOff) blank[program.switches + mechanism] = 0;
  return blank;
}

function recordMonth(
  { fans, states = [] }: WorldRecord,
  program: Program,
  memory: Float64Array,
  month: number,
): void {
  if (fans !== null) {
    program.fans.forEach((cell, fan) => {
      fans[fan * program.months + month] = memory[cell] ?? 0;
    });
  }
  for (const state of states) if (state.months === month + 1) state.memory.set(memory);
}

function recordEnd(
  { outcomes, dropped }: WorldRecord,
  program: Program,
  layout: Layout,
  memory: Float64Array,
): void {
  for (let outcome = 0; outcome < outcomes.length; outcome += 1) {
    outcomes[outcome] = memory[program.outcomes + outcome] ?? 0;
  }
  dropped?.set(memory.subarray(layout.dropped, layout.dropped + dropped.length));
}

function stretchesOf(
  source: string,
  memory: Float64Array,
  words: MonthlyWords,
  program: Program,
  outside: Readonly<Record<string, unknown>>,
): Stretches {
  const tables = program.tables.map((list) =>
    list.every((one) => one === (one | 0)) ? Int32Array.from(list) : Float64Array.from(list),
  );
  // The source holds nothing but printed numbers, operators and names made by the emitter; formulas stand in comments of one line.
  const make = new Function(...OUTSIDE, source) as (...given: readonly unknown[]) => Stretches;
  return make(memory, words.uniforms, tables, outside);
}
