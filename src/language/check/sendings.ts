import { itemsOf, nearest, type Place, valueAt, type YamlNode } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { AgentSet, Sending } from '../model/index.ts';
import { absence } from './names.ts';
import { partyNamed } from './signals.ts';
import type { Standing, Workshop } from './workshop.ts';

const PATTERN = /^\s*([a-z]\w*)(?:\s+from\s+([a-z]\w*))?\s+to\s+([a-z]\w*)\s*$/di;

/** A word of a sending and where it stands. */
interface Word {
  readonly text: string;
  readonly place: Place;
}

/** Reads `visit to us`, `tariff_cut from us to pakistan`, or a list of such. */
export function readSendings(
  shop: Workshop,
  node: YamlNode | undefined,
  sender: AgentExpression | null,
  standing: Standing,
): Sending[] {
  if (node === undefined) return [];
  const nodes = node.is === 'list' ? itemsOf(node) : [node];
  return nodes.flatMap((one) => readSending(shop, one, sender, standing) ?? []);
}

function readSending(
  shop: Workshop,
  node: YamlNode,
  sender: AgentExpression | null,
  standing: Standing,
): Sending | null {
  const { signal, from, to } = wordsOf(node);
  if (signal === null || to === null || (sender === null && from === null)) {
    const what = sender === null ? 'a signal needs a sender and a receiver' : 'a signal needs a receiver';
    const hint =
      sender === null
        ? 'write sends: SIGNAL from AGENT to AGENT, like visit from us to pakistan'
        : 'write sends: SIGNAL to AGENT, like visit to us';
    shop.report.at(node.place, what, { hint });
    return null;
  }
  const index = signalIndex(shop, signal);
  const speaker = from === null ? sender : agentNamed(shop, from, standing);
  const listener = agentNamed(shop, to, standing);
  if (index === null || speaker === null || listener === null) return null;
  checkParty(shop, signal, 'from', speaker, from?.place ?? node.place);
  checkParty(shop, signal, 'to', listener, to.place);
  return { signal: index, from: speaker, to: listener };
}

function wordsOf(node: YamlNode): {
  readonly signal: Word | null;
  readonly from: Word | null;
  readonly to: Word | null;
} {
  const match = node.is === 'scalar' ? PATTERN.exec(node.source) : null;
  const word = (group: number): Word | null => {
    const [start, end] = match?.indices?.[group] ?? [];
    if (node.is !== 'scalar' || start === undefined || end === undefined) return null;
    return { text: node.source.slice(start, end), place: node.placeAt(start, end - start) };
  };
  return { signal: word(1), from: word(2), to: word(3) };
}

function signalIndex(shop: Workshop, { text, place }: Word): number | null {
  const known = [...shop.merged.signals.keys()];
  const index = known.indexOf(text);
  if (index >= 0) return index;
  const guess = nearest(text, known);
  const details = absence(shop.names, text, guess, 'declare it under signals:');
  shop.report.at(place, `there is no signal "${text}"`, details);
  return null;
}

function agentNamed(shop: Workshop, { text, place }: Word, standing: Standing): AgentExpression | null {
  const local = standing.locals?.get(text);
  if (local) return local;
  const agent = shop.names.agents.get(text);
  if (agent) return { is: 'agent', kind: agent.kind, index: agent.index };
  const guess = nearest(text, [...shop.names.agents.keys(), ...(standing.locals?.keys() ?? [])]);
  shop.report.at(place, `there is no agent "${text}"`, absence(shop.names, text, guess));
  return null;
}

/** A signal that says whom it goes from or to is sent by and to no others: its formulas speak of them. */
function checkParty(
  shop: Workshop,
  { text }: Word,
  end: 'from' | 'to',
  agent: AgentExpression,
  place: Place,
): void {
  const node = valueAt(shop.merged.signals.get(text)?.value, end);
  const party = partyNamed(shop, node);
  if (party === null || isOf(agent, party)) return;
  const name = node?.is === 'scalar' ? node.source : '';
  const goes = end === 'from' ? `is sent by ${name}` : `goes to ${name}`;
  shop.report.at(place, `the signal "${text}" ${goes} only`, {
    hint: `signals: {${text}: {${end}: ...}} says so`,
  });
}

const isOf = (agent: AgentExpression, { kind, index }: AgentSet): boolean =>
  agent.kind === kind && (index === null || (agent.is === 'agent' && agent.index === index));
