import { NotFinite, OutcomeNotNumber } from '../language/index.ts';
import type { WorldsTable } from '../results/index.ts';
import type { Runner, Work } from './job.ts';
import { newTables } from './new-tables.ts';
import { COMPANIONS } from './sample-estimates.ts';

/** One world in so many gets a companion, and no more get one than tell the shares to some 3 in a hundred. */
const WORLDS_A_COMPANION = 4;
const MOST_COMPANIONS = 1024;

/**
 * Outcomes of the companions of the first of some worlds: the same estimates, luck of their own, so that what differs
 * within a pair is luck alone. Null when the run is too small, when it is aborted, or when a companion leaves the numbers.
 */
export async function runCompanions(
  { job, model }: Work,
  worlds: number,
  runner: Runner,
  signal: AbortSignal,
): Promise<WorldsTable | null> {
  const pairs = Math.min(MOST_COMPANIONS, Math.floor(worlds / WORLDS_A_COMPANION));
  if (pairs < 2) return null;
  const span = { from: COMPANIONS, until: COMPANIONS + pairs };
  const tables = newTables(model, span, runner.elsewhere);
  const done = await runner.run({ job, model, tables }, span, () => {}, signal).catch(noneOf);
  return done === pairs ? tables.outcomes : null;
}

function noneOf(error: unknown): number {
  if (error instanceof NotFinite || error instanceof OutcomeNotNumber) return 0;
  throw error;
}
