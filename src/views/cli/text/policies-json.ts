import type { ShareInterval } from '../../../analysis/index.ts';
import type { Policy, PolicyQuestion } from './policies.ts';
import { demandWords } from './policies-text.ts';

/** Policies as `compare --json` gives them; infinite ends are null, `month` is what a time that never comes counted as. */
export function policiesJson(
  policies: readonly Policy[],
  { regret, demands }: PolicyQuestion,
  month: number | null,
) {
  return {
    regret: regret === null ? null : { ...regret, policies: policies.flatMap(regretJson), never: month },
    satisficing:
      demands.length === 0
        ? null
        : {
            demands: demands.map(demandWords),
            policies: policies.flatMap(({ scenario, satisficing }) =>
              satisficing === null
                ? []
                : [{ scenario, each: satisficing.each.map(shareJson), all: shareJson(satisficing.all) }],
            ),
          },
  };
}

function regretJson({ scenario, regret, never }: Policy) {
  if (regret === null) return [];
  const { mean, q90, largest, best } = regret;
  const ends = (one: { low: number; high: number }) => ({ low: finite(one.low), high: finite(one.high) });
  return [
    {
      scenario,
      mean: { value: mean.value, ...ends(mean) },
      q90: { value: q90.value, ...ends(q90) },
      largest,
      best: shareJson(best),
      ...(never === null ? {} : { never: shareJson(never) }),
    },
  ];
}

const shareJson = ({ value, low, high, yes }: ShareInterval) => ({ value, low, high, yes });

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
