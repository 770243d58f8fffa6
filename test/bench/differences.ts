import { availableParallelism } from 'node:os';
import { agreeOnAll } from '../agreement/agree-on-all.ts';
import { ENGINES } from '../agreement/engines.ts';
import { type Goal, reached } from './goal.ts';

const SCENARIOS = ['baseline', 'reserves-crunch'];
const WORLDS = 2;

/** Values that differ between the readings in a few worlds; `npm run agree` compares them all. */
export async function differenceGoals(): Promise<readonly Goal[]> {
  const comparison = { scenarios: SCENARIOS, worlds: WORLDS, engines: ENGINES, seed: 'bench' };
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
