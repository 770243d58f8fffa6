/**
 * Which worker has which chunk, in shared memory: one word a chunk. A chunk is claimed and its owner recorded in one step, so that nothing is
 * lost when a worker dies at any moment.
 */
export interface ChunkClaims {
  /** What state each chunk is in; for those that somebody has, `3 * worker` is added. */
  readonly chunks: Int32Array;
  /** One word: 1 asks to begin no further chunk. */
  readonly stop: Int32Array;
}

const FREE = 0;
/** By a worker that died. */
const GIVEN_BACK = 1;
const CLAIMED = 2;
/** Part of what its worlds left may have been counted already. */
const COUNTED = 3;
const DONE = 4;
const by = (worker: number, state: number): number => state + 3 * worker;

/** Claims on chunks that nobody has yet, but for those that are done already. */
export function newClaims(count: number, isDone: (chunk: number) => boolean = () => false): ChunkClaims {
  const chunks = new Int32Array(new SharedArrayBuffer(4 * count));
  for (let chunk = 0; chunk < count; chunk += 1) if (isDone(chunk)) chunks[chunk] = by(0, DONE);
  return {
    chunks,
    stop: new Int32Array(new SharedArrayBuffer(4)),
  };
}

export const askToStop = ({ stop }: ChunkClaims): void => void Atomics.store(stop, 0, 1);

/**
 * Takes the first chunk from `from` on that is to be had; null when there is none. Once asked to stop, only chunks that a dead worker gave
 * back: others behind them may be done, and what is done must have no gaps.
 */
export function claimChunk({ chunks, stop }: ChunkClaims, worker: number, from: number): number | null {
  for (let chunk = from; chunk < chunks.length; chunk += 1) {
    if (Atomics.compareExchange(chunks, chunk, GIVEN_BACK, by(worker, CLAIMED)) === GIVEN_BACK) return chunk;
    if (Atomics.load(stop, 0) === 1) continue;
    if (Atomics.compareExchange(chunks, chunk, FREE, by(worker, CLAIMED)) === FREE) return chunk;
  }
  return null;
}

export const countChunk = ({ chunks }: ChunkClaims, worker: number, chunk: number): void =>
  void Atomics.store(chunks, chunk, by(worker, COUNTED));

export const finishChunk = ({ chunks }: ChunkClaims, worker: number, chunk: number): void =>
  void Atomics.store(chunks, chunk, by(worker, DONE));

/** Waits, in a worker, until somebody else has finished its chunk. */
export function awaitFinish({ chunks }: ChunkClaims, worker: number, chunk: number): void {
  while (Atomics.load(chunks, chunk) === by(worker, COUNTED))
    Atomics.wait(chunks, chunk, by(worker, COUNTED));
}

/** Finishes the chunk of a worker that waits for it. */
export function letGoOn(claims: ChunkClaims, worker: number, chunk: number): void {
  finishChunk(claims, worker, chunk);
  Atomics.notify(claims.chunks, chunk);
}

/** A chunk that a dead worker has given back, and whether it was being counted. */
export interface Loss {
  readonly chunk: number;
  readonly counted: boolean;
}

/** Gives back what a dead worker was at; null when it was at nothing. */
export function giveBack({ chunks }: ChunkClaims, worker: number): Loss | null {
  const chunk = chunks.findIndex((word) => word === by(worker, CLAIMED) || word === by(worker, COUNTED));
  if (chunk < 0) return null;
  const counted = Atomics.exchange(chunks, chunk, GIVEN_BACK) === by(worker, COUNTED);
  return { chunk, counted };
}

const isDone = (word: number): boolean => word >= CLAIMED && (word - DONE) % 3 === 0;

/** How many chunks are done. */
export const chunksDone = ({ chunks }: ChunkClaims): number => chunks.filter(isDone).length;

/** How many chunks are done from the first on, without a gap. */
export function chunksWithoutGap({ chunks }: ChunkClaims): number {
  const gap = chunks.findIndex((word) => !isDone(word));
  return gap < 0 ? chunks.length : gap;
}
