import type { AgentSet, Sending, Signal } from '../language/index.ts';
import { type Agent, placeOf } from './agent.ts';
import { at } from './at.ts';
import type { FormulaScope } from './formula-scope.ts';
import { commonScope, optionScope, resolveAgent, signalScope } from './participants.ts';
import { evaluateNow } from './read-now.ts';
import { isTrue } from './truth.ts';
import type { World } from './world.ts';

/** A signal under way. `surprise` is 1 less the odds of the choice that sent it, 1 for all others. */
export interface Sent {
  readonly signal: Signal;
  readonly from: Agent;
  readonly to: Agent;
  readonly surprise: number;
}

/** Whether a signal from one agent to another is of interest. */
type Reaches = (from: Agent, to: Agent) => boolean;

/** The signals of interest as memory stands: of choices, of the timeline, of standing rules, in this order. */
export function sentSignals(world: World, reaches: Reaches): readonly Sent[] {
  const sent = [...fromChoices(world), ...fromTimeline(world)].filter(({ from, to }) => reaches(from, to));
  return [...sent, ...fromRules(world, reaches)].filter(
    ({ signal, to }) => world.isOn(signal.mechanism) && placeOf(to) >= 0,
  );
}

const send = (world: World, { signal, from, to }: Sending, scope: FormulaScope, surprise: number): Sent => ({
  signal: at(world.model.signals, signal),
  from: resolveAgent(from, scope),
  to: resolveAgent(to, scope),
  surprise,
});

function fromChoices(world: World): Sent[] {
  return world.model.decisions.flatMap((decision) => {
    const chosen = at(world.choice, decision.index);
    if (chosen < 0) return [];
    const { option, target } = at(decision.alternatives, chosen);
    const scope = optionScope(world, decision, option, target);
    const surprise = 1 - at(world.chosenOdds, decision.index);
    return at(decision.options, option).sends.map((sending) => send(world, sending, scope, surprise));
  });
}

function fromTimeline(world: World): Sent[] {
  const active = world.model.timeline.filter((entry) => world.active[entry.index] === 1);
  return active.flatMap((entry) => entry.sends.map((sending) => send(world, sending, commonScope(world), 1)));
}

function fromRules(world: World, reaches: Reaches): Sent[] {
  const sent: Sent[] = [];
  for (const signal of world.model.signals) {
    const { rule } = signal;
    if (rule === null) continue;
    for (const from of membersOf(world, rule.from)) {
      for (const to of membersOf(world, rule.to)) {
        if (!reaches(from, to)) continue;
        if (isTrue(evaluateNow(rule.when, signalScope(world, from, to))))
          sent.push({ signal, from, to, surprise: 1 });
      }
    }
  }
  return sent;
}

function membersOf(world: World, { kind, index }: AgentSet): readonly Agent[] {
  const places = index === null ? world.places(kind) : [index];
  return places.map((place) => world.agent(kind, place));
}
