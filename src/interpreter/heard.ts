import { isSymbolNode, type MathNode } from 'mathjs/number';
import { type Agent, isAgent, isSameAgent } from './agent.ts';
import { at } from './at.ts';
import { evaluateNode, evaluateNumber } from './evaluate-node.ts';
import type { FormulaScope } from './formula-scope.ts';
import { signalScope } from './participants.ts';
import { evaluateNow } from './read-now.ts';
import { type Sent, sentSignals } from './sent-signals.ts';

/** `heard(from, to, value)`: sum of `value` over the signals that reached `to`, read with each signal's own parts. */
export function heard(args: readonly MathNode[], scope: FormulaScope): number {
  const from = at(args, 0);
  const sender = isSymbolNode(from) && from.name === 'anyone' ? null : agentOf(from, scope);
  const receiver = agentOf(at(args, 1), scope);
  const reaches = (speaker: Agent, listener: Agent): boolean =>
    isSameAgent(receiver, listener) && (sender === null || isSameAgent(sender, speaker));
  let sum = 0;
  for (const sent of sentSignals(scope.world, reaches)) {
    sum += evaluateNumber(at(args, 2), scope.withWords(partsOf(sent, scope)));
  }
  return sum;
}

function agentOf(node: MathNode, scope: FormulaScope): Agent {
  const agent = evaluateNode(node, scope);
  if (!isAgent(agent)) throw new Error(`${node.toString()} is no agent`);
  return agent;
}

/** The parts of a signal, read as its sender. */
function partsOf(sent: Sent, { world }: FormulaScope): ReadonlyMap<string, number> {
  const inner = signalScope(world, sent.from, sent.to);
  return new Map([
    ['cost', evaluateNow(sent.signal.cost, inner)],
    ['valence', evaluateNow(sent.signal.valence, inner)],
    ['surprise', sent.surprise],
  ]);
}
