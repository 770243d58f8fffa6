// A program as WebAssembly of our own encoding, two worlds in the lanes of f64x2, equal to the JavaScript to the last bit.
// May import lanes, program, routines and chance's addresses. Start at emit-module.ts, then instantiate.ts.
export { emitModule } from './emit-module.ts';
export { vectorEngine } from './engine.ts';
export { instantiateLanes } from './instantiate.ts';
