import type { Bench } from '../engine/index.ts';
import { type Ground, type Rows, runRows, type Varying, varyingOutcomes } from './ground.ts';
import type { Study } from './sensitivity.ts';

/** What every study says of what it looked at. */
export function groundTold({ scenario, model, seed, engine, factors, others, lucky }: Ground) {
  return { scenario: scenario.name, title: model.title, seed, engine, looked: factors.length, others, lucky };
}

/** A study as far as all methods agree, with what one of them reads off each outcome. */
type Ran<Outcome> = Omit<Study, 'worlds' | 'warnings'> & { readonly outcomes: readonly Outcome[] };

/** Runs a design and reads every outcome that varies over its rows; null when stopped. */
export async function runStudy<Outcome>(
  ground: Ground,
  rows: Rows,
  bench: Bench,
  read: (outcome: Varying) => Outcome,
): Promise<Ran<Outcome> | null> {
  const table = await runRows(ground, rows, bench);
  if (table === null) return null;
  const { varying, constant } = varyingOutcomes(ground, table);
  return { ...groundTold(ground), runs: table.worlds, constant, outcomes: varying.map(read) };
}
