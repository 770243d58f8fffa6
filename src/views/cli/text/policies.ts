import {
  type Better,
  type Demand,
  type PolicyRegret,
  type PolicySatisficing,
  regretOf,
  type ShareInterval,
  satisficingOf,
  shareInterval,
} from '../../../analysis/index.ts';
import { firstWorlds, outcomeColumn } from '../../../results/index.ts';
import type { Study } from '../../../study.ts';

/** What is asked of scenarios as policies: how much is regretted, and what is good enough. */
export interface PolicyQuestion {
  readonly regret: {
    readonly outcome: string;
    readonly better: Better;
    /** What a time that never comes counts as, in months from the start; null: the month after the last. */
    readonly never: number | null;
  } | null;
  readonly demands: readonly Demand[];
}

/** One scenario as a policy. */
export interface Policy {
  readonly scenario: string;
  /** null where no regret was asked for. */
  readonly regret: PolicyRegret | null;
  /** In how many worlds the time that is regretted never comes; null for what is no time, or where no regret was asked for. */
  readonly never: ShareInterval | null;
  /** null where no demand was made. */
  readonly satisficing: PolicySatisficing | null;
}

/** Scenarios as policies over the worlds that all of them have; `never` is the month that a time that never comes counts as. Throws a RangeError on an outcome without a regret. */
export function policiesOf(
  studies: readonly Study[],
  { regret, demands }: PolicyQuestion,
  never: number | null,
): readonly Policy[] {
  const worlds = Math.min(...studies.map(({ result }) => result.outcomes.worlds));
  const tables = studies.map(({ result }) => firstWorlds(result.outcomes, worlds));
  const valuesOf = (outcome: string) => tables.map((table) => outcomeColumn(table, outcome).values);
  const regretted = regret === null ? [] : valuesOf(regret.outcome);
  const regrets = regret === null ? [] : regretOf(regretted.map(timesWith(never)), regret.better);
  const asked = demands.map(({ outcome }) => valuesOf(outcome));
  return studies.map(({ scenario }, place) => ({
    scenario: scenario.name,
    regret: regrets[place] ?? null,
    never: never === null ? null : shareOfNever(regretted[place] ?? []),
    satisficing:
      demands.length === 0
        ? null
        : satisficingOf(
            demands,
            asked.map((values) => values[place] ?? []),
          ),
  }));
}

/**
 * The month that stands for a time that never comes: the one after the last of the longest run, which it is not before, or a later one. null for
 * an outcome that is no time. Throws a RangeError for a month that may have come.
 */
export function neverMonth(
  studies: readonly Study[],
  { outcome, never }: NonNullable<PolicyQuestion['regret']>,
): number | null {
  const isTime = studies.every(({ result }) => outcomeColumn(result.outcomes, outcome).form === 'time');
  if (!isTime) {
    if (never === null) return null;
    throw new RangeError('it is no time, so --never has nothing to count');
  }
  const end = 1 + Math.max(...studies.map(({ result }) => result.months.length));
  if (never !== null && never < end)
    throw new RangeError(`a time that never comes is not before month ${end}: --never ${never} is too early`);
  return never ?? end;
}

const timesWith =
  (never: number | null) =>
  (values: ArrayLike<number>): ArrayLike<number> =>
    never === null ? values : Float64Array.from(values, (value) => (value === Infinity ? never : value));

const shareOfNever = (values: ArrayLike<number>): ShareInterval =>
  shareInterval(
    Array.from(values).reduce((count, value) => count + Number(value === Infinity), 0),
    values.length,
  );
