import { entryOf, itemsOf, textOf, valueAt, type YamlNode } from '../../text/index.ts';
import type { Formula, Quantity, Rule } from '../model/index.ts';
import { constantValue } from './constant-value.ts';
import { words } from './declare-estimates.ts';
import type { KindDeclaration, QuantityDeclaration } from './declare-kinds.ts';
import { readDraw } from './draws.ts';
import { readFields, readLink, readValues } from './fixed-values.ts';
import { reportGaps } from './gaps.ts';
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
  const { node, place } = declaration;
  const standing = standingOf(shop, names);
  const wanted = wantedOf(names);
  // Who enters a pool begins in some month; all others before the first, when nothing was chosen or sent.
  const atStart: Standing = kind.isPool ? standing : { ...standing, deaf: 'start' };
  const rule = readRule(shop, kind, declaration, names, { standing, atStart }, wanted);
  const startsNode = valueAt(node, 'starts');
  const starts = startsNode === undefined ? null : readFormula(shop, startsNode, atStart, wanted);
  const fields = readFields(shop, kind, declaration, wanted);
  const isLost = declaration.role === 'link' && names.type.is !== 'agent';
  if (!isLost) reportGaps(shop, kind, declaration, { rule, fields, starts });
  refuseStray(shop, declaration, names);
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

/** Reports keys that would do nothing here, and pairs with agents that come and go. */
function refuseStray(shop: Workshop, { node, role }: QuantityDeclaration, names: QuantityNames): void {
  const most = entryOf(node, 'at_most');
  if (most !== undefined && role !== 'draw' && role !== 'once')
    shop.report.at(most.keyPlace, '"at_most" goes with draw: sum_of(n, distribution) only');
  const toward = valueAt(node, 'toward');
  if (toward === undefined) return;
  if (names.toward !== null && shop.kinds[names.toward]?.isPool === true)
    shop.report.at(
      toward.place,
      'toward a kind with places there are no numbers to keep: its agents come and go',
      {
        hint: 'keep sums over it instead: total(kind, ...)',
      },
    );
  if (role === 'stage') shop.report.at(toward.place, 'a stage belongs to one agent, not to a pair');
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
  { standing, atStart }: { readonly standing: Standing; readonly atStart: Standing },
  wanted: Wanted,
): Rule {
  const terms = (key: string) => readTerms(shop, valueAt(node, key), names.name, standing, wanted, place);
  const owner = { site: `${kind.name}.${names.name}`, names, owner: node, place };
  switch (role) {
    case 'is':
      return { is: 'formula', terms: terms('is') };
    case 'state':
      return { is: 'state', terms: terms('next') };
    case 'draw':
      return { is: 'draw', draw: readDraw(shop, valueAt(node, 'draw'), { ...owner, standing }) };
    case 'once': {
      const draw = readDraw(shop, valueAt(node, 'draw_once'), { ...owner, standing: atStart });
      return { is: 'once', draw };
    }
    case 'stage':
      return readStage(shop, node, names, standing);
    case 'fixed':
      return { is: 'fixed', values: readValues(shop, kind, node, names, atStart, wanted) };
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
  const [low, high] = itemsOf(node);
  if (wanted.is !== 'number') {
    shop.report.at(node.place, 'between cuts off numbers, and this is none');
    return null;
  }
  const lowest = readFormula(shop, low, standing, wanted);
  const highest = readFormula(shop, high, standing, wanted);
  const [from, to] = [constantValue(lowest.expression), constantValue(highest.expression)];
  if (from !== null && to !== null && from > to)
    shop.report.at(lowest.place, 'between goes from the smallest value to the largest', {
      hint: `write between: [${highest.text}, ${lowest.text}]`,
    });
  return [lowest, highest];
}
