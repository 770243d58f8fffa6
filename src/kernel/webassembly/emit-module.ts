import { emitProcedure, emitRoutine, maskedRoutines, type ProgramFacts } from '../lanes/index.ts';
import type { Procedure, Program } from '../program/index.ts';
import type { Code } from './code.ts';
import { Constants } from './constants.ts';
import { Functions } from './functions.ts';
import { callTo, i32Const, i32Pair, i32Store, memoryCopy, v128Load, v128Store } from './instructions.ts';
import { type LaneCodes, laneCodes } from './lane-codes.ts';
import { BLOCK, type MemoryMap, MONTH, mapMemory, OFFSET, rowsOfMonth, WHOLE_MONTH } from './memory-map.ts';
import { encodeModule, type FunctionCode } from './module.ts';
import type { Precision } from './precision.ts';
import { VECTOR } from './vector.ts';
import { writeDraw, writePairKey } from './write-luck.ts';
import { writeThreefry } from './write-threefry.ts';
import { type WordsPlan, writeFill, writeRecount, writeRekey } from './write-words.ts';

/** A program as a WebAssembly module for some worlds at once, and where its memory keeps what. */
export interface EmittedModule {
  readonly precision: Precision;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly map: MemoryMap;
  readonly constants: Constants;
  readonly pages: number;
  /** By index. */
  readonly functions: readonly FunctionCode[];
}

const PAGE = 65_536;

export function emitModule(program: Program, precision: Precision): EmittedModule {
  const map = mapMemory(program, precision);
  const { routines } = precision;
  const plan: WordsPlan = {
    precision,
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
  const assembler = laneCodes(plan);
  writeStretches(plan, assembler, facts);
  writeOutside(plan);
  writeRoutines(plan, assembler, facts);
  // A place may be read as far behind the last cell as there are cells (memory-codes.ts).
  const bytes = map.constants + plan.constants.bytes + (program.cells + 1) * VECTOR;
  const pages = Math.ceil(bytes / PAGE);
  const functions = plan.functions.all();
  const code = encodeModule(functions, pages);
  return { precision, bytes: code, map, constants: plan.constants, pages, functions };
}

/** What a program calls that is no routine: luck and pools. */
function writeOutside(plan: WordsPlan): void {
  const { functions, constants, program, precision } = plan;
  writeThreefry(functions, constants);
  writeDraw(functions, precision);
  writePairKey(functions, precision, constants);
  writeFill(plan);
  for (const pool of program.pools) writeRecount(plan, pool);
  for (const { kind } of program.pools) {
    const pool = program.poolRows.findIndex((rows) => rows.kind === kind);
    const rows = program.poolRows[pool] ?? { kind, base: 0, sites: [] };
    writeRekey(plan, rows, pool);
  }
}

function writeRoutines({ functions, precision }: WordsPlan, assembler: LaneCodes, facts: ProgramFacts): void {
  for (const routine of precision.routines) {
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
function writeStretches(plan: WordsPlan, assembler: LaneCodes, facts: ProgramFacts): void {
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

function setMonth({ program, precision }: WordsPlan, month: Code): Code {
  const offset = i32Pair(
    'times',
    i32Pair('and', month, i32Const(3)),
    i32Const(rowsOfMonth(program) * VECTOR),
  );
  return [
    i32Store(ORIGIN, WHOLE_MONTH, month),
    i32Store(ORIGIN, BLOCK, i32Pair('shiftRight', month, i32Const(2))),
    i32Store(ORIGIN, OFFSET, offset),
    v128Store(ORIGIN, MONTH, precision.numbersOfWhole(month)),
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
