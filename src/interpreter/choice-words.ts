import { isAccessorNode, isSymbolNode, type MathNode } from 'mathjs/number';
import type { Decision } from '../language/index.ts';
import { at } from './at.ts';
import { evaluate } from './evaluate.ts';
import { evaluateNumber } from './evaluate-node.ts';
import type { FormulaScope } from './formula-scope.ts';
import { optionScope, resolvePlace } from './participants.ts';
import { referenceOf } from './reference.ts';
import { truth } from './truth.ts';

/** `chose(actor.option, target)`: 1 when the last choice is that option, and that target when one is named. */
export function chose(args: readonly MathNode[], scope: FormulaScope): number {
  const { decision, matches } = choiceMeant(args, scope);
  const chosen = at(scope.world.choice, decision.index);
  return truth(chosen >= 0 && matches(chosen));
}

/** `odds(actor.option, target)`: the chance with which that was the last choice, over its targets in order. */
export function odds(args: readonly MathNode[], scope: FormulaScope): number {
  const { decision, matches } = choiceMeant(args, scope);
  let sum = 0;
  at(scope.world.odds, decision.index).forEach((chance, alternative) => {
    if (matches(alternative)) sum += chance;
  });
  return sum;
}

function choiceMeant(args: readonly MathNode[], scope: FormulaScope) {
  const node = at(args, 0);
  const decision =
    isAccessorNode(node) && isSymbolNode(node.object) ? scope.world.names.decision(node.object.name) : null;
  const name = isAccessorNode(node) ? node.name : '';
  const option = decision?.options.findIndex((one) => one.name === name) ?? -1;
  if (decision === null || option < 0) throw new Error(`${node.toString()} names no option`);
  const target = args[1] === undefined ? null : evaluateNumber(args[1], scope);
  return { decision, matches: (alternative: number) => isMeant(decision, alternative, option, target) };
}

function isMeant(decision: Decision, index: number, option: number, target: number | null): boolean {
  const alternative = at(decision.alternatives, index);
  return alternative.option === option && (target === null || alternative.target === target);
}

/** `change(quantity)`: what the option at hand is believed to do to it, in the order the option lists. */
export function change(args: readonly MathNode[], scope: FormulaScope): number {
  const { world, option: hand } = scope;
  if (hand === null) throw new Error('change() belongs into the value of a decision');
  const wanted = referenceOf(at(args, 0), scope);
  const decision = at(world.model.decisions, hand.decision);
  const inner = optionScope(world, decision, hand.option, hand.target);
  let sum = 0;
  for (const one of at(decision.options, hand.option).changes) {
    const place = resolvePlace(one.agent, inner);
    if (one.quantity === wanted.quantity.index && place === wanted.place) sum += evaluate(one.formula, inner);
  }
  return sum;
}
