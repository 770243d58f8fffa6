import { itemsOf, nearest, textOf, type YamlNode } from '../../text/index.ts';
import type { Model } from '../model/index.ts';
import type { Workshop } from './workshop.ts';

/** What to report over time: the names under `fans`, or the first common quantities and small kinds when none are named. */
export function readFans(shop: Workshop): Model['fans'] {
  const node = shop.merged.header.get('fans')?.value;
  const usual = usualFans(shop);
  return node === undefined ? usual : itemsOf(node).flatMap((item) => readFan(shop, item, usual));
}

function readFan({ names, report }: Workshop, node: YamlNode, usual: Model['fans']): Model['fans'] {
  const name = textOf(node) ?? '';
  const [first = '', second] = name.split('.');
  const agent = names.agents.get(first);
  const quantity =
    second === undefined
      ? names.kinds[0]?.quantities.get(first)
      : agent && names.kinds[agent.kind]?.quantities.get(second);
  if (quantity && quantity.toward === null && quantity.type.is === 'number')
    return [{ name, quantity: quantity.index, agent: agent?.index ?? 0 }];
  const known = usual.map((fan) => fan.name);
  report.at(node.place, `"${name}" is no number that can be shown over time`, {
    guess: nearest(name, known),
  });
  return [];
}

const MOST_USUAL_FANS = 40;

/** The most agents of a kind that are shown one by one. */
const FEW = 8;

function usualFans({ names, kinds }: Workshop): Model['fans'] {
  const changing = names.quantities.filter(
    ({ role, toward, type }) =>
      toward === null && type.is === 'number' && (role === 'is' || role === 'state' || role === 'draw'),
  );
  return changing
    .flatMap(({ index, kind, name }) => {
      const { agents = [], named = 0 } = kinds[kind] ?? {};
      if (agents.length > FEW) return [];
      return agents.slice(0, named).map((agent, at) => ({
        name: kind === 0 ? name : `${agent}.${name}`,
        quantity: index,
        agent: at,
      }));
    })
    .slice(0, MOST_USUAL_FANS);
}
