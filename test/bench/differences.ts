import { availableParallelism } from 'node:os';
import { agreeOnAll, allScenarios } from '../agreement/agree-on-all.ts';
import { ENGINES } from '../agreement/engines.ts';
import { type Goal, reached } from './goal.ts';

/** What is compared: a few worlds of two scenarios, or some of them all; `npm run agree` takes more. */
const SHORT = { scenarios: ['baseline', 'reserves-crunch'], worlds: 2 };
const LONG_WORLDS = 25;

/** Values that differ between the readings. */
export async function differenceGoals(isLong: boolean): Promise<readonly Goal[]> {
  const which = isLong ? { scenarios: allScenarios(), worlds: LONG_WORLDS } : SHORT;
  const comparison = { ...which, engines: ENGINES, seed: 'bench' };
  const found = await agreeOnAll(comparison as Parameters<typeof agreeOnAll>[0], availableParallelism());
  const sum = (of: 'compared' | 'differing') => found.reduce((all, one) => all + one[of], 0);
  const wanted = {
    id: 'agreement',
    what: `values that differ between ${ENGINES.join(', ')}, of ${sum('compared').toLocaleString('en')} compared`,
    is: 'at most',
    limit: 0,
    unit: '',
  } as const;
  return [reached(wanted, sum('differing'))];
}
