import {
  type Branch,
  NotFinite,
  OutcomeNotNumber,
  type Reading,
  type WorldRecord,
} from '../language/index.ts';
import { isOfForm } from '../results/index.ts';
import { fileDropped } from './dropped-entrants.ts';
import { type Memory, seriesFile } from './file-series.ts';
import type { Branching, Span, Tables, Work } from './job.ts';
import { stateOf } from './world-states.ts';

/**
 * Runs worlds from..until-1 in order, as many at once as the reading can, and files what they give. Until it says that it `counts`, all it has
 * done may be done again. Gives what was counted, in `memory`. Throws NotFinite or OutcomeNotNumber.
 */
export function runChunk(
  reading: Reading,
  { tables, branching }: Pick<Work, 'tables' | 'branching'>,
  { from, until }: Span,
  counts: () => void = () => {},
  memory?: Memory,
): Float64Array {
  const size = reading.pack?.worlds ?? 1;
  const records = Array.from({ length: size }, () => newRecord(tables));
  const file = seriesFile(tables.series, until - from, branching?.since?.months, memory);
  for (let world = from; world < until; world += size) {
    const present = world + size <= until ? records : records.slice(0, until - world);
    runTogether(reading, branching, world, present, (record, lane) => {
      const row = world + lane - (tables.first ?? 0);
      fileOutcomes(tables, world + lane, row, record.outcomes);
      file.add(row, record.fans);
      fileDropped(tables.dropped, row, record.dropped);
    });
  }
  counts();
  file.settle();
  return file.counted();
}

/** Runs neighbouring worlds, one a record, and files each; throws what the first failing of them throws. */
function runTogether(
  reading: Reading,
  branching: Branching | undefined,
  first: number,
  plain: readonly Filled[],
  file: (record: Filled, lane: number) => void,
): void {
  const records = branching === undefined ? plain : plain.map(keeping(branching, first));
  const branches = branching === undefined ? [] : plain.map((_, lane) => branchOf(branching, first + lane));
  if (reading.pack !== undefined) {
    try {
      reading.pack.run(first, records, branches);
      plain.forEach(file);
      return;
    } catch (error) {
      // An outcome of an earlier world may be no number.
      if (!(error instanceof NotFinite)) throw error;
    }
  }
  plain.forEach((record, lane) => {
    reading.run(first + lane, records[lane] ?? record, branches[lane]);
    file(record, lane);
  });
}

const keeping =
  ({ kept }: Branching, first: number) =>
  (record: Filled, lane: number): WorldRecord => ({
    ...record,
    states: kept.map((states) => stateOf(states, first + lane)),
  });

const branchOf = ({ otherwise, since }: Branching, world: number): Branch => ({
  otherwise,
  since: since === null ? null : stateOf(since, world),
});

type Filled = ReturnType<typeof newRecord>;

const newRecord = ({ outcomes, series, dropped }: Tables) => ({
  outcomes: new Float64Array(outcomes.columns.length),
  fans: new Float64Array(series.quantities.length * series.months),
  dropped: new Float64Array(dropped.columns.length),
});

function fileOutcomes({ outcomes }: Tables, world: number, row: number, found: Float64Array): void {
  outcomes.columns.forEach((column, outcome) => {
    const value = found[outcome] ?? Number.NaN;
    if (!isOfForm(outcomes.forms[outcome] ?? 'number', value))
      throw new OutcomeNotNumber({ outcome, world, value });
    column[row] = value;
  });
}
