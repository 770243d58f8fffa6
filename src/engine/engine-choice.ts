import { hasLanes } from '../kernel/index.ts';

/**
 * Which reading of the model runs it: WebAssembly (the JavaScript where that is missing), the generated JavaScript, or the reference
 * interpreter (slow, for checking). These give the same numbers; `wasm-f32` counts in singles, good to about a millionth, for a quick look.
 */
export type EngineChoice = 'wasm' | 'wasm-f32' | 'js' | 'interpreter';

/** The quickest reading that this machine can run. */
export const quickestEngine = (): EngineChoice => (hasLanes() ? 'wasm' : 'js');
