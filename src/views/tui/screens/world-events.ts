import { withoutArrivals, withoutEvent, withoutMove } from '../../../engine/index.ts';
import type { Counterfactual, Model } from '../../../language/index.ts';
import type { Story } from '../../../session/index.ts';
import {
  choiceSentence,
  type Happening,
  happenings,
  monthWords,
  quantityName,
} from '../../../words/index.ts';

/** Something in the log of a world, with its month. */
export interface LoggedEvent extends Happening {
  readonly month: number;
}

const logs = new WeakMap<Story, readonly (readonly LoggedEvent[])[]>();

/** What happened in each month of a story, the most unusual of a month first. */
function logOf(story: Story): readonly (readonly LoggedEvent[])[] {
  const known = logs.get(story);
  if (known !== undefined) return known;
  const { months } = story.history;
  const log = months.map((_, month) =>
    happenings(story.request.model, months, month).map((one) => ({ ...one, month })),
  );
  logs.set(story, log);
  return log;
}

/** The log up to a month as it is read: the latest month first, what is not worth a line left out. */
export function eventsUntil(story: Story, month: number): readonly LoggedEvent[] {
  return logOf(story)
    .slice(0, month + 1)
    .toReversed()
    .flatMap((events, back) => (back === 0 ? events : events.filter(({ weight }) => weight >= WORTH)));
}

const WORTH = 1;
const TURNS = 8;

/** Months in which the most unusual things came together, in order of time. */
export function turningPoints(story: Story): readonly number[] {
  const scores = logOf(story).map((events, month) => ({
    month,
    score: events.reduce((sum, { weight }) => sum + (weight >= WORTH ? weight : 0), 0),
  }));
  return scores
    .toSorted((one, other) => other.score - one.score || one.month - other.month)
    .slice(0, TURNS)
    .map(({ month }) => month)
    .toSorted((one, other) => one - other);
}

/** The world in which an event does not happen: same luck otherwise. Null where it follows from the rest and cannot be left out alone. */
export function withoutIt(model: Model, { cause, month }: LoggedEvent): Counterfactual | null {
  switch (cause.is) {
    case 'entry':
      return { is: 'entry', entry: cause.entry, from: month, until: model.calendar.months };
    case 'choice': {
      const { decision, alternative, odds } = cause.choice;
      const likeliest = odds.indexOf(
        Math.max(...odds.map((chance, at) => (at === alternative ? -1 : chance))),
      );
      return { is: 'choice', decision, alternative: likeliest, from: month, until: month };
    }
    case 'move':
      return withoutMove(model, cause.change, month);
    case 'arrivals':
      return withoutArrivals(model, cause.kind, month);
    default: {
      const [first] = cause.events;
      return first === undefined || cause.events.length > 1 ? null : withoutEvent(model, first, month);
    }
  }
}

/** What a screen says of a world without an event, as the beginning of a sentence. */
export function withoutWords(model: Model, event: LoggedEvent): string {
  const { cause, month, text } = event;
  const when = monthWords(model, month);
  if (cause.is !== 'choice') return `Without "${text}" in ${when}`;
  const { decision, alternative } = cause.choice;
  const otherwise = withoutIt(model, event);
  const instead =
    otherwise?.is === 'choice' ? ` but with "${choiceSentence(model, decision, otherwise.alternative)}"` : '';
  return `Without "${choiceSentence(model, decision, alternative)}"${instead} in ${when}`;
}

/** The name under which the evidence speaks of an event: its facts, option or quantity; empty where there is none. */
export function factsBehind(model: Model, { cause }: LoggedEvent): string {
  switch (cause.is) {
    case 'entry':
      return model.timeline[cause.entry]?.because.join(' ') ?? '';
    case 'choice': {
      const { name = '', options = [], alternatives = [] } = model.decisions[cause.choice.decision] ?? {};
      return `${name}.${options[alternatives[cause.choice.alternative]?.option ?? -1]?.name ?? ''}`;
    }
    case 'move':
      return quantityName(model, cause.change.quantity);
    case 'count':
      return quantityName(model, cause.events[0]?.quantity ?? -1);
    default:
      return model.kinds[cause.kind]?.name ?? '';
  }
}

/** The quantity whose reasons explain an event best, by the name that formulas give it; null where there is none. */
export function quantityBehind(model: Model, { cause }: LoggedEvent): string | null {
  const named = (quantity: number, agent: number): string | null => {
    const { name = '', kind = 0, toward = null } = model.quantities[quantity] ?? {};
    if (toward !== null) return null;
    return kind === 0 ? name : `${model.kinds[kind]?.agents[agent]}.${name}`;
  };
  if (cause.is === 'move') return named(cause.change.quantity, cause.change.agent);
  if (cause.is === 'count') {
    const [first] = cause.events;
    return first === undefined ? null : named(first.quantity, first.agent);
  }
  return null;
}

/** A name of a quantity that can be asked after, for the ties panel. */
export const fanQuantity = (model: Model, fan: number): string => {
  const { quantity = 0, agent = 0 } = model.fans[fan] ?? {};
  const { name = '', kind = 0 } = model.quantities[quantity] ?? {};
  return kind === 0 ? quantityName(model, quantity) : `${model.kinds[kind]?.agents[agent]}.${name}`;
};
