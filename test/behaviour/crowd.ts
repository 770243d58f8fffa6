import type { Decision, Model, WorldView } from '../../src/language/index.ts';
import { type Cell, cellsOf, numberIn } from './cells.ts';
import { modelOf, play } from './play.ts';

/** How an index from 0 to 1 spends its time. */
export interface Stay {
  readonly name: string;
  readonly atZero: number;
  readonly atOne: number;
  readonly mean: number;
}

/** What an option rests on and how often it is taken, averaged over worlds and months. */
export interface OptionOdds {
  readonly decider: string;
  readonly option: string;
  readonly odds: number;
  readonly chosen: number;
  readonly cost: string;
  /** What its decider believes it brings. */
  readonly expects: readonly string[];
}

/** What the baseline did over many worlds. */
export interface Crowd {
  readonly stays: readonly Stay[];
  readonly options: readonly OptionOdds[];
}

/** Runs the baseline and counts how often indices sit at their ends, and the odds of every option. */
export function crowd(worlds: number): Crowd {
  const model = modelOf('baseline');
  const stays = indicesOf(model).map((cell) => ({ cell, zero: 0, one: 0, sum: 0 }));
  const odds = model.decisions.map(({ alternatives }) => alternatives.map(() => ({ odds: 0, chosen: 0 })));
  play(model, worlds, (_, view) => {
    for (const stay of stays) {
      const value = numberIn(view, stay.cell) ?? Number.NaN;
      stay.sum += value;
      if (value <= 0) stay.zero += 1;
      if (value >= 1) stay.one += 1;
    }
    for (const decision of model.decisions) countOdds(decision, odds[decision.index] ?? [], view);
  });
  const months = worlds * model.calendar.months;
  return {
    stays: stays.map(({ cell, zero, one, sum }) => ({
      name: cell.name,
      atZero: zero / months,
      atOne: one / months,
      mean: sum / months,
    })),
    options: model.decisions.flatMap((decision) =>
      optionOdds(model, decision, odds[decision.index] ?? [], months),
    ),
  };
}

/** Every number that is kept between 0 and 1, of kinds whose agents have names. */
function indicesOf(model: Model): readonly Cell[] {
  return model.quantities.flatMap(({ name, kind, toward, between }) => {
    const owner = model.kinds[kind];
    const isIndex = between?.[0].text === '0' && between[1].text === '1';
    if (!isIndex || toward !== null || owner === undefined || owner.size > 12) return [];
    return cellsOf(model, kind === 0 ? name : `${owner.name}.${name}`);
  });
}

interface Tally {
  odds: number;
  chosen: number;
}

function countOdds({ index }: Decision, tallies: readonly Tally[], view: WorldView): void {
  tallies.forEach((tally, alternative) => {
    tally.odds += view.odds(index, alternative);
    if (view.choice(index) === alternative) tally.chosen += 1;
  });
}

function optionOdds(
  model: Model,
  { name, options, alternatives }: Decision,
  tallies: readonly Tally[],
  months: number,
): OptionOdds[] {
  return options.map(({ name: option, cost, changes }, index) => {
    const own = tallies.filter((_, alternative) => alternatives[alternative]?.option === index);
    return {
      decider: name,
      option,
      odds: own.reduce((sum, one) => sum + one.odds, 0) / months,
      chosen: own.reduce((sum, one) => sum + one.chosen, 0) / months,
      cost: cost?.text ?? '0',
      expects: changes.map(({ quantity, agent, formula }) => {
        const { name: what = '', kind = 0 } = model.quantities[quantity] ?? {};
        const whose = agent.is === 'agent' ? (model.kinds[agent.kind]?.agents[agent.index] ?? '') : 'target';
        return `${kind === 0 ? what : `${whose}.${what}`} ${formula.text}`;
      }),
    };
  });
}
