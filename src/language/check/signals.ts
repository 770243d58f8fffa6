import { nearest, textOf, valueAt, type YamlNode } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { AgentSet, Signal } from '../model/index.ts';
import { PURE } from '../units/unit.ts';
import { words } from './declare-estimates.ts';
import { absence, kindsOfAgents } from './names.ts';
import { readMechanism } from './terms.ts';
import {
  A_NUMBER,
  COMMON,
  constantFormula,
  readFormula,
  type Standing,
  selfOf,
  targetOf,
  type Workshop,
} from './workshop.ts';

/** Reads every signal: its cost and valence, and the standing rule by which it is sent, if it has one. */
export function readSignals(shop: Workshop): readonly Signal[] {
  return [...shop.merged.signals.values()].map((entry, index): Signal => {
    const node = entry.value;
    const from = agentSet(shop, valueAt(node, 'from'));
    const to = agentSet(shop, valueAt(node, 'to'));
    const standing: Standing = { ...standingOf(shop, from, to), deaf: 'signal' };
    const when = valueAt(node, 'when');
    if (when && (from === null || to === null)) {
      shop.report.at(when.place, 'a signal with when: says from whom and to whom', {
        hint: '{from: patron, to: pakistan, when: paid > 0, cost: 0.5}',
      });
    }
    const formula = (key: string, otherwise: number) => {
      const found = valueAt(node, key);
      return found
        ? readFormula(shop, found, standing, A_NUMBER)
        : constantFormula(otherwise, entry.keyPlace);
    };
    return {
      index,
      name: entry.key,
      says: textOf(valueAt(node, 'says')) ?? '',
      cost: formula('cost', 0),
      valence: formula('valence', 1),
      rule:
        when && from && to
          ? {
              from,
              to,
              when: readFormula(shop, when, standing, { is: 'number', unit: PURE, what: 'a condition' }),
            }
          : null,
      mechanism: readMechanism(shop, valueAt(node, 'mechanism')),
      because: words(valueAt(node, 'because')),
    };
  });
}

/** SELF is the sender; `target` (or the receiving kind's name) the receiver. */
function standingOf(shop: Workshop, from: AgentSet | null, to: AgentSet | null): Standing {
  const locals = new Map<string, AgentExpression>();
  if (to !== null) {
    const receiver: AgentExpression =
      to.index === null ? targetOf(to.kind) : { is: 'agent', kind: to.kind, index: to.index };
    locals.set('target', receiver);
    if (to.index === null && to.kind !== from?.kind)
      locals.set(shop.names.kinds[to.kind]?.name ?? '', receiver);
  }
  if (from === null) return { self: COMMON, locals };
  return {
    self: from.index === null ? selfOf(from.kind) : { is: 'agent', kind: from.kind, index: from.index },
    locals,
  };
}

/** Whom `from:` or `to:` of a signal names: a kind, or one agent; null for nobody. */
export function partyNamed({ names }: Workshop, node: YamlNode | undefined): AgentSet | null {
  const name = textOf(node) ?? '';
  const kind = kindsOfAgents(names).get(name);
  if (kind) return { kind: kind.index, index: null };
  return names.agents.get(name) ?? null;
}

function agentSet(shop: Workshop, node: YamlNode | undefined): AgentSet | null {
  if (node === undefined) return null;
  const party = partyNamed(shop, node);
  if (party !== null) return party;
  const name = textOf(node) ?? '';
  const guess = nearest(name, [...kindsOfAgents(shop.names).keys(), ...shop.names.agents.keys()]);
  shop.report.at(node.place, `"${name}" is neither an agent nor a kind`, absence(shop.names, name, guess));
  return null;
}
