import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Mutated code counts what each test reaches at every turn; that is wanted once, and takes most of the time ever after. */
const countOnce = {
  name: 'count once',
  transform: (code: string): string =>
    code.replace('function cover() {', 'function cover() { if (ns.counts === false) return;'),
};

/** One file that loads the tests of other files and waits to be asked; run by `standing-runner.ts` alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [countOnce],
  test: {
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    include: ['test/mutation/standing-tests.ts'],
  },
});
