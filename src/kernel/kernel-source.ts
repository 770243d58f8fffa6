import type { Model } from '../language/index.ts';
import { printProgram } from './javascript/print-program.ts';
import { lowerModel } from './lower/lower-model.ts';
import { doubles, emitModule, listModule, singles } from './webassembly/index.ts';

/** The JavaScript that a model becomes, for reading: each piece under a heading, each formula above its code. */
export function kernelSource(model: Model): string {
  return printProgram(lowerModel(model).program);
}

/** The WebAssembly that a model becomes, for reading, cut and noted like the JavaScript; in doubles, or in singles. */
export function lanesSource(model: Model, engine: 'wasm' | 'wasm-f32'): string {
  const { program } = lowerModel(model);
  return listModule(program, emitModule(program, engine === 'wasm' ? doubles : singles));
}
