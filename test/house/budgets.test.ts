import { readdirSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../views/cli/tightrope.ts';
import { BUDGETS, BUNDLE_KILOBYTES } from './budgets.ts';
import { loadedBy } from './loaded.ts';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

/** Where branches are counted commands run from the sources, which have no budget. */
const runsFromSources = process.env.COVER_COMMANDS !== undefined;

describe.skipIf(runsFromSources)('within its budget:', () => {
  it.each(BUDGETS.map((budget) => [budget.words.join(' '), budget] as const))('%s', async (_, budget) => {
    const { modules, bytes } = await loadedBy(budget.words);
    expect(modules).toBeGreaterThan(0);
    expect(modules).toBeLessThanOrEqual(budget.modules);
    expect(bytes / 1000).toBeLessThanOrEqual(budget.kilobytes);
    // A ceiling far above is none: it follows what has become smaller.
    expect(bytes / 1000).toBeGreaterThan(budget.kilobytes / 2);
  });

  it('the bundle', () => {
    const sizes = readdirSync('dist').map((file) => statSync(`dist/${file}`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThanOrEqual(BUNDLE_KILOBYTES);
  });
});
