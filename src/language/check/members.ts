import { entriesOf, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { EntryField, Kind, Pool } from '../model/index.ts';
import { PURE } from '../units/unit.ts';
import type { KindDeclaration } from './declare-kinds.ts';
import { readDraw } from './draws.ts';
import type { QuantityNames } from './names.ts';
import { phaseIndex, wantedOf } from './standing.ts';
import { COMMON, constantFormula, readFormula, selfOf, type Workshop } from './workshop.ts';

/** Kinds as the model carries them: places, pools and who enters and leaves. */
export function readKinds(shop: Workshop): readonly Kind[] {
  for (const kind of shop.kinds) checkComing(shop, kind);
  return shop.kinds.map((kind) => ({
    index: kind.index,
    name: kind.name,
    says: kind.says,
    size: kind.agents.length,
    agents: kind.agents,
    pool: kind.isPool ? readPool(shop, kind) : null,
  }));
}

/** Only agents with places come and go, and places nobody can take are most likely a mistake. */
function checkComing({ report }: Workshop, { name, agents, isPool, named, parts }: KindDeclaration): void {
  const enters = parts.get('enters');
  const leaves = parts.get('leaves');
  if (!isPool) {
    const hint = 'places: N gives room for those who come; agents: and count: stay for ever';
    for (const part of [enters, leaves])
      if (part)
        report.at(part.keyPlace, `"${part.key}" needs places: nobody comes to or leaves "${name}"`, { hint });
  } else if (enters === undefined && named < agents.length) {
    const hint = 'agents that are there from the start are count: N';
    const place = parts.get('places')?.keyPlace;
    if (place) report.at(place, `nobody ever enters the places of "${name}"`, { hint, severity: 'warning' });
  }
}

/** The most that arrive in a month where nobody says so; more cannot be said. */
const MOST_ARRIVALS = 1000;

function readPool(shop: Workshop, kind: KindDeclaration): Pool {
  const enters = kind.parts.get('enters')?.value;
  const phaseNode = valueAt(enters, 'phase') ?? kind.parts.get('phase')?.value;
  const leaves = kind.parts.get('leaves')?.value;
  const count = valueAt(enters, 'count');
  const most = valueAt(count, 'at_most');
  const atMost =
    most?.is === 'scalar' && typeof most.value === 'number'
      ? most.value
      : Math.min(MOST_ARRIVALS, kind.agents.length);
  const site = `${kind.name}.enters`;
  const drawn = valueAt(count, 'draw');
  return {
    phase: phaseNode ? phaseIndex(shop, phaseNode) : 0,
    count: drawn
      ? readDraw(shop, drawn, {
          site,
          standing: { self: COMMON },
          names: null,
          owner: count ?? null,
          place: kind.place,
        })
      : { is: 'simple', site, distribution: 'poisson', parameters: [constantFormula(0, kind.place)] },
    atMost: enters ? atMost : 0,
    fields: entriesOf(valueAt(enters, 'each')).map((entry) => readField(shop, kind, entry)),
    leaves: leaves
      ? readFormula(shop, leaves, { self: selfOf(kind.index) }, { is: 'number', unit: PURE, what: 'leaves' })
      : null,
    named: kind.named,
  };
}

function readField(shop: Workshop, kind: KindDeclaration, entry: YamlEntry): EntryField {
  const names = shop.names.kinds[kind.index]?.quantities.get(entry.key);
  if (names === undefined) throw new Error(`undeclared field ${entry.key}`);
  const standing = { self: selfOf(kind.index) };
  const draw = valueAt(entry.value, 'draw');
  if (draw === undefined)
    return {
      quantity: names.index,
      formula: readFormula(shop, entry.value, standing, wantedOf(names), entry.keyPlace),
    };
  checkPick(shop, names, draw);
  const site = `${kind.name}.enters.${entry.key}`;
  const drawn = readDraw(shop, draw, {
    site,
    standing,
    names,
    owner: entry.value,
    place: entry.keyPlace,
  });
  if (drawn.is === 'split')
    shop.report.at(draw.place, 'split() shares out among many: it belongs into a quantity with toward:');
  return { quantity: names.index, draw: drawn };
}

/** A link is picked, and nothing else is. */
function checkPick({ report }: Workshop, { name, type }: QuantityNames, draw: YamlNode): void {
  const isPick = /^\s*pick\s*\(/.test(textOf(draw) ?? '');
  if (isPick === (type.is === 'agent')) return;
  if (isPick)
    report.at(draw.place, `"${name}" holds a number; pick() gives an agent`, {
      hint: `declare links: {${name}: kind}`,
    });
  else report.at(draw.place, `"${name}" is a link and needs pick(kind, weight)`);
}
