import type { Program } from '../program/index.ts';
import { oneLine } from '../source/one-line.ts';
import { disassemble, type Names } from './disassemble.ts';
import type { EmittedModule } from './emit-module.ts';
import { VECTOR } from './vector.ts';

/**
 * The code that runs, read back into the text format: a heading above each procedure and its formulas above what they became. Cells bear the
 * numbers that they have in the JavaScript.
 */
export function listModule(program: Program, emitted: EmittedModule): string {
  const headings = new Map<string, string>(
    (['start', 'constants', 'month', 'readings', 'end'] as const).flatMap((stretch) =>
      program[stretch].map(({ name }, index) => [`${stretch}${index}`, oneLine(name)]),
    ),
  );
  const names = namesOf(program, emitted);
  return emitted.functions
    .flatMap(({ name, body }) => {
      const heading = headings.get(name);
      const lines = disassemble(body, names, '    ');
      return heading === undefined ? [] : [`(func $${name}`, `  ;; --- ${heading}`, ...lines, ')'];
    })
    .join('\n');
}

function namesOf(program: Program, { functions, map, constants }: EmittedModule): Names {
  const last = map.cells + program.cells * VECTOR;
  return {
    functionNamed: (index) => functions[index]?.name ?? String(index),
    atByte: (offset) => {
      if (offset >= map.cells && offset < last) return `m[${(offset - map.cells) / VECTOR}]`;
      return offset >= map.constants ? constants.shown(offset) : null;
    },
  };
}
