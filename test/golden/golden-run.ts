import { readFileSync, writeFileSync } from 'node:fs';
import { outcomeFindings } from '../../src/analysis/index.ts';
import { inlineRunner, runWorlds } from '../../src/engine/index.ts';
import { shipped } from '../model/shipped.ts';

/** What a few worlds of a scenario gave, to the last bit: kept in the repository, so that no number moves unnoticed. */
export interface GoldenRun {
  readonly scenario: string;
  readonly seed: string;
  readonly worlds: number;
  /** SHA-256 of every world's outcomes. */
  readonly hash: string;
  /** Mean of each outcome, share of worlds where it happens, or where it ever comes. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The baseline; rights and a grant; reserves and rollovers; another calendar with a stage of its own. */
export const goldenScenarios = [
  'baseline',
  'us-exclusive-accord',
  'reserves-crunch',
  'history-2010',
] as const;

const SEED = 'golden';
const WORLDS = 64;

/** Runs the worlds of a golden run anew. */
export async function goldenRun(scenario: string): Promise<GoldenRun> {
  const { model } = shipped(scenario);
  const request = { scenario, model, seed: SEED, worlds: WORLDS, engine: 'wasm' } as const;
  const runner = inlineRunner();
  const { outcomes, hash } = await runWorlds(request, runner, () => {}, new AbortController().signal);
  const means = outcomeFindings(outcomes).map(({ name, value }) => [name, value] as const);
  return { scenario, seed: SEED, worlds: WORLDS, hash, outcomes: Object.fromEntries(means) };
}

const pageOf = (scenario: string): URL => new URL(`${scenario}.json`, import.meta.url);

/** The golden run as it was kept. */
export const keptRun = (scenario: string): GoldenRun => JSON.parse(readFileSync(pageOf(scenario), 'utf8'));

/** Keeps a golden run in place of the former one. */
export function keepRun(run: GoldenRun): void {
  writeFileSync(pageOf(run.scenario), `${JSON.stringify(run, null, 2)}\n`);
}
