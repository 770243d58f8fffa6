import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One file that loads the tests of other files and waits to be asked; run by `standing-runner.ts` alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    include: ['test/mutation/standing-tests.ts'],
  },
});
