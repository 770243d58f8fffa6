import { emitProcedure, emitRoutine, maskedRoutines, type ProgramFacts } from '../lanes/index.ts';
import type { Procedure, Program } from '../program/index.ts';
import { routines } from '../routines/index.ts';
import type { Code } from './code.ts';
import { Constants } from './constants.ts';
import { type DoubleLanes, doubleLanes } from './double-lanes.ts';
import { Functions } from './functions.ts';
import {
  callTo,
  f64OfI32,
  f64x2,
  i32Const,
  i32Pair,
  i32Store,
  memoryCopy,
  one,
  v128Load,
  v128Store,
} from './instructions.ts';
import {
  BLOCK,
  type MemoryMap,
  MONTH,
  mapMemory,
  OFFSET,
  rowsOfMonth,
  VECTOR,
  WHOLE_MONTH,
} from './memory-map.ts';
import { encodeModule } from './module.ts';
import { writeDraw, writePairKey } from './write-luck.ts';
import { writeThreefry } from './write-threefry.ts';
import { type WordsPlan, writeFill, writeRecount, writeRekey } from './write-words.ts';

/** A program as a WebAssembly module for two worlds at once, and where its memory keeps what. */
export interface EmittedModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly map: MemoryMap;
  readonly constants: Constants;
  readonly pages: number;
  /** Names of the functions by index, for profiles. */
  readonly names: readonly string[];
}

const PAGE = 65_536;

export function emitModule(program: Program): EmittedModule {
  const map = mapMemory(program);
  const plan: WordsPlan = {
    program,
    map,
    functions: new Functions(),
    constants: new Constants(map.constants),
  };
  const facts: ProgramFacts = {
    switches: { from: program.switches, count: program.mechanisms },
    routines: new Map(routines.map((routine) => [routine.name, routine])),
    masked: maskedRoutines(routines),
  };
  const assembler = doubleLanes(plan);
  writeStretches(plan, assembler, facts);
  writeOutside(plan);
  writeRoutines(plan, assembler, facts);
  // A place may be read as far behind the last cell as there are cells (memory-codes.ts).
  const bytes = map.constants + plan.constants.bytes + (program.cells + 1) * VECTOR;
  const pages = Math.ceil(bytes / PAGE);
  const functions = plan.functions.all();
  const names = functions.map(({ name }) => name);
  return { bytes: encodeModule(functions, pages), map, constants: plan.constants, pages, names };
}

/** What a program calls that is no routine: luck and pools. */
function writeOutside(plan: WordsPlan): void {
  const { functions, constants, program } = plan;
  writeThreefry(functions, constants);
  writeDraw(functions);
  writePairKey(functions, constants);
  writeFill(plan);
  for (const pool of program.pools) writeRecount(plan, pool);
  for (const { kind } of program.pools) {
    const pool = program.poolRows.findIndex((rows) => rows.kind === kind);
    const rows = program.poolRows[pool] ?? { kind, base: 0, sites: [] };
    writeRekey(plan, rows, pool);
  }
}

function writeRoutines({ functions }: WordsPlan, assembler: DoubleLanes, facts: ProgramFacts): void {
  for (const routine of routines) {
    const isMasked = facts.masked.has(routine.name);
    const parameters = Array.from({ length: routine.parameters + (isMasked ? 1 : 0) }, () => 'v128' as const);
    functions.write(routine.name, { parameters, result: 'v128' }, (writing) =>
      assembler.within(writing, (variables) => {
        const mask = isMasked ? (variables.at(-1) ?? null) : null;
        const { body, result } = emitRoutine(assembler, facts, routine, variables, mask);
        return [body, result];
      }),
    );
  }
}

const ORIGIN = i32Const(0);

/** The stretches of a world, as functions that the driver calls: begin, start, month, end. */
function writeStretches(plan: WordsPlan, assembler: DoubleLanes, facts: ProgramFacts): void {
  const { program, functions, map } = plan;
  const procedures = (name: string, list: readonly Procedure[]): Code => {
    list.forEach((procedure, index) => {
      functions.write(`${name}${index}`, {}, (writing) =>
        assembler.within(writing, () => emitProcedure(assembler, facts, procedure)),
      );
    });
    return list.map((_, index) => callTo(functions.index(`${name}${index}`), []));
  };
  functions.write('begin', { exported: true }, () => [
    memoryCopy(i32Const(map.cells), i32Const(map.blank), i32Const(program.cells * VECTOR)),
  ]);
  functions.write('recount', { exported: true }, () =>
    program.pools.map(({ kind }) => callTo(functions.index(`recount_${kind}`), [])),
  );
  const start = procedures('start', program.start);
  functions.write('start', { exported: true }, () => [setMonth(plan, i32Const(0)), start]);
  const constants = procedures('constants', program.constants);
  functions.write('constants', { exported: true }, () => constants);
  const month = [procedures('month', program.month), procedures('readings', program.readings)];
  functions.write('month', { parameters: ['i32'], exported: true }, ({ parameters }) => {
    const now = parameters[0]?.get() ?? 0;
    return [setMonth(plan, now), month, recordFans(plan, now)];
  });
  const end = procedures('end', program.end);
  functions.write('end', { exported: true }, () => end);
}

function setMonth({ program }: WordsPlan, month: Code): Code {
  const offset = i32Pair(
    'times',
    i32Pair('and', month, i32Const(3)),
    i32Const(rowsOfMonth(program) * VECTOR),
  );
  return [
    i32Store(ORIGIN, WHOLE_MONTH, month),
    i32Store(ORIGIN, BLOCK, i32Pair('shiftRight', month, i32Const(2))),
    i32Store(ORIGIN, OFFSET, offset),
    v128Store(ORIGIN, MONTH, one(f64x2.splat, f64OfI32(month))),
  ];
}

const recordFans = ({ program, map }: WordsPlan, month: Code): Code =>
  program.fans.map((cell, fan) =>
    v128Store(
      i32Pair('shiftLeft', month, i32Const(4)),
      map.fans + fan * program.months * VECTOR,
      v128Load(ORIGIN, map.cells + cell * VECTOR),
    ),
  );
