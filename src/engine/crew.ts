import { askToStop, type ChunkClaims, giveBack, letGoOn } from './chunk-claims.ts';
import { CHUNK, type Span, type Work } from './job.ts';
import type { Seat } from './seat.ts';
import type { Fault, WorkerAnswer, WorkerEntry } from './worker-words.ts';

/** Threads that may die at the same chunk before it is given up. */
const PATIENCE = 3;

/** Keeps account of where workers died, chunk by chunk; null is before their first one. */
export type Deaths = Map<number | null, number>;

/** What a span of worlds came to: the faults that workers met, and whether one died while it was counting into shared histograms. */
export interface Served {
  readonly faults: readonly Fault[];
  readonly spoiled: boolean;
}

/** Sends workers to the chunks of a span until each has answered; one that dies is replaced, and its chunk goes to whoever comes first. */
export async function serve(
  seats: readonly Seat[],
  work: Work,
  span: Span,
  claims: ChunkClaims,
  deaths: Deaths,
): Promise<Served> {
  const { job, model, tables, branching, hearing } = work;
  const isHeard = hearing !== undefined;
  const clerk = clerkFor(claims, (entry) => hearing?.enter(entry.entry));
  let sent = 0;
  let spoiled = false;
  const serveSeat = async (seat: Seat): Promise<WorkerAnswer> => {
    for (;;) {
      const worker = sent;
      sent += 1;
      const order = { job, tables, branching, ...span, claims, worker, isHeard };
      const answer = await seat.ask(order, model, clerk.enter);
      if (answer.says !== 'died') return answer;
      const loss = giveBack(claims, worker);
      if (loss?.counted && tables.series.method === 'histogram') {
        spoiled = true;
        askToStop(claims);
      }
      const chunk = loss?.chunk ?? null;
      deaths.set(chunk, (deaths.get(chunk) ?? 0) + 1);
      if ((deaths.get(chunk) ?? 0) < PATIENCE && !seat.closed) continue;
      askToStop(claims);
      return { says: 'failed', fault: { is: 'death', cause: answer.cause, ...worldsOf(span, chunk) } };
    }
  };
  const answers = await Promise.all(seats.map(serveSeat));
  clerk.complain();
  return { faults: answers.flatMap((one) => (one.says === 'failed' ? [one.fault] : [])), spoiled };
}

/** Enters chunks one by one and lets their workers go on, until one cannot be entered: then all stop, and `complain` throws why. */
function clerkFor(claims: ChunkClaims, write: (entry: WorkerEntry) => void) {
  let failure: { readonly error: unknown } | null = null;
  return {
    enter(entry: WorkerEntry): void {
      try {
        if (failure === null) write(entry);
      } catch (error) {
        failure = { error };
        askToStop(claims);
      }
      letGoOn(claims, entry.worker, entry.chunk);
    },
    complain(): void {
      if (failure !== null) throw failure.error;
    },
  };
}

function worldsOf(
  { from, until }: Span,
  chunk: number | null,
): Pick<Fault & { is: 'death' }, 'world' | 'last'> {
  if (chunk === null) return { world: null, last: null };
  return { world: from + chunk * CHUNK, last: Math.min(until, from + (chunk + 1) * CHUNK) - 1 };
}
