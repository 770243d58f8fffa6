import { fanOf, halfWidth, type OutcomeDifference } from '../analysis/index.ts';
import { monthIndex } from '../language/index.ts';
import { figure, figureWithin, grouped, percentage, spoken } from '../words/index.ts';
import { changesIn, driversIn, findingIn, naiveIn, oddsIn, standingOut } from './findings.ts';
import type { View } from './view.ts';
import type { FigureWish, Words } from './words-of.ts';

/** The words with the figures of the run in their places; without a run, with gaps. */
export const spokenWords = (words: Words, view: View | null): string =>
  words
    .map((piece) => (typeof piece === 'string' ? piece : view === null ? '…' : figureWords(piece, view)))
    .join('');

/** A figure of what is on show, with its uncertainty; a dash where it has none to give. */
function figureWords(wish: FigureWish, view: View): string {
  switch (wish.is) {
    case 'outcome':
      return outcomeWords(view, wish.outcome);
    case 'change': {
      const change = changesIn(view).find(({ name }) => name === wish.outcome);
      return change === undefined ? '-' : changeWords(change);
    }
    case 'quantity':
      return quantityWords(view, wish.quantity, wish.month);
    case 'choice':
      return choiceWords(view, wish.decision);
    case 'driver':
      return driverWords(view, wish.place);
    case 'drivers':
      return driversWords(view);
    default:
      return worldsIn(view);
  }
}

/** `18 % ±2 (naive 69 %)`, or `14.2 ±0.3 (naive 12)`; of a single world whether it happened. */
export function outcomeWords(view: View, name: string): string {
  if (view.is === 'world') return inThisWorld(view, name);
  const finding = findingIn(view, name);
  if (finding === undefined) return '-';
  const naive = naiveIn(view, name);
  const isShare = finding.form === 'probability';
  const words = valueWords(finding.form, finding.value, halfWidth(finding));
  if (naive === null) return isShare ? `${words} (no naive figure)` : words;
  return `${words} (naive ${isShare ? `${Math.round(100 * naive)} %` : figure(naive)})`;
}

function valueWords(form: OutcomeDifference['form'], value: number, half: number): string {
  if (form === 'number') return figureWithin(value, half);
  return `${Math.round(100 * value)} % ±${Math.max(1, Math.round(100 * half))}`;
}

function inThisWorld({ scenario, story }: Extract<View, { is: 'world' }>, name: string): string {
  const outcome = scenario.model.outcomes.find((one) => one.name === name);
  const value = story.history.outcomes[outcome?.index ?? -1] ?? Number.NaN;
  return outcome?.form === 'probability' ? (value === 1 ? 'yes' : 'no') : figure(value);
}

/** `13 points less likely (±2)`, `310 ±90 less`, or that there is no change to be seen. */
export function changeWords({ form, value, low, high }: OutcomeDifference): string {
  if (low <= 0 && high >= 0) return 'no visible change';
  const half = halfWidth({ low, high });
  if (form === 'number')
    return `${figure(Math.abs(value))} ${value > 0 ? 'more' : 'less'} (±${figure(half)})`;
  const places = Math.abs(value) < 0.0995 ? 1 : 0;
  const points = (share: number): string => (100 * share).toFixed(places);
  return `${points(Math.abs(value))} points ${value > 0 ? 'likelier' : 'less likely'} (±${points(half)})`;
}

function quantityWords(view: View, name: string, month: string): string {
  const sight = view.is === 'compare' ? view.sights[1] : view.is === 'explore' ? view.sight : null;
  const scenario = view.is === 'compare' ? view.scenarios[1] : view.is === 'explore' ? view.scenario : null;
  if (view.is === 'world') return worldQuantity(view, name, month);
  if (sight === null || scenario === null) return '-';
  const fan = fanOf(sight.result.series, name);
  const at = monthIndex(month, scenario.model.calendar) ?? 0;
  const [low, middle, high] = [fan.q25, fan.q50, fan.q75].map((band) => figure(band[at] ?? Number.NaN));
  return `${middle} (half of worlds ${low}..${high})`;
}

function worldQuantity(
  { scenario, story }: Extract<View, { is: 'world' }>,
  name: string,
  month: string,
): string {
  const { fans, calendar } = scenario.model;
  const fan = fans.findIndex((one) => one.name === name);
  const at = monthIndex(month, calendar) ?? 0;
  return figure(story.history.fans[fan * calendar.months + at] ?? Number.NaN);
}

/** `reassure (31 % likely)`. */
function choiceWords(view: View, decider: string): string {
  const chosen = oddsIn(view, decider).find((one) => one.chosen);
  return chosen === undefined
    ? 'nothing: nothing is open to it'
    : `${spoken(chosen.option).toLowerCase()} (${percentage(chosen.odds)} % likely)`;
}

function driverWords(view: View, place: number): string {
  const drivers = driversIn(view);
  const driver = drivers === null ? undefined : standingOut(drivers)[place - 1];
  if (view.is !== 'matters' || driver === undefined) return 'nothing that stands out';
  const { share, low, high } = driver;
  const name = spoken(view.scenario.model.estimates[driver.estimate]?.name ?? '');
  return `${name.toLowerCase()} ${Math.round(100 * share)} % (${Math.round(100 * Math.max(0, low))}..${Math.round(100 * high)})`;
}

/** What all single estimates above the floor make together; first-order shares of independent inputs add up (Sobol' 1993). */
function driversWords(view: View): string {
  const drivers = driversIn(view);
  if (drivers === null) return '-';
  const shown = standingOut(drivers);
  return `${Math.round(100 * shown.reduce((sum, { share }) => sum + share, 0))} % of the spread`;
}

function worldsIn(view: View): string {
  if (view.is === 'world' || view.is === 'nothing run') return '1';
  const sight = view.is === 'compare' ? view.sights[1] : view.sight;
  return grouped(sight.result.outcomes.worlds);
}
