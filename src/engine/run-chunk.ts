import { OutcomeNotNumber, type Reading } from '../language/index.ts';
import { isOfForm } from '../results/index.ts';
import { countDropped } from './dropped-entrants.ts';
import { seriesFile } from './file-series.ts';
import type { Tables } from './job.ts';

/** Runs worlds from..until-1 in order, as many at once as the reading can, and files what they give. Throws NotFinite or OutcomeNotNumber. */
export function runChunk(reading: Reading, tables: Tables, from: number, until: number): void {
  const size = reading.pack?.worlds ?? 1;
  const records = Array.from({ length: size }, () => newRecord(tables));
  const file = seriesFile(tables.series);
  for (let world = from; world < until; world += size) {
    const present = world + size <= until ? records : records.slice(0, until - world);
    if (reading.pack === undefined) for (const record of present) reading.run(world, record);
    else reading.pack.run(world, present);
    present.forEach((record, lane) => {
      fileOutcomes(tables, world + lane, record.outcomes);
      file.add(world + lane, record.fans);
      countDropped(tables.dropped, record.dropped);
    });
  }
  file.settle();
}

const newRecord = ({ outcomes, series, dropped }: Tables) => ({
  outcomes: new Float64Array(outcomes.columns.length),
  fans: new Float64Array(series.quantities.length * series.months),
  dropped: new Float64Array(dropped.entrants.length),
});

function fileOutcomes({ outcomes }: Tables, world: number, found: Float64Array): void {
  outcomes.columns.forEach((column, outcome) => {
    const value = found[outcome] ?? Number.NaN;
    if (!isOfForm(outcomes.forms[outcome] ?? 'number', value))
      throw new OutcomeNotNumber({ outcome, world, value });
    column[world] = value;
  });
}
