import type { CountedEvent, MadeChoice, MonthHistory, StageChange } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import { choiceSentence } from './choice-sentence.ts';
import { countSentence } from './count-sentence.ts';
import { entryWords } from './entry-words.ts';
import { percentage } from './figures.ts';
import { spoken } from './spoken.ts';

/** What was behind something that happened, by indices of the model. */
export type Cause =
  | { readonly is: 'choice'; readonly choice: MadeChoice }
  | { readonly is: 'move'; readonly change: StageChange }
  | { readonly is: 'count'; readonly events: readonly CountedEvent[] }
  | { readonly is: 'entry'; readonly entry: number }
  | { readonly is: 'arrivals'; readonly kind: number };

/** Something that happened in a month, in one line, and how unusual it was (0: nothing to speak of). */
export interface Happening {
  readonly text: string;
  readonly weight: number;
  readonly cause: Cause;
  /** Facts behind it, where its file names any. */
  readonly because: readonly string[];
}

/** Nothing was decided when one alternative was as good as certain. */
const SURE = 0.9995;
const ENTRY_WEIGHT = 2.5;
const MOVE_WEIGHT = 1;

/** What happened in a month of a world, the most unusual first; entries of the timeline only as they begin. */
export function happenings(
  model: Model,
  months: readonly MonthHistory[],
  index: number,
): readonly Happening[] {
  const month = months[index];
  if (month === undefined) return [];
  const before = new Set(months[index - 1]?.entries);
  const begun = month.entries.filter((entry) => !before.has(entry));
  return [
    ...begun.flatMap((entry) => entryHappening(model, entry)),
    ...month.choices.flatMap((choice) => choiceHappening(model, choice)),
    ...month.stages.map((change) => moveHappening(model, change)),
    ...arrivals(model, month),
    ...counts(model, month.counts),
  ].toSorted((one, other) => other.weight - one.weight);
}

function entryHappening(model: Model, index: number): readonly Happening[] {
  const entry = model.timeline[index];
  if (entry === undefined) return [];
  return [
    {
      text: entryWords(model, entry),
      weight: ENTRY_WEIGHT,
      cause: { is: 'entry', entry: index },
      because: entry.because,
    },
  ];
}

function choiceHappening(model: Model, choice: MadeChoice): readonly Happening[] {
  const { decision, alternative, odds } = choice;
  const chance = odds[alternative] ?? 0;
  if (alternative < 0 || chance > SURE || alternative === odds.indexOf(Math.max(...odds))) return [];
  const text = `${choiceSentence(model, decision, alternative)} (odds ${percentage(chance)} %)`;
  const { options = [], alternatives = [] } = model.decisions[decision] ?? {};
  const because = options[alternatives[alternative]?.option ?? -1]?.because ?? [];
  return [{ text, weight: Math.min(4, -Math.log(chance)), cause: { is: 'choice', choice }, because }];
}

function moveHappening(model: Model, change: StageChange): Happening {
  const { quantity, agent, from, to } = change;
  const stage = (at: number): string => spoken(model.stages[at] ?? '').toLowerCase();
  const { kind = 0, name = '' } = model.quantities[quantity] ?? {};
  const who = kind === 0 ? spoken(name) : spoken(model.kinds[kind]?.agents[agent] ?? '');
  return {
    text: `${who} goes from ${stage(from)} to ${stage(to)}`,
    weight: MOVE_WEIGHT,
    cause: { is: 'move', change },
    because: model.quantities[quantity]?.because ?? [],
  };
}

function arrivals(model: Model, { passages }: MonthHistory): readonly Happening[] {
  const came = passages.filter(({ is }) => is === 'came');
  return [...Map.groupBy(came, ({ kind }) => kind)].map(([kind, all]) => {
    const named = all.map(({ place }) => spoken(model.kinds[kind]?.agents[place] ?? ''));
    const word = spoken(model.kinds[kind]?.name ?? '').toLowerCase();
    const text =
      named.length === 1 ? `A new ${word} appears: ${named[0]}` : `${named.length} new ${word}s appear`;
    return { text, weight: 0.5, cause: { is: 'arrivals' as const, kind }, because: [] };
  });
}

/** Counts by quantity, each agent's own where they are few. */
function counts(model: Model, events: readonly CountedEvent[]): readonly Happening[] {
  return [...Map.groupBy(events, ({ quantity }) => quantity)].map(([quantity, all]) => ({
    text: countSentence(model, quantity, all),
    weight: 0.2,
    cause: { is: 'count' as const, events: all },
    because: model.quantities[quantity]?.because ?? [],
  }));
}
