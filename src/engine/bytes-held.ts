import { bytesAWorld } from '../results/index.ts';
import type { RunRequest } from './run-worlds.ts';

/** Of worlds that are laid by: a column as it is read back, and as it is sorted. */
const LAID_BY = 16;

/** Bytes that the outcomes of a run take in memory at once: those of all its worlds, or where they are laid by one outcome of each. */
export function bytesHeld({ model, worlds, ledger }: RunRequest): number {
  const each = bytesAWorld(model.outcomes.map(({ form }) => form));
  return worlds * (ledger?.shelf ? Math.min(LAID_BY, each) : each);
}
