import { OutcomeNotNumber, type Reading } from '../language/index.ts';
import { isOfForm } from '../results/index.ts';
import { countDropped } from './dropped-entrants.ts';
import { seriesFile } from './file-series.ts';
import type { Tables } from './job.ts';

/** Runs worlds from..until-1 one after another and files their outcomes and series. Throws NotFinite or OutcomeNotNumber. */
export function runChunk(reading: Reading, tables: Tables, from: number, until: number): void {
  const { outcomes, series, dropped } = tables;
  const record = {
    outcomes: new Float64Array(outcomes.columns.length),
    fans: new Float64Array(series.quantities.length * series.months),
    dropped: new Float64Array(dropped.entrants.length),
  };
  const file = seriesFile(series);
  for (let world = from; world < until; world += 1) {
    reading.run(world, record);
    fileOutcomes(tables, world, record.outcomes);
    file.add(world, record.fans);
    countDropped(dropped, record.dropped);
  }
  file.settle();
}

function fileOutcomes({ outcomes }: Tables, world: number, found: Float64Array): void {
  outcomes.columns.forEach((column, outcome) => {
    const value = found[outcome] ?? Number.NaN;
    if (!isOfForm(outcomes.forms[outcome] ?? 'number', value))
      throw new OutcomeNotNumber({ outcome, world, value });
    column[world] = value;
  });
}
