// The generated JavaScript: a checked model becomes a program (program/, lower/), and that becomes source (javascript/).
// May import language, chance and numerics. Start at lower/lower-model.ts, which states the order of a month.
export { compileKernel } from './compile-kernel.ts';
export { kernelSource } from './kernel-source.ts';
