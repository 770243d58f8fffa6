import { percentage, spoken } from '../words/index.ts';
import { changeWords, outcomeWords } from './figures.ts';
import { changesIn, driversIn, findingIn, oddsIn, standingOut } from './findings.ts';
import type { Option, Question } from './lesson.ts';
import { rangeOf } from './read-question.ts';
import type { View } from './view.ts';

/** Which option the worlds that were run make right (null: none of them), and the figures that say so. */
export interface Answer {
  readonly option: number | null;
  readonly figures: string;
}

/** Reads the answer to a question off what is on show; nothing of it stands in the script. */
export function answerOf({ about, options }: Question, view: View): Answer {
  switch (about.is) {
    case 'change':
      return changeAnswer(options, view, about.outcome);
    case 'outcome':
      return rangeAnswer(options, view, about.outcome);
    case 'greatest change':
      return greatestChange(options, view);
    case 'likeliest':
      return extreme(options, view, 1);
    case 'least likely':
      return extreme(options, view, -1);
    case 'driver':
      return driverAnswer(options, view);
    default:
      return choiceAnswer(options, view, about.decision, about.is === 'choice');
  }
}

const placeOf = (options: readonly Option[], is: string | undefined): number | null => {
  const at = options.findIndex((one) => one.is === is);
  return at < 0 ? null : at;
};

function changeAnswer(options: readonly Option[], view: View, outcome: string): Answer {
  const change = changesIn(view).find(({ name }) => name === outcome);
  if (change === undefined) return { option: null, figures: '' };
  const is = change.low > 0 ? 'up' : change.high < 0 ? 'down' : 'same';
  return {
    option: placeOf(options, is),
    figures: `now ${outcomeWords(view, outcome)}, ${changeWords(change)}`,
  };
}

/** Ranges are in percent for a chance, and hold their lower end. */
function rangeAnswer(options: readonly Option[], view: View, outcome: string): Answer {
  const finding = findingIn(view, outcome);
  if (finding === undefined) return { option: null, figures: '' };
  const value = finding.form === 'number' ? finding.value : 100 * finding.value;
  const at = options.findIndex(({ is }) => {
    const range = rangeOf(is);
    return range !== null && range.low <= value && value < range.high;
  });
  return { option: at < 0 ? null : at, figures: outcomeWords(view, outcome) };
}

function greatestChange(options: readonly Option[], view: View): Answer {
  const found = options.flatMap(({ is }) => changesIn(view).find(({ name }) => name === is) ?? []);
  const [most] = found.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));
  if (most === undefined) return { option: null, figures: '' };
  const figures = `now ${outcomeWords(view, most.name)}, ${changeWords(most)}`;
  return { option: placeOf(options, most.name), figures };
}

function extreme(options: readonly Option[], view: View, sign: 1 | -1): Answer {
  const found = options.flatMap(({ is }) => findingIn(view, is) ?? []);
  const [most] = found.toSorted((one, other) => sign * (other.value - one.value));
  return most === undefined
    ? { option: null, figures: '' }
    : { option: placeOf(options, most.name), figures: outcomeWords(view, most.name) };
}

function driverAnswer(options: readonly Option[], view: View): Answer {
  const drivers = driversIn(view);
  if (drivers === null || view.is !== 'matters') return { option: null, figures: '' };
  const nameOf = (estimate: number): string => view.scenario.model.estimates[estimate]?.name ?? '';
  const most = standingOut(drivers).find(({ estimate }) => options.some(({ is }) => is === nameOf(estimate)));
  if (most === undefined) return { option: null, figures: 'none of them stands out from noise' };
  const { estimate, share, low, high } = most;
  const interval = `${Math.round(100 * Math.max(0, low))}..${Math.round(100 * high)}`;
  return {
    option: placeOf(options, nameOf(estimate)),
    figures: `about ${Math.round(100 * share)} % of the spread (${interval})`,
  };
}

function choiceAnswer(options: readonly Option[], view: View, decider: string, takes: boolean): Answer {
  const odds = oddsIn(view, decider);
  const right = takes ? odds.find(({ chosen }) => chosen) : odds[0];
  if (right === undefined) return { option: null, figures: 'nothing was open' };
  const others = odds
    .filter((one) => one !== right)
    .slice(0, 2)
    .map((one) => `${spoken(one.option).toLowerCase()} ${percentage(one.odds)}`);
  const figures = `its odds ${percentage(right.odds)} %; ${others.join(', ')}`;
  return { option: placeOf(options, right.option), figures };
}

/** `It is 2, less often: now ...` in full; a prediction that was made is held against it. */
export function answerWords(
  { options }: Question,
  { option, figures }: Answer,
  picked: number | null,
): string {
  const right = option === null ? 'None of these' : `${option + 1}, ${options[option]?.says ?? ''}`;
  const yours = picked === null ? '' : picked === option ? ' (as you said)' : ` (you said ${picked + 1})`;
  return `${right}${yours}${figures === '' ? '' : `: ${figures}`}.`;
}
