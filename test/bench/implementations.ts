import { createReading, type EngineChoice } from '../../src/engine/index.ts';
import { type CForm, type Compiler, compiler, SCALAR, vectorFault, vectorForms } from './c-forms.ts';
import { type CompiledC, compileC } from './compiled-c.ts';
import type { Absence, Implementation } from './implementation.ts';
import { benchModel } from './models.ts';
import { KEY } from './order.ts';
import { runChild } from './run-child.ts';

/** Readings of the program, whether it has them yet or not. */
const ENGINES = ['js', 'interpreter', 'wasm', 'wasm-f32'] as const;

/** Worlds of a pass, fewer where a world takes long. */
const WORLDS: Readonly<Record<string, number>> = {
  shipped: 64,
  'mini-1': 128,
  'mini-2': 64,
  'mini-4': 32,
  'mini-8': 16,
};
const SLOW_WORLDS = 4;

/** All implementations of the named models, and what is missing. */
export interface Fleet {
  readonly found: readonly Implementation[];
  readonly absent: readonly Absence[];
  remove(): void;
}

/** Makes every implementation of the models: readings, then the C. */
export function fleetOf(models: readonly string[]): Fleet {
  const made: CompiledC[] = [];
  const found: Implementation[] = [];
  const absent: Absence[] = [];
  for (const model of models) {
    for (const name of ENGINES) {
      if (name === 'interpreter' && isScaled(model)) continue;
      if (hasEngine(name)) found.push(readingOf(name, model));
      else absent.push({ name, model, because: 'the program has no such engine here' });
    }
    const c = cFleet(model, made);
    found.push(...c.found);
    absent.push(...c.absent);
  }
  const remove = () => {
    for (const one of made) one.remove();
  };
  return { found, absent, remove };
}

/** The interpreter is not held to any scaling. */
const isScaled = (model: string): boolean => /^mini-[2-9]/.test(model);

const worldsOf = (model: string): number => WORLDS[model] ?? SLOW_WORLDS;

/** Whether the program makes this reading here: it puts another in the place of one that it lacks. */
function hasEngine(name: string): boolean {
  const reading = createReading(benchModel('mini-1'), KEY, name as EngineChoice);
  return reading?.engine === name;
}

const readingOf = (name: string, model: string): Implementation => ({
  name,
  model,
  worlds: name === 'interpreter' ? SLOW_WORLDS : worldsOf(model),
  agrees: name === 'wasm-f32' ? 'in means' : 'to the bit',
  run: (order) => runChild(new URL('reading-child.ts', import.meta.url), [name, model], order),
});

/** The C of a model, as far as this machine compiles it; scaled models in its scalar form alone. */
function cFleet(model: string, made: CompiledC[]): Pick<Fleet, 'found' | 'absent'> {
  const using = compiler();
  const names = isScaled(model) ? ['c'] : ['c', 'c-sse', 'c-wide'];
  const missing = (because: string, from: number) =>
    names.slice(from).map((name): Absence => ({ name, model, because }));
  if (using === null) return { found: [], absent: missing('no C compiler was found', 0) };
  const fault = vectorFault(using);
  const forms = [SCALAR, ...(fault === null ? vectorForms(using) : [])].filter(({ name }) =>
    names.includes(name),
  );
  return {
    found: forms.map((form) => cOf(model, using, form, made)),
    absent: fault === null ? [] : missing(fault, 1),
  };
}

function cOf(name: string, using: Compiler, form: CForm, made: CompiledC[]): Implementation {
  const model = benchModel(name);
  const compiled = compileC(model, using, form);
  made.push(compiled);
  const run: Implementation['run'] = (order) => compiled.run(model, order);
  return { name: form.name, model: name, worlds: worldsOf(name), agrees: 'to the bit', run };
}
