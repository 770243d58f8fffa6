import { itemsOf, nearest, type Place, textOf, type YamlNode } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { Sending } from '../model/index.ts';
import type { Standing, Workshop } from './workshop.ts';

const PATTERN = /^\s*([a-z][a-z0-9_]*)(?:\s+from\s+([a-z][a-z0-9_]*))?\s+to\s+([a-z][a-z0-9_]*)\s*$/;

/** Reads `visit to us`, `tariff_cut from us to pakistan`, or a list of such. */
export function readSendings(
  shop: Workshop,
  node: YamlNode | undefined,
  sender: AgentExpression | null,
  standing: Standing,
): Sending[] {
  if (node === undefined) return [];
  const nodes = node.is === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((one) => {
    const match = PATTERN.exec(textOf(one) ?? '');
    const [, signal = '', fromName, toName = ''] = match ?? [];
    if (!match || (sender === null && fromName === undefined)) {
      shop.report.at(
        one.place,
        sender === null ? 'a signal needs a sender and a receiver' : 'a signal needs a receiver',
        {
          hint:
            sender === null
              ? 'write sends: SIGNAL from AGENT to AGENT, like visit from us to pakistan'
              : 'write sends: SIGNAL to AGENT, like visit to us',
        },
      );
      return [];
    }
    const index = signalIndex(shop, signal, one.place);
    const from = fromName === undefined ? sender : agentNamed(shop, fromName, standing, one.place);
    const to = agentNamed(shop, toName, standing, one.place);
    return index === null || from === null || to === null ? [] : [{ signal: index, from, to }];
  });
}

function signalIndex(shop: Workshop, name: string, place: Place): number | null {
  const known = [...shop.merged.signals.keys()];
  const index = known.indexOf(name);
  if (index >= 0) return index;
  const guess = nearest(name, known);
  shop.report.at(
    place,
    `there is no signal "${name}"`,
    guess === undefined ? { hint: 'declare it under signals:' } : { guess },
  );
  return null;
}

function agentNamed(shop: Workshop, name: string, standing: Standing, place: Place): AgentExpression | null {
  const local = standing.locals?.get(name);
  if (local) return local;
  const agent = shop.names.agents.get(name);
  if (agent) return { is: 'agent', kind: agent.kind, index: agent.index };
  const guess = nearest(name, [...shop.names.agents.keys(), ...(standing.locals?.keys() ?? [])]);
  shop.report.at(place, `there is no agent "${name}"`, guess === undefined ? {} : { guess });
  return null;
}
