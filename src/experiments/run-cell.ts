import { type Bench, type EngineChoice, type Ledger, type RunRequest, runRequest } from '../engine/index.ts';
import { NotFinite, OutcomeNotNumber } from '../language/index.ts';
import type { Scenario } from '../library/index.ts';
import type { RunResult } from '../results/index.ts';
import { type Cell, cellTable } from './cells.ts';
import type { Experiment } from './experiment.ts';
import type { Fan } from './recorded-series.ts';

/** What is to be run for a cell: point after point with all its worlds; outcomes alone, or with series that are recorded. */
export function cellRequest(
  experiment: Pick<Experiment, 'worlds' | 'luck'>,
  cell: Cell,
  { name, model }: Pick<Scenario, 'name' | 'model'>,
  engine: EngineChoice,
  fans: readonly Fan[] = [],
): RunRequest {
  return {
    scenario: name,
    model: { ...model, fans },
    seed: cell.seed,
    worlds: cell.points.length * experiment.worlds,
    engine,
    design: cellTable(cell, model, experiment),
  };
}

/** Runs a cell; worlds that break the model are called by their number within their point. */
export async function runCell(
  scenario: Scenario,
  request: RunRequest,
  worlds: number,
  bench: Bench,
  ledger?: Ledger,
): Promise<RunResult> {
  try {
    return await runRequest(scenario, { ...request, ledger }, bench);
  } catch (error) {
    if (error instanceof NotFinite) throw new NotFinite({ ...error, world: error.world % worlds });
    throw error instanceof OutcomeNotNumber
      ? new OutcomeNotNumber({ ...error, world: error.world % worlds })
      : error;
  }
}
