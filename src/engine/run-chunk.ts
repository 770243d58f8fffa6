import { OutcomeNotNumber, type Reading } from '../language/index.ts';
import { isOfForm } from '../results/index.ts';
import { fileDropped } from './dropped-entrants.ts';
import { seriesFile } from './file-series.ts';
import type { Tables } from './job.ts';

/**
 * Runs worlds from..until-1 in order, as many at once as the reading can, and files what they give. Until it says that it `counts`, all it has
 * done may be done again. Throws NotFinite or OutcomeNotNumber.
 */
export function runChunk(
  reading: Reading,
  tables: Tables,
  from: number,
  until: number,
  counts: () => void = () => {},
): void {
  const size = reading.pack?.worlds ?? 1;
  const records = Array.from({ length: size }, () => newRecord(tables));
  const file = seriesFile(tables.series, until - from);
  for (let world = from; world < until; world += size) {
    const present = world + size <= until ? records : records.slice(0, until - world);
    if (reading.pack === undefined) for (const record of present) reading.run(world, record);
    else reading.pack.run(world, present);
    present.forEach((record, lane) => {
      fileOutcomes(tables, world + lane, record.outcomes);
      file.add(world + lane, record.fans);
      fileDropped(tables.dropped, world + lane, record.dropped);
    });
  }
  counts();
  file.settle();
}

const newRecord = ({ outcomes, series, dropped }: Tables) => ({
  outcomes: new Float64Array(outcomes.columns.length),
  fans: new Float64Array(series.quantities.length * series.months),
  dropped: new Float64Array(dropped.columns.length),
});

function fileOutcomes({ outcomes }: Tables, world: number, found: Float64Array): void {
  outcomes.columns.forEach((column, outcome) => {
    const value = found[outcome] ?? Number.NaN;
    if (!isOfForm(outcomes.forms[outcome] ?? 'number', value))
      throw new OutcomeNotNumber({ outcome, world, value });
    column[world] = value;
  });
}
