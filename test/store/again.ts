import { tmpdir } from 'node:os';
import { inlineRunner } from '../../src/engine/index.ts';
import type { Again } from '../../src/store/index.ts';

/** Runs a share of a folder's worlds again, in this thread. */
export const again = (share: number): Again => ({
  share,
  scratch: tmpdir(),
  parted: false,
  signal: new AbortController().signal,
  start: () => ({ runner: inlineRunner(), progress: () => {} }),
});
