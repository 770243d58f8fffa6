import { compareWorlds, type OutcomeDifference, type OutcomeFinding } from '../analysis/index.ts';
import type { Driver, Drivers } from '../session/index.ts';
import type { View } from './view.ts';

/** What the shown scenario says of an outcome: the second of two. */
export function findingIn(view: View, name: string): OutcomeFinding | undefined {
  if (view.is === 'compare') return view.sights[1].findings.find((one) => one.name === name);
  if (view.is !== 'explore' && view.is !== 'matters') return undefined;
  return view.sight.findings.find((one) => one.name === name);
}

/** What one would say of an outcome without the model; null where nobody has a figure. */
export function naiveIn(view: View, name: string): number | null {
  const sight = view.is === 'compare' ? view.sights[1] : 'sight' in view ? view.sight : null;
  return sight?.result.naive[name]?.value ?? null;
}

const kept = new WeakMap<View, readonly OutcomeDifference[]>();

/** Paired changes: second against first, or moved levers against unmoved ones; none where neither is shown. */
export function changesIn(view: View): readonly OutcomeDifference[] {
  const known = kept.get(view);
  if (known !== undefined) return known;
  const changes = changesNow(view);
  kept.set(view, changes);
  return changes;
}

function changesNow(view: View): readonly OutcomeDifference[] {
  if (view.is === 'compare')
    return compareWorlds(view.sights[0].result.outcomes, view.sights[1].result.outcomes);
  if (view.is !== 'explore' || view.sight.moved.size === 0) return [];
  return compareWorlds(view.sight.unmoved.outcomes, view.sight.result.outcomes);
}

/** What the outcome on show hangs on. */
export const driversIn = (view: View): Drivers | null => (view.is === 'matters' ? view.drivers : null);

/** The estimates above the noise floor. */
export const standingOut = ({ drivers, floor }: Drivers): readonly Driver[] =>
  drivers.filter(({ share }) => share > floor);

/** An option of a decider: what it is called, how likely it was, whether it was taken. */
export interface OddsOfOption {
  readonly option: string;
  readonly odds: number;
  readonly chosen: boolean;
}

/** What a decider might have done in the month on show, targets of an option together, the likeliest first; empty where nothing was open. */
export function oddsIn(view: View, decider: string): readonly OddsOfOption[] {
  if (view.is !== 'world') return [];
  const decision = view.scenario.model.decisions.find(({ name }) => name === decider);
  const choices = view.story.history.months[view.month]?.choices ?? [];
  const made = choices.find((one) => one.decision === decision?.index);
  if (decision === undefined || made === undefined || made.alternative < 0) return [];
  const options = decision.options.map(({ name }, at) => {
    const own = decision.alternatives.flatMap((one, place) => (one.option === at ? [place] : []));
    const odds = own.reduce((sum, place) => sum + (made.odds[place] ?? 0), 0);
    return { option: name, odds, chosen: own.includes(made.alternative) };
  });
  return options.toSorted((one, other) => other.odds - one.odds);
}
