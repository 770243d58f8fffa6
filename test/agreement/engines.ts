import type { EngineChoice } from '../../src/engine/index.ts';

/** Which readings give the same numbers to the last bit; the types ask for whatever the engine offers. */
const OFFERED: Readonly<Record<EngineChoice, boolean>> = {
  js: true,
  interpreter: true,
  wasm: true,
  'wasm-f32': false,
};

/** Those that can be held against one another; singles are near (singles.ts). */
export const ENGINES: readonly string[] = Object.entries(OFFERED).flatMap(([name, isExact]) =>
  isExact ? [name] : [],
);

/** Tells the name of a reading from other words. */
export const isEngine = (name: string): name is EngineChoice => ENGINES.includes(name);
