import type { Model } from '../language/index.ts';
import { type DesignedReading, designedReading } from './designed-reading.ts';
import { CHUNK, type Job, type ReadingWork, type Runner, sharesReading } from './job.ts';
import { runChunk } from './run-chunk.ts';

/** Runs everything in this thread, giving way after each chunk so that a Ctrl-C is heard. */
export function inlineRunner(): Runner {
  let prepared: (ReadingWork & { readonly reading: DesignedReading }) | null = null;
  return {
    workers: 1,
    elsewhere: false,
    async run(work, { from, until }, progress, signal) {
      const { job, model } = work;
      if (prepared === null || !sharesReading(prepared, work))
        prepared = { job, model, reading: readingFor(job, model) };
      prepared.reading.follow(job.design, work.tables.first ?? 0);
      let world = from;
      while (world < until && !signal.aborted) {
        const next = Math.min(until, world + CHUNK);
        runChunk(prepared.reading, work, { from: world, until: next });
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
