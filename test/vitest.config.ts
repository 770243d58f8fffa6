import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm test` runs the normal suite; `npm run test:slow` what takes minutes. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    // Tests keep no state of their own in modules: sharing them between files halves the time.
    isolate: false,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'normal', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/slow/**'] },
      },
      { extends: true, test: { name: 'slow', include: ['test/slow/**/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
});
