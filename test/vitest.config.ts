import { defineConfig } from 'vitest/config';

/** The normal suite: everything but test/slow, on the plain Node that ran `npm test`. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/slow/**', 'node_modules/**'],
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
