import { type Cell, siblingCells, type WorldHistory } from '../engine/index.ts';
import type { Decision, Model, Quantity } from '../language/index.ts';
import { agentName, deciderName } from './decider.ts';
import { spoken } from './spoken.ts';

/** Somebody who decides, and the first number that is followed of them: how near they stand. */
export interface Tie {
  readonly name: string;
  readonly label: string;
  readonly cell: Cell;
}

/** Agents of a kind that decide nothing, and the first numbers that are followed of them; a row an agent. */
export interface Standing {
  readonly labels: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

/** A named agent that goes through stages. */
export interface Work {
  readonly name: string;
  readonly quantity: number;
  readonly agent: number;
}

/** Who stands in a model, all of it read off its agents, decisions and followed quantities; empty lists where it has none. */
export interface Standings {
  /** Who chooses among most alternatives without being followed: the one whom the others are tied to. Null without ties. */
  readonly hub: string | null;
  readonly ties: readonly Tie[];
  readonly others: readonly Standing[];
  readonly works: readonly Work[];
}

export function standingsOf(model: Model): Standings {
  const { kinds, fans, quantities, decisions } = model;
  const deciders = new Set(decisions.map(({ name }) => name));
  const kindsFollowed = [...new Set(fans.map(({ quantity }) => quantities[quantity]?.kind ?? 0))];
  const decides = (kind: number): boolean =>
    kinds[kind]?.agents.some((agent) => deciders.has(agent)) ?? false;
  const ties = kindsFollowed.filter(decides).flatMap((kind) => tiesOf(model, kind, deciders));
  const others = kindsFollowed
    .filter((kind) => kind !== 0 && !decides(kind))
    .map((kind) => standingOf(model, kind));
  return { hub: ties.length === 0 ? null : hubOf(model), ties, others, works: worksOf(model) };
}

function tiesOf(model: Model, kind: number, deciders: ReadonlySet<string>): readonly Tie[] {
  const [quantity] = followedOf(model, kind);
  if (quantity === undefined) return [];
  return (model.kinds[kind]?.agents ?? []).flatMap((agent, place) =>
    deciders.has(agent)
      ? [{ name: agentName(model, agent), label: labelOf(quantity), cell: cellOf(quantity, place) }]
      : [],
  );
}

const MOST = 3;

function standingOf(model: Model, kind: number): Standing {
  const told = followedOf(model, kind).slice(0, MOST);
  return {
    labels: told.map(labelOf),
    rows: (model.kinds[kind]?.agents ?? []).map((agent, place) => ({
      name: agentName(model, agent),
      cells: told.map((quantity) => cellOf(quantity, place)),
    })),
  };
}

/** The followed quantities of a kind, in the order of the file. */
const followedOf = ({ fans, quantities }: Model, kind: number): readonly Quantity[] =>
  [...new Set(fans.map(({ quantity }) => quantity))].flatMap((index) => {
    const quantity = quantities[index];
    return quantity?.kind === kind ? [quantity] : [];
  });

const labelOf = ({ name }: Quantity): string => spoken(name).toLowerCase();
const cellOf = ({ index }: Quantity, agent: number): Cell => ({ quantity: index, agent, toward: 0 });

/** The value of a cell at the end of a month: followed, or beside what is followed; NaN for any other. */
export function cellValue(
  model: Model,
  { fans, siblings }: WorldHistory,
  { quantity, agent }: Cell,
  month: number,
): number {
  const { months } = model.calendar;
  const isIt = (one: { readonly quantity: number; readonly agent: number }): boolean =>
    one.quantity === quantity && one.agent === agent;
  const fan = model.fans.findIndex(isIt);
  if (fan >= 0) return fans[fan * months + month] ?? Number.NaN;
  const sibling = siblingCells(model).findIndex(isIt);
  return sibling < 0 ? Number.NaN : (siblings[sibling * months + month] ?? Number.NaN);
}

function hubOf(model: Model): string | null {
  const agents = new Set(model.kinds.slice(1).flatMap(({ agents: own }) => own));
  const size = ({ alternatives }: Decision): number => alternatives.length;
  const [hub] = model.decisions
    .filter(({ name, actor }) => !agents.has(name) || followedOf(model, actor.kind).length === 0)
    .toSorted((one, other) => size(other) - size(one));
  return hub === undefined ? null : deciderName(model, hub.index);
}

const worksOf = ({ quantities, kinds }: Model): readonly Work[] =>
  quantities.flatMap(({ index, kind, rule }) => {
    const owner = kinds[kind];
    if (rule.is !== 'stage' || kind === 0 || owner === undefined) return [];
    const named = owner.pool?.named ?? owner.size;
    return owner.agents
      .slice(0, named)
      .map((agent, place) => ({ name: spoken(agent), quantity: index, agent: place }));
  });

/** The stage of a work at the end of a month, in words; empty where the file does not say in which it begins and it has not moved yet. */
export function stageAt(
  model: Model,
  { months }: WorldHistory,
  { quantity, agent }: Work,
  month: number,
): string {
  const changes = months.flatMap(({ stages }, at) =>
    stages.filter((one) => one.quantity === quantity && one.agent === agent).map((one) => ({ ...one, at })),
  );
  const last = changes.findLast(({ at }) => at <= month);
  const stage = last?.to ?? changes[0]?.from ?? firstStage(model.quantities[quantity], agent);
  return stage === null ? '' : spoken(model.stages[stage] ?? '').toLowerCase();
}

function firstStage(quantity: Quantity | undefined, agent: number): number | null {
  const { fields = [], starts = null, rule } = quantity ?? {};
  const expression = (fields[agent] ?? starts)?.expression;
  if (expression === undefined) return rule?.is === 'stage' ? (rule.stages[0] ?? null) : null;
  return expression.is === 'number' ? expression.value : null;
}
