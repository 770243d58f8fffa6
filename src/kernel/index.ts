// The model as fast code: a checked model becomes a program (program/, lower/), and that becomes JavaScript (javascript/) or WebAssembly
// for several worlds at once (lanes/, webassembly/, routines/).
// May import language, chance and numerics. Start at lower/lower-model.ts, which states the order of a month.

export { cellsOf } from './cells-of.ts';
export { compileKernel, compileLanes, compileSingles } from './compile-kernel.ts';
export { hasLanes } from './has-lanes.ts';
export { kernelSource, lanesSource } from './kernel-source.ts';
