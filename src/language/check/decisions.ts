import { textOf, valueAt, type YamlEntry } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { Alternative, Decision, Option } from '../model/index.ts';
import { PURE } from '../units/unit.ts';
import type { EffectOn } from './changes.ts';
import { words } from './declare-estimates.ts';
import { MODEL_LIMITS, written } from './limits.ts';
import type { Block, Parts } from './merge.ts';
import { readOption } from './options.ts';
import { phaseIndex } from './standing.ts';
import { readTerms } from './terms.ts';
import { A_NUMBER, constantFormula, readFormula, type Standing, type Workshop } from './workshop.ts';

export interface DecisionsRead {
  readonly decisions: readonly Decision[];
  readonly effects: readonly EffectOn[];
}

/** Reads every decision with its options, in file order; options' effects are handed on to the states they change. */
export function readDecisions(shop: Workshop): DecisionsRead {
  const effects: EffectOn[] = [];
  checkAlternatives(shop);
  const decisions = [...shop.merged.decisions].map(([name, parts], index) =>
    readDecision(shop, name, parts, index, effects),
  );
  return { decisions, effects };
}

/** Abandons a model in which there is too much to choose from, before any of it is laid out. */
function checkAlternatives({ merged, names, report }: Workshop): void {
  let alternatives = 0;
  for (const { options } of merged.decisions.values()) {
    for (const option of options.values()) {
      const target = textOf(valueAt(option.value, 'target')) ?? '';
      alternatives += names.kindByName.get(target)?.size ?? 1;
      if (alternatives > MODEL_LIMITS.alternatives)
        report.abandon(
          option.keyPlace,
          `a model has at most ${written(MODEL_LIMITS.alternatives)} alternatives: options, times their targets`,
        );
    }
  }
}

function readDecision(
  shop: Workshop,
  name: string,
  { parts, options, entry }: Parts & { readonly options: Block },
  index: number,
  effects: EffectOn[],
): Decision {
  const actor = actorOf(shop, name, entry);
  const standing: Standing = { self: actor };
  const phaseNode = parts.get('phase')?.value;
  const phase = phaseNode ? phaseIndex(shop, phaseNode) : 0;
  const part = (key: string) => parts.get(key)?.value;
  const listed = [...options.values()].map((option, at) =>
    readOption(shop, option, { actor, decision: index, option: at, phase }, effects),
  );
  if (listed.length === 0) shop.report.at(entry.keyPlace, `"${name}" has no options to choose from`);
  const precision = part('precision');
  const switching = part('switching_cost');
  const value = part('value');
  return {
    index,
    name,
    actor,
    phase,
    options: listed,
    says: textOf(part('says')) ?? '',
    because: words(part('because')),
    precision: precision
      ? readFormula(shop, precision, standing, { is: 'number', unit: PURE, what: 'precision' })
      : constantFormula(1, entry.keyPlace),
    switchingCost: switching ? readFormula(shop, switching, standing, A_NUMBER) : null,
    value: value
      ? readTerms(shop, value, 'value', { ...standing, inValue: true }, A_NUMBER, entry.keyPlace)
      : [],
    alternatives: alternativesOf(listed),
  };
}

function actorOf(
  { names, kinds, report }: Workshop,
  name: string,
  { keyPlace }: YamlEntry,
): AgentExpression & { is: 'agent' } {
  const agent = names.agents.get(name) ?? { kind: 0, index: 0 };
  if (kinds[agent.kind]?.isPool) {
    const hint = 'a decider of its own, named under decisions: only, can choose for them';
    report.at(keyPlace, `"${name}" lives in a kind with places and may be gone when it has to choose`, {
      hint,
    });
  }
  return { is: 'agent', ...agent };
}

function alternativesOf(options: readonly Option[]): Alternative[] {
  const order = options
    .map((option, index) => ({ index, option }))
    .sort((one, other) => (one.option.name < other.option.name ? -1 : 1));
  return order.flatMap(({ index, option }) =>
    option.target === null
      ? [{ option: index, target: -1 }]
      : option.targets.map((target) => ({ option: index, target })),
  );
}
