import { entriesOf, nearest, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { Change, Effect } from '../model/index.ts';
import { absence, type KindNames, type Names, type QuantityNames } from './names.ts';
import { wantedOf } from './standing.ts';
import { COMMON, readFormula, type Standing, type Workshop } from './workshop.ts';

/** An option's hold on a state: which state, and what is added to its next. */
export interface EffectOn {
  readonly quantity: number;
  readonly phase: number;
  readonly effect: Omit<Effect, 'sameMonth'>;
}

/** Equal for changes of one quantity of one agent, named in the same way. */
export const spotKey = ({ quantity, agent }: Change): string => `${quantity} ${JSON.stringify(agent)}`;

/** A change with the line that says it. */
export interface ChangeRead extends Change {
  readonly node: YamlEntry;
  readonly names: QuantityNames;
}

/** `{us.alignment: 0.04, target.share: 0.02, reserves: 0.5}`: whose quantity, and by how much. */
export function changesOf(shop: Workshop, node: YamlNode | undefined, standing: Standing): ChangeRead[] {
  const seen = new Set<string>();
  return entriesOf(node).flatMap((entry) => {
    const found = spotOf(shop, entry, standing);
    if (found === null) return [];
    const { names, agent } = found;
    if (names.type.is !== 'number' || names.toward !== null) {
      const what = names.toward === null ? 'holds no number' : 'is told per pair';
      shop.report.at(entry.keyPlace, `"${names.name}" ${what}: an option cannot add to it`);
      return [];
    }
    const formula = readFormula(shop, entry.value, standing, wantedOf(names), entry.keyPlace);
    const change = { quantity: names.index, agent, formula, node: entry, names };
    if (seen.has(spotKey(change)))
      shop.report.at(entry.keyPlace, `"${entry.key}" stands here already, under another name`);
    seen.add(spotKey(change));
    return [change];
  });
}

/** Finds the quantity a dotted key means: `agent.quantity`, `target.quantity`, a quantity of the actor's or a common one. */
function spotOf(
  shop: Workshop,
  entry: YamlEntry,
  standing: Standing,
): { names: QuantityNames; agent: AgentExpression } | null {
  const [first = '', second] = entry.key.split('.');
  const { names, report } = shop;
  if (second === undefined) {
    const [ofSelf, ofNobody] = [quantitiesOf(names, standing.self.kind), quantitiesOf(names, 0)];
    const own = ofSelf.get(first);
    const found = own ?? ofNobody.get(first);
    if (found) return { names: found, agent: own ? standing.self : COMMON };
    const guess = nearest(first, [...ofSelf.keys(), ...ofNobody.keys()]);
    report.at(
      entry.keyPlace,
      `there is no common quantity "${first}"`,
      absence(names, first, guess, "another agent's quantity is agent.quantity"),
    );
    return null;
  }
  const known = names.agents.get(first);
  const locals = standing.locals ?? new Map<string, AgentExpression>();
  const agent = locals.get(first) ?? (known && ({ is: 'agent', ...known } as const));
  const quantity = agent && quantitiesOf(names, agent.kind).get(second);
  if (agent && quantity) return { names: quantity, agent };
  const guess = agent
    ? nearest(second, quantitiesOf(names, agent.kind).keys())
    : nearest(first, [...names.agents.keys(), ...locals.keys()]);
  report.at(
    entry.keyPlace,
    agent ? `"${first}" has no quantity "${second}"` : `"${first}" is no agent`,
    absence(names, agent ? second : first, guess && (agent ? `${first}.${guess}` : `${guess}.${second}`)),
  );
  return null;
}

const quantitiesOf = ({ kinds }: Names, kind: number): KindNames['quantities'] =>
  kinds[kind]?.quantities ?? new Map();

export function effectOn(
  shop: Workshop,
  names: QuantityNames,
  entry: YamlEntry,
  effect: Omit<Effect, 'sameMonth'>,
  phase: number,
): EffectOn {
  if (names.role !== 'state') {
    shop.report.at(
      entry.keyPlace,
      `does: can only add to a state (with starts and next); "${names.name}" is none`,
      { hint: 'what the chooser merely believes belongs under expects:' },
    );
  }
  return { quantity: names.index, phase, effect };
}
