import { javascript } from '../../../src/kernel/javascript/dialect.ts';
import type { Routine } from '../../../src/kernel/program/index.ts';
import { StatementPrinter } from '../../../src/kernel/source/statement-printer.ts';
import { exponentOf, powerOfTwo } from './primitives.ts';

const printer = new StatementPrinter(javascript);

type NumberFunction = (...given: readonly number[]) => number;

/** The routines as JavaScript functions, by name. Each may call those before it and no other. */
export function printedRoutines(
  routines: readonly Routine[],
  garbage: number,
): ReadonlyMap<string, NumberFunction> {
  const known: Record<string, unknown> = {
    exponentOf: (x: number) => exponentOf(x, garbage),
    powerOfTwo: (k: number) => powerOfTwo(k, garbage),
  };
  const printed = new Map<string, NumberFunction>();
  for (const routine of routines) {
    const make = new Function(...Object.keys(known), `'use strict'; return ${print(routine)};`);
    const own: NumberFunction = make(...Object.values(known));
    printed.set(routine.name, own);
    known[routine.name] = own;
  }
  return printed;
}

function print({ name, parameters, body, result }: Routine): string {
  const given = Array.from({ length: parameters }, (_, local) => `v${local}`);
  return [
    `function ${name}(${given.join(', ')}) {`,
    ...printer.all(body, '  '),
    `  return ${printer.values.value(result)};`,
    '}',
  ].join('\n');
}
