import { itemsOf, textOf, valueAt, type YamlNode } from '../../text/index.ts';
import type { Formula, Quantity, Rule } from '../model/index.ts';
import { words } from './declare-estimates.ts';
import type { KindDeclaration, QuantityDeclaration } from './declare-kinds.ts';
import { readDraw } from './draws.ts';
import { readFields, readLink, readValues } from './fixed-values.ts';
import type { QuantityNames } from './names.ts';
import { readStage } from './stage-rules.ts';
import { phaseIndex, standingOf, wantedOf } from './standing.ts';
import { readTerms } from './terms.ts';
import { readFormula, type Standing, type Wanted, type Workshop } from './workshop.ts';

/** A quantity before decisions and the timeline have laid their hands on it. */
export type QuantityBase = Omit<Quantity, 'effects' | 'sets' | 'adds' | 'keepsLast' | 'keepsStart'>;

/** Reads every quantity of every kind. */
export function readQuantities(shop: Workshop): readonly QuantityBase[] {
  return shop.kinds.flatMap((kind) =>
    kind.quantities.map((declaration) => readQuantity(shop, kind, declaration)),
  );
}

function readQuantity(shop: Workshop, kind: KindDeclaration, declaration: QuantityDeclaration): QuantityBase {
  const names = shop.names.kinds[kind.index]?.quantities.get(declaration.name);
  if (names === undefined) throw new Error(`undeclared quantity ${declaration.name}`);
  const { node, place, role } = declaration;
  const standing = standingOf(shop, names);
  const wanted = wantedOf(names);
  const rule = readRule(shop, kind, declaration, names, standing, wanted);
  const startsNode = valueAt(node, 'starts');
  const starts = startsNode === undefined ? null : readFormula(shop, startsNode, standing, wanted);
  const fields = readFields(shop, kind, declaration, names, wanted);
  if (role === 'given' && !kind.isPool && fields.some((field) => field === null)) {
    const missing = kind.agents.filter((_, agent) => fields[agent] === null);
    shop.report.at(
      place,
      `"${declaration.name}" has no rule, and ${missing.slice(0, 3).join(', ')} give${missing.length === 1 ? 's' : ''} it no value`,
      {
        hint: 'a quantity has one of: values fixed draw_once draw is next one_of',
      },
    );
  }
  const unitNode = valueAt(node, 'unit');
  return {
    index: names.index,
    name: names.name,
    kind: kind.index,
    toward: names.toward,
    type: names.type,
    phase: phaseOf(shop, kind, declaration),
    says: textOf(valueAt(node, 'says')) ?? '',
    unit: unitNode?.is === 'scalar' ? unitNode.source : '',
    because: words(valueAt(node, 'because')),
    rule,
    between: readBounds(shop, valueAt(node, 'between'), standing, wanted),
    starts,
    fields,
    place,
  };
}

const CHANGING = new Set(['draw', 'is', 'state', 'stage']);

function phaseOf(shop: Workshop, kind: KindDeclaration, { node, role }: QuantityDeclaration): number | null {
  if (!CHANGING.has(role)) return null;
  const own = valueAt(node, 'phase') ?? kind.parts.get('phase')?.value;
  return own === undefined ? 0 : phaseIndex(shop, own);
}

function readRule(
  shop: Workshop,
  kind: KindDeclaration,
  { node, role, place, link }: QuantityDeclaration,
  names: QuantityNames,
  standing: Standing,
  wanted: Wanted,
): Rule {
  const site = `${kind.name}.${names.name}`;
  switch (role) {
    case 'is':
      return {
        is: 'formula',
        terms: readTerms(shop, valueAt(node, 'is'), names.name, standing, wanted, place),
      };
    case 'state':
      return {
        is: 'state',
        terms: readTerms(shop, valueAt(node, 'next'), names.name, standing, wanted, place),
      };
    case 'draw':
      return {
        is: 'draw',
        draw: readDraw(shop, valueAt(node, 'draw'), { site, standing, names, owner: node, place }),
      };
    case 'once':
      return {
        is: 'once',
        draw: readDraw(shop, valueAt(node, 'draw_once'), { site, standing, names, owner: node, place }),
      };
    case 'stage':
      return readStage(shop, node, names, standing);
    case 'fixed':
      return { is: 'fixed', values: readValues(shop, kind, node, names, standing, wanted) };
    case 'link':
      return { is: 'fixed', values: readLink(shop, kind, names, link?.blocks ?? []) };
    default:
      return { is: 'fixed', values: kind.agents.map(() => null) };
  }
}

function readBounds(
  shop: Workshop,
  node: YamlNode | undefined,
  standing: Standing,
  wanted: Wanted,
): [Formula, Formula] | null {
  if (node === undefined) return null;
  const [low, high, more] = itemsOf(node);
  if (low && high && !more)
    return [readFormula(shop, low, standing, wanted), readFormula(shop, high, standing, wanted)];
  shop.report.at(node.place, 'between needs a smallest and a largest value: between: [0, 1]');
  return null;
}
