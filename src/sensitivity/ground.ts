import { type Uniforms, type VaryingValues, varyingValues } from '../analysis/index.ts';
import { type Key, onceWord, seedKey, siteHash, uniformOf } from '../chance/index.ts';
import {
  type Bench,
  type EngineChoice,
  estimateMaker,
  estimateUniforms,
  type Runnable,
  runDesign,
  USUAL_SEED,
} from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import { bytesAWorld, type OutcomeColumn, outcomeColumns, type WorldsTable } from '../results/index.ts';
import { nearest } from '../text/index.ts';
import { chosenFactors, type Factor, factorsOf } from './factors.ts';
import { hasLuck } from './has-luck.ts';
import { UnfitDesign } from './unfit.ts';

/** What somebody wants to know of a scenario. `null` leaves a choice to the method. */
export interface SensitivityWish {
  readonly outcome: string | null;
  /** Worlds, points or trajectories. */
  readonly worlds: number | null;
  readonly seed: string | null;
  readonly engine: EngineChoice;
  /** Names of estimates or simplexes to look at one by one; null: all that are uncertain. */
  readonly estimates: readonly string[] | null;
}

/** What all methods stand on. */
export interface Ground {
  readonly scenario: Runnable;
  readonly model: Model;
  readonly seed: string;
  readonly key: Key;
  readonly engine: EngineChoice;
  readonly factors: readonly Factor[];
  readonly others: number;
  readonly lucky: boolean;
  readonly outcome: string | null;
}

/** Throws UnfitDesign when the wish names what the model has not. */
export function groundOf(scenario: Runnable, { outcome, seed, engine, estimates }: SensitivityWish): Ground {
  const { model } = scenario;
  const names = model.outcomes.map(({ name }) => name);
  if (names.length === 0) throw new UnfitDesign(`${scenario.name} has no outcomes to look at`);
  if (outcome !== null && !names.includes(outcome)) {
    const guess = nearest(outcome, names);
    throw new UnfitDesign(
      `${scenario.name} has no outcome "${outcome}"${guess === undefined ? '' : `: did you mean "${guess}"?`}`,
    );
  }
  const factors = chosenFactors(model, estimates);
  const named = seed ?? model.seed ?? USUAL_SEED;
  return {
    scenario,
    model,
    seed: named,
    key: seedKey(named),
    engine,
    factors,
    others: factorsOf(model).length - factors.length,
    lucky: hasLuck(model),
    outcome,
  };
}

/** Rows of a design: where the uniform number of each dimension comes from, and whose luck a row has. */
export interface Rows {
  readonly rows: number;
  readonly uniform: (row: number, dimension: number) => number;
  readonly luckOf: (row: number) => number;
}

/** Runs the rows of a design; null when it was stopped. */
export async function runRows(ground: Ground, rows: Rows, bench: Bench): Promise<WorldsTable | null> {
  const { scenario, model, seed, engine } = ground;
  const make = estimateMaker(model.estimates);
  const each = bytesAWorld(model.outcomes.map(({ form }) => form));
  const { runner, progress } = bench.start(scenario, rows.rows, rows.rows * each);
  const request = {
    model,
    seed,
    engine,
    rows: rows.rows,
    estimatesOf: (row: number, values: Float64Array): void =>
      make((dimension) => rows.uniform(row, dimension), values),
    luckOf: rows.luckOf,
  };
  return await runDesign(request, runner, progress, bench.signal);
}

/** The numbers that a world's estimates are usually made of. */
export const usualUniforms = ({ model, key }: Ground): ((world: number, dimension: number) => number) =>
  estimateUniforms(model.estimates, key);

/** One outcome that varies. */
export interface Varying extends VaryingValues {
  readonly name: string;
  readonly unit: string;
}

/** The wanted outcomes, those that vary and the names of those that do not. Throws UnfitDesign when none varies. */
export function varyingOutcomes(
  { model, outcome, scenario }: Ground,
  table: WorldsTable,
): { readonly varying: readonly Varying[]; readonly constant: readonly string[] } {
  const shown = new Set(
    model.outcomes
      .filter(({ name, measure }) => (outcome === null ? !measure : name === outcome))
      .map(({ name }) => name),
  );
  const wanted = outcomeColumns(table).filter(({ name }) => shown.has(name));
  const [varying, constant] = [wanted.filter(varies), wanted.filter((column) => !varies(column))];
  if (varying.length === 0)
    throw new UnfitDesign(
      outcome === null
        ? `no outcome of ${scenario.name} varied over ${table.worlds} runs, so there is nothing to explain`
        : `outcome "${outcome}" came out the same in all ${table.worlds} runs, so there is nothing to explain`,
    );
  return {
    varying: varying.map((column) => ({
      name: column.name,
      unit: model.outcomes.find(({ name }) => name === column.name)?.unit ?? '',
      ...varyingValues(column),
    })),
    constant: constant.map(({ name }) => name),
  };
}

const varies = (column: OutcomeColumn): boolean => {
  const { values } = varyingValues(column);
  return values.some((value) => value !== values[0]);
};

/** World-months that a study may take: some minutes of the shipped model. */
const MOST_MONTHS = 10_000_000;

/** Throws UnfitDesign for a design that would run for hours; `smaller` says what would, given the share of its size that fits. */
export function refuseTooMany(
  { model, scenario }: Ground,
  runs: number,
  what: string,
  smaller: (share: number) => string,
): void {
  const { months } = model.calendar;
  if (runs * months <= MOST_MONTHS) return;
  throw new UnfitDesign(
    `${what} would run ${scenario.name} ${grouped(runs)} times (${grouped(runs * months)} world-months, at most ${grouped(MOST_MONTHS)} are run here): ${smaller(MOST_MONTHS / (runs * months))}`,
  );
}

/** A whole number with its thousands in groups. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Numbers for resampling, addressed by seed and name. */
export function resamplingUniforms(key: Key, name: string): Uniforms {
  const site = siteHash(`sensitivity.${name}`);
  let drawn = 0;
  return () => {
    drawn += 1;
    return uniformOf(onceWord(key, drawn, site, 0));
  };
}
