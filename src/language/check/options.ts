import { textOf, valueAt, type YamlEntry } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { Change, Option } from '../model/index.ts';
import { type ChangeRead, changesOf, type EffectOn, effectOn, spotKey } from './changes.ts';
import { words } from './declare-estimates.ts';
import { readSendings } from './sendings.ts';
import { targetKind, targetsOf } from './targets.ts';
import { readMechanism } from './terms.ts';
import { A_NUMBER, readFormula, type Standing, targetOf, type Workshop } from './workshop.ts';

/** Whose option it is, and where it stands. */
export interface OptionSeat {
  readonly actor: AgentExpression;
  readonly decision: number;
  readonly option: number;
  readonly phase: number;
}

/** Reads an option; what it does is handed on to the states it changes. */
export function readOption(shop: Workshop, entry: YamlEntry, seat: OptionSeat, effects: EffectOn[]): Option {
  const { value: node, key } = entry;
  const target = targetKind(shop, valueAt(node, 'target'));
  const locals = target === null ? new Map() : new Map([['target', targetOf(target)]]);
  const standing: Standing = { self: seat.actor, locals };
  const formula = (field: string) => {
    const found = valueAt(node, field);
    return found ? readFormula(shop, found, standing, A_NUMBER) : null;
  };
  const does = changesOf(shop, valueAt(node, 'does'), standing);
  for (const { agent, formula: amount, node: changed, names } of does) {
    const { decision, option } = seat;
    effects.push(
      effectOn(shop, names, changed, { name: key, decision, option, agent, formula: amount }, seat.phase),
    );
  }
  const expects = changesOf(shop, valueAt(node, 'expects'), standing);
  const expected = new Set(expects.map(spotKey));
  const unexpected = does.filter((one) => !expected.has(spotKey(one)));
  const targets = target === null ? [] : targetsOf(shop, valueAt(node, 'where'), target);
  refuseMeetings(shop, expects, unexpected, targets);
  return {
    name: key,
    says: textOf(valueAt(node, 'says')) ?? '',
    because: words(valueAt(node, 'because')),
    cost: formula('cost'),
    utility: formula('utility'),
    allowed: formula('allowed'),
    target,
    targets,
    changes: [...expects, ...unexpected].map(
      ({ quantity, agent, formula: amount }): Change => ({ quantity, agent, formula: amount }),
    ),
    sends: readSendings(shop, valueAt(node, 'sends'), seat.actor, standing),
    mechanism: readMechanism(shop, valueAt(node, 'mechanism')),
  };
}

/**
 * `expects` speaks instead of `does`, name by name. Where `target.x` of one and `china.x` of the other can be the same
 * number, nobody could say which counts: then both names have to stand under `expects`, and add up.
 */
function refuseMeetings(
  { report }: Workshop,
  expects: readonly ChangeRead[],
  does: readonly ChangeRead[],
  targets: readonly number[],
): void {
  for (const expected of expects) {
    const met = does.find(
      (one) => one.quantity === expected.quantity && canMeet(one.agent, expected.agent, targets),
    );
    if (met === undefined) continue;
    const [wide, narrow] = met.agent.is === 'variable' ? [met, expected] : [expected, met];
    report.at(
      expected.node.keyPlace,
      `"${wide.node.key}" under ${wide === met ? 'does' : 'expects'} can be "${narrow.node.key}": which one is expected?`,
      { hint: `say under expects: what "${met.node.key}" is expected to bring` },
    );
  }
}

/** Whether a target and an agent called by name can be one and the same. */
function canMeet(one: AgentExpression, other: AgentExpression, targets: readonly number[]): boolean {
  const named = one.is === 'agent' ? one : other;
  const target = one.is === 'agent' ? other : one;
  return target.is === 'variable' && named.is === 'agent' && targets.includes(named.index);
}
