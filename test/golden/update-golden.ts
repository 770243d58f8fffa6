/** `npm run golden:update`: keeps the golden runs as they are now and prints what moved, for the changelog. */
import { type GoldenRun, goldenRun, goldenScenarios, keepRun, keptRun } from './golden-run.ts';

for (const scenario of goldenScenarios) {
  const [before, after] = [former(scenario), await goldenRun(scenario)];
  keepRun(after);
  console.log(`${scenario}: ${before?.hash === after.hash ? 'as before' : 'other worlds'}`);
  for (const [name, value] of Object.entries(after.outcomes)) {
    const old = before?.outcomes[name];
    if (old !== value) console.log(`  ${name}: ${old?.toPrecision(4) ?? 'new'} -> ${value.toPrecision(4)}`);
  }
}

function former(scenario: string): GoldenRun | null {
  try {
    return keptRun(scenario);
  } catch {
    return null;
  }
}
