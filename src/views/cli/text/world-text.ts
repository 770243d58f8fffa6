import type { CountedEvent, MonthHistory, WorldHistory } from '../../../engine/index.ts';
import { type Model, monthName } from '../../../language/index.ts';
import type { Scenario } from '../../../library/index.ts';
import {
  alternativeName,
  blank,
  cellName,
  entryWords,
  figure,
  head,
  type Line,
  percent,
  plain,
  table,
  title,
  wrap,
} from '../../../words/index.ts';

/** One future month by month, then how it came out, within 80 columns. */
export function worldText(scenario: Scenario, seed: string, history: WorldHistory): readonly Line[] {
  const { model } = scenario;
  return [
    ...worldHead(scenario, seed, history.world),
    ...history.months.flatMap((month, index) => monthLines(model, month, monthName(index, model.calendar))),
    blank,
    ...outcomeLines(model, history),
  ];
}

/** One month of one future in full: what happened, the odds of every choice, and where the followed quantities stood. */
export function worldMonthText(
  scenario: Scenario,
  seed: string,
  history: WorldHistory,
  month: number,
): readonly Line[] {
  const { model } = scenario;
  const own = history.months[month];
  if (own === undefined) return [];
  return [
    ...worldHead(scenario, seed, history.world),
    ...monthLines(model, own, monthName(month, model.calendar)),
    blank,
    ...own.choices.flatMap((choice) => oddsLines(model, choice.decision, choice.odds)),
    ...fanLines(model, history, month),
  ];
}

/** Which world of which run it is. */
export function worldHead({ name, model }: Scenario, seed: string, world: number): readonly Line[] {
  return [...wrap(`World ${world} of ${model.title || name} (${name}), seed ${seed}`).map(title), blank];
}

function monthLines(model: Model, month: MonthHistory, name: string): readonly Line[] {
  const parts = [
    ...month.entries.map((entry) => `event: ${entryText(model, entry)}`),
    ...choiceWords(model, month),
    ...month.passages.map(({ kind, place, is }) => `${model.kinds[kind]?.agents[place]} ${is}`),
    ...month.stages.map(
      ({ quantity, agent, from, to }) =>
        `${cellName(model, quantity, agent)}: ${model.stages[from]} -> ${model.stages[to]}`,
    ),
    ...countWords(model, month.counts),
  ];
  const indent = ' '.repeat(name.length + 2);
  if (parts.length === 0) return [];
  return parts.flatMap((part, at) => wrap(part, `${indent}  `, at === 0 ? `${name}  ` : indent)).map(plain);
}

function entryText(model: Model, entry: number): string {
  const found = model.timeline[entry];
  return found === undefined ? '' : entryWords(model, found);
}

/** Odds that read 100.0 %: nothing was decided. */
const SURE = 0.9995;

/** `us hold 41 %, china disburse 12 %`: who chose what, and how likely that was. */
function choiceWords(model: Model, { choices }: MonthHistory): readonly string[] {
  const open = choices.filter(
    ({ alternative, odds }) => !(alternative >= 0 && (odds[alternative] ?? 0) > SURE),
  );
  const words = open.map(({ decision, alternative, odds }) => {
    const chance = alternative < 0 ? '' : ` ${percent(odds[alternative] ?? 0)}`;
    return `${model.decisions[decision]?.name} ${alternativeName(model, decision, alternative)}${chance}`;
  });
  return words.length === 0 ? [] : [`chose: ${words.join(', ')}`];
}

const FEW = 6;

/** Counts by quantity: each agent's where they are few, else the total. */
function countWords(model: Model, counts: readonly CountedEvent[]): readonly string[] {
  return [...Map.groupBy(counts, ({ quantity }) => quantity)].map(([quantity, events]) => {
    const { name = '', kind = 0 } = model.quantities[quantity] ?? {};
    const { agents = [], name: kindName = '' } = model.kinds[kind] ?? {};
    const total = events.reduce((sum, { value }) => sum + value, 0);
    if (kind === 0) return total === 1 ? name : `${name} ${figure(total)}`;
    if (events.length > FEW) return `${name}: ${figure(total)} over ${events.length} of kind ${kindName}`;
    return `${name}: ${events.map(({ agent, value }) => `${agents[agent]} ${figure(value)}`).join(', ')}`;
  });
}

const LISTED_ODDS = 12;

function oddsLines(model: Model, decision: number, odds: readonly number[]): readonly Line[] {
  const ranked = odds
    .map((chance, alternative) => ({ chance, alternative }))
    .toSorted((one, other) => other.chance - one.chance);
  const rows = ranked
    .slice(0, LISTED_ODDS)
    .map(({ chance, alternative }) => [
      `  ${alternativeName(model, decision, alternative)}`,
      percent(chance),
    ]);
  const more = ranked.length > LISTED_ODDS ? [plain(`  and ${ranked.length - LISTED_ODDS} less likely`)] : [];
  return [
    head(`Odds of ${model.decisions[decision]?.name}`),
    ...table(rows, ['left', 'right']).flat().map(plain),
    ...more,
    blank,
  ];
}

function fanLines(model: Model, { fans }: WorldHistory, month: number): readonly Line[] {
  const rows = model.fans.map(({ name, quantity }, at) => [
    `  ${name}`,
    figure(fans[at * model.calendar.months + month] ?? Number.NaN),
    model.quantities[quantity]?.unit ?? '',
  ]);
  return [head('At the end of the month'), ...table(rows, ['left', 'right', 'left']).flat().map(plain)];
}

function outcomeLines(model: Model, { outcomes }: WorldHistory): readonly Line[] {
  const words = (form: string, value: number): string =>
    form === 'probability' ? (value === 1 ? 'yes' : 'no') : figure(value);
  const rows = model.outcomes.map(({ name, form, unit }, at) => [
    `  ${name}`,
    words(form, outcomes[at] ?? Number.NaN),
    form === 'time' ? 'months' : unit,
  ]);
  return [head('How it came out'), ...table(rows, ['left', 'right', 'left']).flat().map(plain)];
}
