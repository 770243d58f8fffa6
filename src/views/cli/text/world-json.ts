import type { MonthHistory, WorldHistory } from '../../../engine/index.ts';
import { type Model, monthName } from '../../../language/index.ts';
import type { Scenario } from '../../../library/index.ts';
import { alternativeName, cellName, entryWords, type WhyChoice } from '../../../words/index.ts';

/** One future as JSON, all indices replaced by names; `month` null gives every month. Times that never come are null. */
export function worldJson(
  { name, model }: Scenario,
  seed: string,
  history: WorldHistory,
  month: number | null,
): object {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const months = history.months.map((one, index) => monthJson(model, one, index, history.fans));
  return {
    scenario: name,
    seed,
    world: history.world,
    estimates: Object.fromEntries(
      model.estimates.map((one, at) => [one.name, finite(history.estimates[at] ?? Number.NaN)]),
    ),
    outcomes: Object.fromEntries(
      model.outcomes.map((one, at) => [one.name, finite(history.outcomes[at] ?? Number.NaN)]),
    ),
    months: month === null ? months : months.slice(month, month + 1),
  };
}

function monthJson(model: Model, history: MonthHistory, index: number, fans: Float64Array): object {
  const { months } = model.calendar;
  return {
    month: monthName(index, model.calendar),
    events: history.entries.flatMap((entry) => {
      const found = model.timeline[entry];
      return found === undefined
        ? []
        : [{ name: found.name, does: entryWords(model, found), because: found.because }];
    }),
    decisions: history.choices.map(({ decision, alternative, odds }) => ({
      decision: model.decisions[decision]?.name,
      chosen: alternative < 0 ? null : alternativeName(model, decision, alternative),
      odds: Object.fromEntries(odds.map((chance, one) => [alternativeName(model, decision, one), chance])),
    })),
    passages: history.passages.map(({ kind, place, is }) => ({
      agent: model.kinds[kind]?.agents[place],
      is,
    })),
    stages: history.stages.map(({ quantity, agent, from, to }) => ({
      quantity: cellName(model, quantity, agent),
      from: model.stages[from],
      to: model.stages[to],
    })),
    counts: Object.fromEntries(
      history.counts.map(({ quantity, agent, value }) => [cellName(model, quantity, agent), value]),
    ),
    quantities: Object.fromEntries(
      model.fans.map(({ name }, at) => [name, fans[at * months + index] ?? null]),
    ),
  };
}

/** Why somebody chose, against every other open option: weights in logits, whose sum is the log of the ratio of the odds. */
export const whyChoiceJson = (decision: string, { month, name, odds, rivals }: WhyChoice): object => ({
  decision,
  month,
  chosen: name,
  odds,
  rivals: rivals.map((rival) => ({
    option: rival.name,
    odds: rival.odds,
    weights: rival.weights,
    total: rival.total,
  })),
});
