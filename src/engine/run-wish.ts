import type { Model } from '../language/index.ts';
import type { RunResult, WorldsTable } from '../results/index.ts';
import { bytesHeld } from './bytes-held.ts';
import { type EngineChoice, quickestEngine } from './engine-choice.ts';
import type { Progress, Runner } from './job.ts';
import { type RunRequest, runWorlds } from './run-worlds.ts';
import { USUAL_SEED } from './usual-seed.ts';

/** A checked scenario: its model, and what was odd about its files. */
export interface Runnable {
  readonly name: string;
  readonly model: Model;
  readonly warnings: readonly string[];
}

/** How much of the future somebody wants. Worlds and seed fall back to the scenario's own, then to 1,000 and `tightrope`. */
export interface Wish {
  readonly worlds: number | null;
  readonly seed: string | null;
  readonly engine: EngineChoice;
  /** Asked every 1,024 worlds: are they enough already? Absent, all worlds run. */
  readonly enough?: ((outcomes: WorldsTable) => boolean) | undefined;
  /** Whether some worlds are run again with other luck, to tell luck from what is not known. */
  readonly companions?: boolean | undefined;
}

/** Where runs take place and who listens; aborting the signal ends a run early. */
export interface Bench {
  /** Asked before each run who does the work and who hears of the worlds done; `bytes` are what their outcomes take in memory at once. */
  start(
    scenario: Runnable,
    worlds: number,
    bytes: number,
  ): { readonly runner: Runner; readonly progress: Progress };
  readonly signal: AbortSignal;
}

const USUAL_WORLDS = 1000;

/** Runs as much of a scenario as was wished for. */
export async function runWish(scenario: Runnable, wish: Wish, bench: Bench): Promise<RunResult> {
  return runRequest(scenario, requestOf(scenario, wish), bench);
}

/** What a wish for a scenario comes to, once its own worlds and seed have filled in what was not said. */
export function requestOf({ name, model }: Runnable, wish: Wish): RunRequest {
  const { engine, enough, companions } = wish;
  const worlds = wish.worlds ?? model.worlds ?? USUAL_WORLDS;
  const seed = wish.seed ?? model.seed ?? USUAL_SEED;
  return { scenario: name, model, seed, worlds, engine, enough, companions };
}

/** Runs what was asked of a scenario, on a bench. */
export async function runRequest(scenario: Runnable, request: RunRequest, bench: Bench): Promise<RunResult> {
  const { runner, progress } = bench.start(scenario, request.worlds, bytesHeld(request));
  const result = await runWorlds(request, runner, progress, bench.signal);
  return { ...result, warnings: [...scenario.warnings, ...ofEngine(request.engine), ...result.warnings] };
}

/** What to know of the engine that was asked for. */
function ofEngine(engine: EngineChoice): readonly string[] {
  if (engine === 'wasm-f32') return [SHORT_NUMBERS];
  return engine !== 'interpreter' && quickestEngine() === 'js' ? [NO_LANES] : [];
}

const SHORT_NUMBERS =
  'these worlds were counted in singles, good to about a millionth: a quick look, whose hash and last digits are not those of the record';

const NO_LANES =
  'WebAssembly with vectors is missing here, so the JavaScript kernel ran: the same numbers, more slowly';
