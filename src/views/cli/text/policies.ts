import {
  type Better,
  type Demand,
  type PolicyRegret,
  type PolicySatisficing,
  regretOf,
  satisficingOf,
} from '../../../analysis/index.ts';
import { firstWorlds, outcomeColumn } from '../../../results/index.ts';
import type { Study } from '../../../study.ts';

/** What is asked of scenarios as policies: how much is regretted, and what is good enough. */
export interface PolicyQuestion {
  readonly regret: { readonly outcome: string; readonly better: Better } | null;
  readonly demands: readonly Demand[];
}

/** One scenario as a policy. */
export interface Policy {
  readonly scenario: string;
  /** null where no regret was asked for. */
  readonly regret: PolicyRegret | null;
  /** null where no demand was made. */
  readonly satisficing: PolicySatisficing | null;
}

/** Scenarios as policies over the worlds that all of them have. Throws a RangeError on an outcome without a regret. */
export function policiesOf(
  studies: readonly Study[],
  { regret, demands }: PolicyQuestion,
): readonly Policy[] {
  const worlds = Math.min(...studies.map(({ result }) => result.outcomes.worlds));
  const tables = studies.map(({ result }) => firstWorlds(result.outcomes, worlds));
  const valuesOf = (outcome: string) => tables.map((table) => outcomeColumn(table, outcome).values);
  const regrets = regret === null ? [] : regretOf(valuesOf(regret.outcome), regret.better);
  const asked = demands.map(({ outcome }) => valuesOf(outcome));
  return studies.map(({ scenario }, place) => ({
    scenario: scenario.name,
    regret: regrets[place] ?? null,
    satisficing:
      demands.length === 0
        ? null
        : satisficingOf(
            demands,
            asked.map((values) => values[place] ?? []),
          ),
  }));
}
