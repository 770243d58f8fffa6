import { inlineRunner } from '../../src/engine/index.ts';
import { loadScenario, publishedFile } from '../../src/library/index.ts';
import {
  type Check,
  type PublishedCase,
  type Verification,
  verifyPublished,
} from '../../src/published/index.ts';

/** A model or scenario file of this folder; it must load. */
export function scenarioNamed(file: string) {
  const scenario = loadScenario(publishedFile(file));
  if (scenario.is === 'failed') throw new Error(scenario.message);
  return scenario;
}

/** The checks of one case. */
export async function checksOf(
  one: PublishedCase,
  effort: Verification['effort'],
  engine: Verification['engine'] = 'js',
): Promise<readonly Check[]> {
  const runner = inlineRunner();
  const { signal } = new AbortController();
  const bench = { signal, start: () => ({ runner, progress: () => {} }) };
  const found: Check[] = [];
  const checks = verifyPublished({ scenario: scenarioNamed, engine, effort, bench }, [one]);
  for await (const ofCase of checks) found.push(...ofCase);
  return found;
}

/** What does not hold, as sentences. */
export const missed = (checks: readonly Check[]): readonly string[] =>
  checks
    .filter(({ holds }) => !holds)
    .map(
      (one) => `${one.case}, ${one.figure}: ${one.measured}, published ${one.published}, rule: ${one.rule}`,
    );
