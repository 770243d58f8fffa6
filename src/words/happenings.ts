import type { CountedEvent, MadeChoice, MonthHistory, StageChange } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import { entryWords } from './entry-words.ts';
import { figure, percentage } from './figures.ts';
import { alternativeName, cellName, quantityName } from './names.ts';
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
  const decider = model.decisions[decision]?.name ?? '';
  const words = spoken(alternativeName(model, decision, alternative));
  const text = `${spoken(decider)}: ${words.charAt(0).toLowerCase()}${words.slice(1)} (odds ${percentage(chance)} %)`;
  return [{ text, weight: Math.min(4, -Math.log(chance)), cause: { is: 'choice', choice }, because: [] }];
}

function moveHappening(model: Model, change: StageChange): Happening {
  const { quantity, agent, from, to } = change;
  const stage = (at: number): string => spoken(model.stages[at] ?? '').toLowerCase();
  return {
    text: `${spoken(cellName(model, quantity, agent).replace(/\.stage$/, ''))}: ${stage(from)} → ${stage(to)}`,
    weight: MOVE_WEIGHT,
    cause: { is: 'move', change },
    because: [],
  };
}

function arrivals(model: Model, { passages }: MonthHistory): readonly Happening[] {
  const came = passages.filter(({ is }) => is === 'came');
  return [...Map.groupBy(came, ({ kind }) => kind)].map(([kind, all]) => {
    const named = all.map(({ place }) => spoken(model.kinds[kind]?.agents[place] ?? ''));
    const word = model.kinds[kind]?.name ?? '';
    const text = named.length === 1 ? `A new ${word}: ${named[0]}` : `${named.length} new of kind ${word}`;
    return { text, weight: 0.5, cause: { is: 'arrivals' as const, kind }, because: [] };
  });
}

/** Counts by quantity, each agent's own where they are few. */
function counts(model: Model, events: readonly CountedEvent[]): readonly Happening[] {
  return [...Map.groupBy(events, ({ quantity }) => quantity)].map(([quantity, all]) => {
    const { kind = 0 } = model.quantities[quantity] ?? {};
    const { agents = [] } = model.kinds[kind] ?? {};
    const total = all.reduce((sum, { value }) => sum + value, 0);
    const name = spoken(quantityName(model, quantity).split('.').at(-1) ?? '');
    const parts = all.map(({ agent, value }) => `${spoken(agents[agent] ?? '')} ${figure(value)}`);
    const own = kind === 0 ? figure(total) : all.length > 4 ? `${figure(total)} in all` : parts.join(', ');
    return {
      text: `${name}: ${own}`,
      weight: 0.2,
      cause: { is: 'count' as const, events: all },
      because: [],
    };
  });
}
