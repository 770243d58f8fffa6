import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { EngineChoice } from '../../engine/index.ts';
import { openSession, threadScripts } from '../../session/index.ts';
import { converse } from './converse.ts';

/** How the conversation is asked for. */
export interface SpokenWish {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WritableStream;
  readonly worlds: number;
  readonly engine: EngineChoice;
  readonly signal: AbortSignal;
}

/** Holds the conversation until somebody leaves it or there are no more lines; gives the exit code. */
export async function openSpoken({ stdin, stdout, worlds, engine, signal }: SpokenWish): Promise<number> {
  const workers = availableParallelism();
  const session = openSession({ ...threadScripts(), workers, engine, clock: () => performance.now() });
  // The terminal itself edits lines: what has been said is never written anew.
  const lines = createInterface({ input: stdin, terminal: false });
  signal.addEventListener('abort', () => lines.close(), { once: true });
  try {
    await converse({
      session,
      worlds,
      signal,
      lines,
      say: (text) => void stdout.write(text),
      repeats: stdin.isTTY !== true,
    });
  } finally {
    lines.close();
    await session.close();
  }
  return 0;
}
