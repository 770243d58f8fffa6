import { newSeriesTable } from '../results/index.ts';
import type { Hearing } from './chunk-entry.ts';
import { CHUNK, type Progress, type Runner, type Span, type Tables, type Work } from './job.ts';
import { type Lack, type Ledger, PART } from './ledger.ts';

/** The end of the part that a world lies in. */
export const partEnd = (world: number): number => (Math.floor(world / PART) + 1) * PART;

/**
 * Runs what a ledger lacks of a span within one part, and tells it of every chunk. Gives the number of worlds from the
 * first on that are complete without a gap.
 */
export async function runLacking(
  work: Work,
  span: Span,
  ledger: Ledger,
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<number> {
  const hearing = (wanted: Lack, tables: Tables): Hearing => ({
    skips: (from) => ledger.lacks(from) !== wanted,
    enter: (entry) => ledger.enter(entry, tables),
  });
  if (lacksOutcomes(span, ledger)) {
    // Its months are counted already: they go into a table that nobody reads.
    const { followed, months, worlds } = work.job;
    const series = newSeriesTable(followed, months, worlds, { shared: runner.elsewhere });
    const tables = { ...work.tables, series };
    const again = { ...work, tables, hearing: hearing('outcomes', tables) };
    const done = await runner.run(again, span, () => {}, signal);
    if (done < span.until - span.from) return 0;
  }
  return runner.run({ ...work, hearing: hearing('all', work.tables) }, span, progress, signal);
}

function lacksOutcomes({ from, until }: Span, ledger: Ledger): boolean {
  for (let world = from; world < until; world += CHUNK) if (ledger.lacks(world) === 'outcomes') return true;
  return false;
}
