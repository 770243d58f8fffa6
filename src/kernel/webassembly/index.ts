// A program as WebAssembly of our own encoding, worlds in the lanes of vectors: two of doubles, equal to the JavaScript to the last
// bit, or four of singles.
// May import lanes, program, routines and chance's addresses. Start at emit-module.ts, then instantiate.ts.
export { doubles } from './doubles.ts';
export { emitModule } from './emit-module.ts';
export { vectorEngine } from './engine.ts';
export { instantiateLanes } from './instantiate.ts';
export { listModule } from './list-module.ts';
export type { Precision } from './precision.ts';
export { singles } from './singles.ts';
