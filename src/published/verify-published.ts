import { type Bench, type EngineChoice, type Runnable, runWish } from '../engine/index.ts';
import type { RunResult } from '../results/index.ts';
import { type Sensitivity, studySensitivity } from '../sensitivity/index.ts';
import type { Check } from './check.ts';
import type { Figure, PublishedCase, PublishedRun, PublishedSensitivity } from './published-case.ts';
import { publishedCases } from './published-cases.ts';

/** A glance runs few worlds, for quick tests; usual what the files say; thorough a million draws of each distribution. */
export type Effort = 'glance' | 'usual' | 'thorough';

/** How published results are verified. */
export interface Verification {
  /** Reads a model or scenario file of the published results by its name. */
  readonly scenario: (file: string) => Runnable;
  readonly engine: EngineChoice;
  readonly effort: Effort;
  readonly bench: Bench;
}

/**
 * Runs the published results on this program's own engine and analysis, and gives the checks of one case after another;
 * ends early when the bench's signal is aborted. Throws what a world throws.
 */
export async function* verifyPublished(
  verification: Verification,
  cases: readonly PublishedCase[] = publishedCases,
): AsyncGenerator<readonly Check[]> {
  for (const one of cases) {
    if (one.is === 'calculation') {
      yield one.figures.map((figure) => checkOf(one, figure, undefined));
      continue;
    }
    if (one.is === 'sensitivity') {
      const found = await studyCase(one, verification);
      if (found === null) return;
      yield one.figures.map((figure) => checkOf(one, figure, found));
      continue;
    }
    const run = await runCase(one, verification);
    if (verification.bench.signal.aborted) return;
    yield one.figures.map((figure) => checkOf(one, figure, run));
  }
}

function checkOf<From>(
  { row, title, citation }: PublishedCase,
  { says, published, measure, rule }: Figure<From>,
  from: From,
): Check {
  const measured = measure(from);
  return {
    row,
    case: title,
    figure: says,
    citation,
    published,
    measured: measured.value,
    rule: rule.says(measured),
    holds: rule.accepts(measured, published ?? Number.NaN),
  };
}

function runCase(one: PublishedRun, { scenario, engine, effort, bench }: Verification): Promise<RunResult> {
  const runnable = scenario(one.file);
  const worlds = worldsOf(one, runnable.model.worlds, effort);
  return runWish(runnable, { worlds, seed: null, engine }, bench);
}

function studyCase(
  { file, method, outcome, worlds }: PublishedSensitivity,
  { scenario, engine, bench }: Verification,
): Promise<Sensitivity | null> {
  const wish = { outcome, worlds, seed: null, engine, estimates: null };
  return studySensitivity(scenario(file), method, wish, bench);
}

/** A glance runs one world in twenty, but at least this many of those there are. */
const GLANCE = { one: 20, least: 10 };

/** null where a file does not say and the usual number will do. */
function worldsOf(one: PublishedRun, worlds: number | null, effort: Effort): number | null {
  if (effort === 'thorough') return one.thoroughWorlds ?? worlds;
  if (effort === 'usual' || worlds === null) return worlds;
  return Math.min(worlds, Math.max(GLANCE.least, Math.ceil(worlds / GLANCE.one)));
}
