import { itemsOf, nearest, textOf, type YamlNode } from '../../text/index.ts';
import type { Choice, Decision } from '../model/index.ts';
import { absence } from './names.ts';
import type { Workshop } from './workshop.ts';

const PATTERN = /^\s*([A-Za-z0-9_]+)\.([A-Za-z0-9_]+)(?:\s+(?:to|on)\s+([A-Za-z0-9_]+))?\s*$/;

/** Reads what the timeline forces or forbids: `actor.option`, `actor.option to target`, or a list of such. */
export function readOrders(
  shop: Workshop,
  node: YamlNode | undefined,
  decisions: readonly Decision[],
): Choice[] {
  if (node === undefined) return [];
  const nodes = node.is === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((one) => readOrder(shop, one, decisions) ?? []);
}

function readOrder(shop: Workshop, node: YamlNode, decisions: readonly Decision[]): Choice | null {
  const [, actor = '', optionName = '', targetName] = PATTERN.exec(textOf(node) ?? '') ?? [];
  const named = shop.names.decisions.get(actor);
  const option = named?.options.get(optionName);
  const decision = named && decisions[named.index];
  if (!decision || !option) {
    reportNoOption(shop, node, optionName);
    return null;
  }
  if (targetName === undefined) return { decision: decision.index, option: option.index, target: null };
  const target = shop.names.agents.get(targetName);
  const targets = decision.options[option.index]?.targets ?? [];
  if (target !== undefined && target.kind === option.target && targets.includes(target.index))
    return { decision: decision.index, option: option.index, target: target.index };
  const agents = option.target === null ? [] : (shop.kinds[option.target]?.agents ?? []);
  const among = targets.slice(0, 12).map((one) => agents[one] ?? '');
  shop.report.at(node.place, `"${targetName}" is no target of ${actor}.${optionName}`, {
    hint: among.length === 0 ? 'this option has no targets' : `its targets: ${among.join(', ')}`,
  });
  return null;
}

function reportNoOption({ names, report }: Workshop, node: YamlNode, option: string): void {
  const { decisions } = names;
  const written = textOf(node) ?? '';
  const [actor = ''] = written.trim().split(/[.\s]/);
  const decision = decisions.get(actor);
  const form = 'write actor.option, or actor.option to target';
  if (decision === undefined) {
    const hint = `${form}; actors: ${[...decisions.keys()].join(', ')}`;
    const guess = nearest(actor, decisions.keys());
    report.at(node.place, `"${written}" names no decision`, absence(names, actor, guess, hint));
    return;
  }
  const hint = `options of ${actor}: ${[...decision.options.keys()].join(', ')}`;
  if (option === '') report.at(node.place, `"${written}" names no option`, { hint: `${form}; ${hint}` });
  else {
    const guess = nearest(option, decision.options.keys());
    report.at(node.place, `${actor} has no option "${option}"`, absence(names, option, guess, hint));
  }
}
