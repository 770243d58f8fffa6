import type { Model } from '../language/index.ts';
import { newSeriesTable, newWorldsTable } from '../results/index.ts';
import { newDroppedEntrants } from './dropped-entrants.ts';
import type { Span, Tables } from './job.ts';

/** Empty tables for the outcomes of a span of worlds whose months nobody looks at, in shared memory when `shared`. */
export function newTables(model: Model, { from, until }: Span, shared: boolean): Tables {
  const worlds = until - from;
  return {
    first: from,
    outcomes: newWorldsTable(model.outcomes, worlds, shared),
    series: newSeriesTable([], model.calendar.months, worlds, { shared }),
    dropped: newDroppedEntrants(model, worlds, shared),
  };
}
