import type { SeriesTable } from '../results/index.ts';
import { askToStop, type ChunkClaims, chunksDone, chunksWithoutGap, newClaims } from './chunk-claims.ts';
import { type Deaths, serve } from './crew.ts';
import { CHUNK, type Progress, type Runner, type Span, type Work } from './job.ts';
import type { Manner } from './manner.ts';
import { Seat } from './seat.ts';
import { errorOf, type Fault } from './worker-words.ts';

/**
 * Runs chunks on worker threads: each claims the next free chunk in shared memory and writes by world index into shared
 * tables, so neither the number of workers nor their order shows in the results, nor that one died and another did its work again.
 */
export function workerRunner(workers: number, script: URL, manner: Manner = {}): Runner {
  const seats = Array.from({ length: workers }, () => new Seat(script, manner));
  return {
    workers,
    elsewhere: true,
    async run(work, span, progress, signal) {
      const deaths: Deaths = new Map();
      const isEmpty = span.from === 0 && !work.branching?.since && work.hearing === undefined;
      const before = isEmpty ? null : countsOf(work.tables.series);
      const tell = forward(progress);
      // A span that is run again must not skip what it has entered itself: that is taken back too.
      const skipped = skippedIn(span, work);
      for (;;) {
        const claims = newClaims(skipped.length, (chunk) => skipped[chunk] === true);
        const { faults, spoiled } = await watched(
          claims,
          signal,
          (done) => tell(worldsIn(span, done)),
          () => serve(seats, work, span, claims, deaths),
        );
        refuse(faults);
        if (spoiled) putBack(work, before);
        else {
          const done = worldsIn(span, chunksWithoutGap(claims));
          tell(done);
          return done;
        }
      }
    },
    async close() {
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

/** Milliseconds between two words about progress. */
const TELLING = 100;

/** Chunk by chunk, whether it need not be run. */
const skippedIn = ({ from, until }: Span, { hearing }: Work): readonly boolean[] =>
  Array.from(
    { length: Math.ceil((until - from) / CHUNK) },
    (_, chunk) => hearing?.skips(from + chunk * CHUNK) === true,
  );

const worldsIn = ({ from, until }: Span, chunks: number): number => Math.min(chunks * CHUNK, until - from);

/** Nobody needs to see that what a dead worker had done is done again. */
function forward(progress: Progress): Progress {
  let most = 0;
  return (worlds) => {
    most = Math.max(most, worlds);
    progress(most);
  };
}

/** Tells of chunks done and passes on a wish to stop while work goes on. */
async function watched<T>(
  claims: ChunkClaims,
  signal: AbortSignal,
  tell: (chunks: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const stop = (): void => askToStop(claims);
  const telling = setInterval(() => tell(chunksDone(claims)), TELLING);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', stop);
    clearInterval(telling);
  }
}

/**
 * Throws what the earliest failing world threw: chunks are claimed in order and finished once claimed, so it is the same
 * world whatever the number of workers.
 */
function refuse(faults: readonly Fault[]): void {
  const [first] = faults.toSorted((one, other) => worldOf(one) - worldOf(other));
  if (first !== undefined) throw errorOf(first);
}

/** A bug comes before any world. */
const worldOf = (fault: Fault): number => (fault.is === 'bug' ? -1 : (fault.world ?? -1));

type Counts = readonly { readonly counts: Uint32Array; readonly extremes: Float64Array }[];

/** What histograms have counted before a span: earlier spans, or months that a branch shares with its base. */
const countsOf = (series: SeriesTable): Counts =>
  series.method === 'exact'
    ? []
    : series.histograms.map(({ counts, extremes }) => ({
        counts: counts.slice(),
        extremes: extremes.slice(),
      }));

/** Takes back all that a span has counted: how much of it a dead worker had counted twice nobody knows. */
function putBack({ tables: { series } }: Work, before: Counts | null): void {
  if (series.method === 'exact') return;
  series.histograms.forEach(({ counts, extremes }, cell) => {
    const held = before?.[cell];
    if (held === undefined) counts.fill(0);
    else counts.set(held.counts);
    extremes.set(held?.extremes ?? [Infinity, -Infinity]);
  });
}
