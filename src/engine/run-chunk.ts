import { OutcomeNotNumber, type Reading } from '../language/index.ts';
import { countValue } from '../results/index.ts';
import { countDropped } from './dropped-entrants.ts';
import type { Tables } from './job.ts';

/** Runs worlds from..until-1 one after another and files their outcomes and series. Throws NotFinite or OutcomeNotNumber. */
export function runChunk(reading: Reading, tables: Tables, from: number, until: number): void {
  const { outcomes, series, dropped } = tables;
  const record = {
    outcomes: new Float64Array(outcomes.columns.length),
    fans: new Float64Array(series.quantities.length * series.months),
    dropped: new Float64Array(dropped.entrants.length),
  };
  for (let world = from; world < until; world += 1) {
    reading.run(world, record);
    fileOutcomes(tables, world, record.outcomes);
    fileSeries(tables, world, record.fans);
    countDropped(dropped, record.dropped);
  }
}

function fileOutcomes({ outcomes }: Tables, world: number, found: Float64Array): void {
  outcomes.columns.forEach((column, outcome) => {
    const value = found[outcome] ?? Number.NaN;
    // Only a time may be infinite: it never comes.
    const isSound = outcomes.forms[outcome] === 'time' ? !Number.isNaN(value) : Number.isFinite(value);
    if (!isSound) throw new OutcomeNotNumber({ outcome, world, value });
    column[world] = value;
  });
}

function fileSeries({ series }: Tables, world: number, fans: Float64Array): void {
  const cells = series.quantities.length * series.months;
  if (series.method === 'exact') {
    const { values, worlds } = series;
    for (let cell = 0; cell < cells; cell += 1) values[cell * worlds + world] = fans[cell] ?? Number.NaN;
    return;
  }
  for (let cell = 0; cell < cells; cell += 1) {
    const histogram = series.histograms[cell];
    if (histogram !== undefined) countValue(histogram, fans[cell] ?? Number.NaN);
  }
}
