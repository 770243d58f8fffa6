import type { WorldHistory } from '../engine/index.ts';
import type { Decision, Model, Quantity } from '../language/index.ts';
import { agentName, deciderName } from './decider.ts';
import { spoken } from './spoken.ts';

/** A followed number and what it is called. */
export interface Measure {
  readonly label: string;
  readonly fan: number;
}

/** Somebody who decides, and the first number that is followed of them: how near they stand. */
export interface Tie extends Measure {
  readonly name: string;
}

/** Somebody or some place that decides nothing, and the numbers that are followed of it. */
export interface Standing {
  readonly name: string;
  readonly measures: readonly Measure[];
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
  const followed = followedAgents(model);
  const deciders = new Set(model.decisions.map(({ name }) => name));
  const ties = [...followed].flatMap(([agent, [first]]) =>
    deciders.has(agent) && first !== undefined ? [{ name: agentName(model, agent), ...first }] : [],
  );
  const others = [...followed].flatMap(([agent, measures]) =>
    deciders.has(agent) ? [] : [{ name: agentName(model, agent), measures }],
  );
  return { hub: ties.length === 0 ? null : hubOf(model, followed), ties, others, works: worksOf(model) };
}

function followedAgents({ fans, quantities, kinds }: Model): ReadonlyMap<string, readonly Measure[]> {
  const found = new Map<string, readonly Measure[]>();
  fans.forEach(({ quantity, agent }, fan) => {
    const { kind = 0, name = '' } = quantities[quantity] ?? {};
    const owner = kinds[kind]?.agents[agent];
    if (kind === 0 || owner === undefined) return;
    found.set(owner, [...(found.get(owner) ?? []), { label: spoken(name).toLowerCase(), fan }]);
  });
  return found;
}

function hubOf(model: Model, followed: ReadonlyMap<string, unknown>): string | null {
  const size = ({ alternatives }: Decision): number => alternatives.length;
  const [hub] = model.decisions
    .filter(({ name }) => !followed.has(name))
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
