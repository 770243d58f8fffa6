import type { Model } from '../language/index.ts';
import type { ChunkEntry } from './chunk-entry.ts';
import { type DesignedReading, designedReading } from './designed-reading.ts';
import type { Memory } from './file-series.ts';
import {
  CHUNK,
  type Job,
  type ReadingWork,
  type Runner,
  type Span,
  sharesReading,
  type Work,
} from './job.ts';
import { reusedFloats } from './reused-floats.ts';
import { runChunk } from './run-chunk.ts';

/** Runs everything in this thread, giving way after each chunk so that a Ctrl-C is heard. */
export function inlineRunner(): Runner {
  let prepared: (ReadingWork & { readonly reading: DesignedReading }) | null = null;
  const memory = reusedFloats();
  return {
    workers: 1,
    elsewhere: false,
    async run(work, { from, until }, progress, signal) {
      const { job, model, hearing } = work;
      if (prepared === null || !sharesReading(prepared, work))
        prepared = { job, model, reading: readingFor(job, model) };
      prepared.reading.follow(job.design, work.tables.first ?? 0);
      let world = from;
      while (world < until && !signal.aborted) {
        const next = Math.min(until, world + CHUNK);
        const span = { from: world, until: next };
        if (hearing === undefined) runChunk(prepared.reading, work, span, () => {}, memory);
        else if (!hearing.skips(world))
          hearing.enter(runHeard(prepared.reading, work, span, () => {}, memory));
        world = next;
        progress(world - from);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return world - from;
    },
    close: async () => {},
  };
}

/** The reading a job asks for, of the model its texts make. */
export const readingFor = ({ seed, engine }: Job, model: Model): DesignedReading =>
  designedReading(model, seed, engine);

/** Runs a chunk and gives what it came to besides its rows in the tables. */
export function runHeard(
  reading: DesignedReading,
  work: Pick<Work, 'tables' | 'branching'>,
  { from, until }: Span,
  counts: () => void,
  memory: Memory,
): ChunkEntry {
  reading.draws.begin(from, until);
  const counted = runChunk(reading, work, { from, until }, counts, memory);
  return { from, until, drawn: reading.draws.drawn(), counted };
}
