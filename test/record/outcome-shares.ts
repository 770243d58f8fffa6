import type { Bench } from '../../src/engine/index.ts';
import { runWish, type Wish } from '../../src/engine/index.ts';
import { listScenarios } from '../../src/library/index.ts';
import { shipped } from '../model/shipped.ts';
import type { OutcomeShares, Proposal } from './record.ts';

type Shares = ReadonlyMap<string, number>;

/** Scenarios that start where the baseline does; the two stages of the record have other calendars. */
const compared = (): readonly string[] =>
  listScenarios()
    .map(({ name }) => name)
    .filter((name) => shipped(name).model.calendar.first?.year === 2025);

/** Shares of every yes/no outcome of the baseline, and the scenarios in which each is rarest and most frequent. */
export async function outcomeShares(wish: Wish, bench: Bench): Promise<readonly OutcomeShares[]> {
  const found = new Map<string, Shares>();
  for (const scenario of compared()) found.set(scenario, await sharesOf(scenario, [], wish, bench));
  return [...(found.get('baseline') ?? [])].map(([outcome, baseline]) => {
    const all = [...found]
      .map(([scenario, shares]) => ({ scenario, share: shares.get(outcome) ?? Number.NaN }))
      .toSorted((one, other) => one.share - other.share);
    const [low = { scenario: 'baseline', share: baseline }] = all;
    return { outcome, baseline, low, high: all.at(-1) ?? low };
  });
}

/** Thresholds that would separate better, tried where the outcome is most frequent. */
const proposed = [
  { outcome: 'washington_walks_away', estimate: 'walking_away', value: 0.3, scenario: 'history-repeats' },
  { outcome: 'riyadh_slighted', estimate: 'upset', value: 0.3, scenario: 'us-exclusive-accord' },
  { outcome: 'beijing_chills', estimate: 'upset', value: 0.3, scenario: 'us-exclusive-accord' },
] as const;

export async function tryProposals(wish: Wish, bench: Bench): Promise<readonly Proposal[]> {
  const proposals: Proposal[] = [];
  for (const { outcome, estimate, value, scenario } of proposed) {
    const set = [{ name: estimate, value: String(value) }];
    const share = async (name: string) => (await sharesOf(name, set, wish, bench)).get(outcome) ?? Number.NaN;
    const baseline = await share('baseline');
    proposals.push({ outcome, estimate, value, baseline, high: { scenario, share: await share(scenario) } });
  }
  return proposals;
}

async function sharesOf(
  name: string,
  set: readonly { readonly name: string; readonly value: string }[],
  wish: Wish,
  bench: Bench,
): Promise<Shares> {
  const { outcomes } = await runWish(shipped(name, { set }), wish, bench);
  return new Map(
    outcomes.names.flatMap((outcome, index) => {
      const column = outcomes.columns[index];
      if (outcomes.forms[index] !== 'probability' || column === undefined) return [];
      return [[outcome, Array.from(column).reduce((sum, yes) => sum + yes, 0) / outcomes.worlds] as const];
    }),
  );
}
