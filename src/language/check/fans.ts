import { nearest, textOf } from '../../text/index.ts';
import type { Model } from '../model/index.ts';
import type { Workshop } from './workshop.ts';

/** What to report over time: the names under `fans`, or the first common quantities and small kinds when none are named. */
export function readFans(shop: Workshop): Model['fans'] {
  const node = shop.merged.header.get('fans')?.value;
  const { names, report } = shop;
  const usual = defaultFans(shop);
  if (node === undefined) return usual;
  return (node.is === 'list' ? node.items : []).flatMap((item) => {
    const name = textOf(item) ?? '';
    const [first = '', second] = name.split('.');
    const agent = names.agents.get(first);
    const quantity =
      second === undefined
        ? names.kinds[0]?.quantities.get(first)
        : agent && names.kinds[agent.kind]?.quantities.get(second);
    if (quantity && quantity.toward === null && quantity.type.is === 'number')
      return [{ name, quantity: quantity.index, agent: agent?.index ?? 0 }];
    const guess = nearest(
      name,
      usual.map((fan) => fan.name),
    );
    report.at(
      item.place,
      `"${name}" is no number that can be shown over time`,
      guess === undefined ? {} : { guess },
    );
    return [];
  });
}

const MOST_DEFAULT_FANS = 40;

function defaultFans({ names, kinds }: Workshop): Model['fans'] {
  const changing = names.quantities.filter(
    ({ role, toward, type }) =>
      toward === null && type.is === 'number' && (role === 'is' || role === 'state' || role === 'draw'),
  );
  const named = changing.filter(({ kind }) => kind === 0 || (kinds[kind]?.agents.length ?? 0) <= 8);
  return named
    .flatMap(({ index, kind, name }) =>
      (kinds[kind]?.agents ?? []).slice(0, kinds[kind]?.named).map((agent, at) => ({
        name: kind === 0 ? name : `${agent}.${name}`,
        quantity: index,
        agent: at,
      })),
    )
    .slice(0, MOST_DEFAULT_FANS);
}
