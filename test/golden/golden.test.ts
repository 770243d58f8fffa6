import { describe, expect, it } from 'vitest';
import { goldenRun, goldenScenarios, keptRun } from './golden-run.ts';

const advice =
  'if that was meant: npm run golden:update, and write the figures before and after under Results change in CHANGELOG.md';

describe('golden runs', () => {
  it.each(goldenScenarios)('%s gives the same worlds as when it was kept', async (scenario) => {
    const [now, kept] = [await goldenRun(scenario), keptRun(scenario)];
    expect(now.outcomes, `outcomes moved; ${advice}`).toEqual(kept.outcomes);
    expect(now, `worlds moved; ${advice}`).toEqual(kept);
  });
});
