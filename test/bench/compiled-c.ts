import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { estimateSampler } from '../../src/engine/index.ts';
import { cSource, laneSource } from '../../src/kernel/c-source.ts';
import type { Model } from '../../src/language/index.ts';
import { type CForm, type Compiler, FLAGS } from './c-forms.ts';
import type { Order, Passes } from './order.ts';

/** A program that runs worlds of a model, in a folder of its own. */
export interface CompiledC {
  /** Runs the worlds of an order over and over. Throws what the program says on failure. */
  run(model: Model, order: Order): Passes;
  remove(): void;
}

/** Prints the model as C in this form and compiles it with the C that runs worlds. Throws when the compiler refuses it. */
export function compileC(model: Model, using: Compiler, form: CForm, effort = '-O3'): CompiledC {
  const folder = mkdtempSync(join(tmpdir(), 'tightrope-bench-'));
  const [source, program] = [join(folder, 'model.c'), join(folder, 'world')];
  writeFileSync(source, form.lanes === 1 ? cSource(model) : laneSource(model));
  const given = [`-DMODEL="${source}"`, ...(form.lanes === 1 ? [] : [`-DLANES=${form.lanes}`])];
  const runner = fileURLToPath(new URL('c/world.c', import.meta.url));
  execFileSync(using.name, [effort, ...FLAGS, ...form.flags, ...given, runner, '-o', program, '-lm']);
  return {
    run(of, order) {
      const [given, results] = [join(folder, 'order'), join(folder, 'results')];
      writeFileSync(given, orderBytes(of, order));
      const words = [given, results, String(order.warmUp), String(order.seconds)];
      const nanoseconds = Number(execFileSync(program, words).toString());
      const bytes = readFileSync(results);
      const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      return { nanoseconds, results: new Float64Array(own) };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The key, the worlds and their estimates, as world.c reads them. */
function orderBytes({ estimates, outcomes }: Model, { key, worlds }: Order): Uint8Array {
  const sample = estimateSampler(estimates, key);
  const head = Uint32Array.of(...key, 0, worlds, estimates.length, outcomes.length);
  const numbers = Array.from({ length: worlds }, (_, world) => Buffer.from(sample(world).buffer));
  return Buffer.concat([Buffer.from(head.buffer), ...numbers]);
}
