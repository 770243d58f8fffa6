import { vectorEngine } from './webassembly/index.ts';

/** Whether this machine runs WebAssembly with vectors. */
export const hasLanes = (): boolean => vectorEngine() !== null;
