import type { EngineChoice } from '../../src/engine/index.ts';

/** Every reading of a model that can be held against another; the types ask for whatever the engine offers. */
const OFFERED: Readonly<Record<EngineChoice, true>> = { js: true, interpreter: true, wasm: true };

export const ENGINES: readonly string[] = Object.keys(OFFERED);

/** Tells the name of a reading from other words. */
export const isEngine = (name: string): name is EngineChoice => Object.hasOwn(OFFERED, name);
