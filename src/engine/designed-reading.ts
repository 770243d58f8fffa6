import { seedKey } from '../chance/index.ts';
import { type Model, NotFinite, type Reading } from '../language/index.ts';
import { createReading } from './create-reading.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { EstimateTable } from './estimate-table.ts';
import { type RecordedDraws, recordDraws } from './recorded-draws.ts';
import { estimateSampler } from './sample-estimates.ts';

/** A reading that takes the estimates of its worlds from a table where it is told to. */
export interface DesignedReading extends Reading {
  /** What the estimates of the worlds of a chunk came to. */
  readonly draws: Pick<RecordedDraws, 'begin' | 'drawn'>;
  /** From now on row 0 of the table is the world `first`; undefined: all estimates are drawn. */
  follow(table: EstimateTable | undefined, first: number): void;
}

/** What is in force: which world of luck a world has, and how to get from there back to the world. */
interface Course {
  readonly luckOf: (world: number) => number;
  readonly estimates: (luck: number, world: number) => Float64Array;
}

/** A reading of a model for worlds of one seed, compiled once for all tables. */
export function designedReading(model: Model, seed: string, engine: EngineChoice): DesignedReading {
  const key = seedKey(seed);
  const drawn = estimateSampler(model.estimates, key);
  const usual: Course = { luckOf: (world) => world, estimates: drawn };
  let course = usual;
  let ahead = 0;
  const draws = recordDraws(model.estimates.length);
  const reading = createReading(model, key, engine, (luck) =>
    draws.record(luck + ahead, course.estimates(luck, luck + ahead)),
  );
  /** Runs what begins with a world, whose luck is that of a world `ahead` of it. */
  const begin = (world: number, run: (luck: number) => void): void => {
    const luck = course.luckOf(world);
    ahead = world - luck;
    try {
      run(luck);
    } catch (error) {
      throw error instanceof NotFinite ? new NotFinite({ ...error, world: error.world + ahead }) : error;
    }
  };
  const run: Reading['run'] = (world, record, branch) =>
    begin(world, (luck) => reading.run(luck, record, branch));
  const pack = reading.pack && packOf(reading.pack, { run, begin, luckOf: (world) => course.luckOf(world) });
  return {
    engine: reading.engine,
    cells: reading.cells,
    draws,
    run,
    ...(pack && { pack }),
    follow(table, first) {
      course =
        table === undefined
          ? usual
          : courseOf(table, first, (set) => estimateSampler(model.estimates, key, set));
    },
  };
}

type Pack = NonNullable<Reading['pack']>;

interface Steps {
  readonly run: Reading['run'];
  readonly begin: (world: number, run: (luck: number) => void) => void;
  readonly luckOf: (world: number) => number;
}

/** Worlds run side by side when their luck is that of neighbours too, else one after another. */
function packOf(pack: Pack, { run, begin, luckOf }: Steps): Pack {
  return {
    worlds: pack.worlds,
    run(first, records, branches) {
      const luck = luckOf(first);
      if (records.every((_, lane) => luckOf(first + lane) === luck + lane))
        begin(first, (from) => pack.run(from, records, branches));
      else
        records.forEach((record, lane) => {
          run(first + lane, record, branches?.[lane]);
        });
    },
  };
}

function courseOf(
  { estimates, values, luck }: EstimateTable,
  first: number,
  samplerWithout: (set: ReadonlySet<number>) => (world: number) => Float64Array,
): Course {
  const sample = samplerWithout(new Set(estimates));
  return {
    luckOf: (world) => (luck === undefined ? world : first + (luck[world - first] ?? 0)),
    estimates: (own, world) => {
      const found = sample(own);
      const row = (world - first) * estimates.length;
      estimates.forEach((estimate, column) => {
        found[estimate] = values[row + column] ?? Number.NaN;
      });
      return found;
    },
  };
}
