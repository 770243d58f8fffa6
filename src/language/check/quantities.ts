import { entriesOf, entryOf, itemsOf, nearest, type Place, textOf, type YamlEntry, type YamlNode, valueAt } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { Formula, Move, Quantity, Rule, Term } from '../model.ts';

import { PURE } from '../units/unit.ts';
import { words } from './declare-estimates.ts';
import type { KindDeclaration, QuantityDeclaration } from './declare-kinds.ts';
import { readDraw } from './draws.ts';
import type { QuantityNames } from './names.ts';
import {
  constantFormula, nameFormula, readFormula, type Standing, selfOf, towardOf, type Wanted, type Workshop,
} from './workshop.ts';

/** A quantity before decisions and the timeline have laid their hands on it. */
export type QuantityBase = Omit<Quantity, 'effects' | 'sets' | 'adds' | 'keepsLast' | 'keepsStart'>;

/** Reads every quantity of every kind. */
export function readQuantities(shop: Workshop): readonly QuantityBase[] {
  return shop.kinds.flatMap((kind) => kind.quantities.map((declaration) => readQuantity(shop, kind, declaration)));
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
    shop.report.at(place, `"${declaration.name}" has no rule, and ${missing.slice(0, 3).join(', ')} give${missing.length === 1 ? 's' : ''} it no value`, {
      hint: 'a quantity has one of: values fixed draw_once draw is next one_of',
    });
  }
  const unitNode = valueAt(node, 'unit');
  return {
    index: names.index, name: names.name, kind: kind.index, toward: names.toward, type: names.type,
    phase: phaseOf(shop, kind, declaration), says: textOf(valueAt(node, 'says')) ?? '',
    unit: unitNode?.is === 'scalar' ? unitNode.source : '', because: words(valueAt(node, 'because')),
    rule, between: readBounds(shop, valueAt(node, 'between'), standing, wanted), starts, fields, place,
  };
}

export function standingOf(shop: Workshop, names: QuantityNames): Standing {
  const locals = new Map<string, AgentExpression>();
  if (names.toward !== null) locals.set(shop.names.kinds[names.toward]?.name ?? '', towardOf(names.toward));
  return { self: selfOf(names.kind), locals };
}

export function wantedOf(names: QuantityNames): Wanted {
  if (names.type.is === 'agent') return { is: 'agent', kind: names.type.kind };
  if (names.type.is === 'stage') return { is: 'stage', stages: names.stages };
  return { is: 'number', unit: names.unit, what: `"${names.name}"` };
}

const CHANGING = new Set(['draw', 'is', 'state', 'stage']);

function phaseOf(shop: Workshop, kind: KindDeclaration, { node, role }: QuantityDeclaration): number | null {
  if (!CHANGING.has(role)) return null;
  const own = valueAt(node, 'phase') ?? kind.parts.get('phase')?.value;
  return own === undefined ? 0 : phaseIndex(shop, own);
}

/** Index of a named phase; an unknown one is reported. */
export function phaseIndex(shop: Workshop, node: YamlNode): number {
  const name = textOf(node) ?? '';
  const phase = shop.phases.indexOf(name);
  if (phase >= 0) return phase;
  const guess = nearest(name, shop.phases);
  shop.report.at(node.place, `"${name}" is no phase of the month`, guess === undefined ? { hint: `phases: ${shop.phases.join(', ')}` } : { guess });
  return 0;
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
      return { is: 'formula', terms: readTerms(shop, valueAt(node, 'is'), names.name, standing, wanted, place) };
    case 'state':
      return { is: 'state', terms: readTerms(shop, valueAt(node, 'next'), names.name, standing, wanted, place) };
    case 'draw':
      return { is: 'draw', draw: readDraw(shop, valueAt(node, 'draw'), { site, standing, names, owner: node, place }) };
    case 'once':
      return { is: 'once', draw: readDraw(shop, valueAt(node, 'draw_once'), { site, standing, names, owner: node, place }) };
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

/** A formula, or a map of named terms that are added in file order. */
export function readTerms(shop: Workshop, node: YamlNode | undefined, name: string, standing: Standing, wanted: Wanted, place: Place): Term[] {
  if (node?.is !== 'map') return [term(shop, name, node, standing, wanted, place)];
  if (node.entries.length === 0) shop.report.at(node.place, 'at least one term is needed here');
  const isGated = entryOf(node, 'is') !== undefined && (entryOf(node, 'mechanism') !== undefined || entryOf(node, 'because') !== undefined);
  if (isGated) return [term(shop, name, node, standing, wanted, place)];
  return node.entries.map((entry) => term(shop, entry.key, entry.value, standing, wanted, entry.keyPlace));
}

function term(shop: Workshop, name: string, node: YamlNode | undefined, standing: Standing, wanted: Wanted, place: Place): Term {
  if (node?.is !== 'map') {
    return { name, formula: readFormula(shop, node, standing, wanted, place), mechanism: null, otherwise: null, because: [] };
  }
  const otherwise = valueAt(node, 'otherwise');
  return {
    name,
    formula: readFormula(shop, valueAt(node, 'is'), standing, wanted, place),
    mechanism: readMechanism(shop, valueAt(node, 'mechanism')),
    otherwise: otherwise === undefined ? null : readFormula(shop, otherwise, standing, wanted),
    because: words(valueAt(node, 'because')),
  };
}

/** Index of a mechanism named in a file; an unknown one is reported. */
export function readMechanism(shop: Workshop, node: YamlNode | undefined): number | null {
  if (node === undefined) return null;
  const name = textOf(node) ?? '';
  const known = [...shop.merged.mechanisms.keys()];
  const index = known.indexOf(name);
  if (index >= 0) return index;
  const guess = nearest(name, known);
  shop.report.at(node.place, `"${name}" is no declared mechanism`, guess === undefined ? { hint: 'declare it under mechanisms:' } : { guess });
  return null;
}

function readValues(
  shop: Workshop,
  kind: KindDeclaration,
  node: YamlNode | null,
  names: QuantityNames,
  standing: Standing,
  wanted: Wanted,
): Formula[] {
  const fixed = valueAt(node, 'fixed');
  if (fixed) return [readFormula(shop, fixed, standing, wanted)];
  const values = valueAt(node, 'values');
  const toward = names.toward === null ? null : shop.kinds[names.toward];
  const rows = rowsOf(shop, values, kind.agents);
  return kind.agents.flatMap((agent) => {
    const entry = rows.get(agent);
    if (toward) {
      const cells = rowsOf(shop, entry?.value, toward.agents);
      return toward.agents.map((other) => {
        const cell = cells.get(other);
        return cell ? readFormula(shop, cell.value, standing, wanted) : constantFormula(0, names.place);
      });
    }
    if (entry) return [readFormula(shop, entry.value, standing, wanted)];
    if (!kind.isPool) shop.report.at(values?.place ?? names.place, `"${names.name}" has no value for ${agent}`);
    return [constantFormula(0, names.place)];
  });
}

function rowsOf(shop: Workshop, node: YamlNode | undefined, agents: readonly string[]): ReadonlyMap<string, YamlEntry> {
  for (const entry of entriesOf(node)) {
    if (agents.includes(entry.key)) continue;
    const guess = nearest(entry.key, agents);
    shop.report.at(entry.keyPlace, `there is no agent "${entry.key}" here`, guess === undefined ? { hint: `agents: ${agents.slice(0, 12).join(', ')}` } : { guess });
  }
  return new Map(entriesOf(node).map((entry) => [entry.key, entry]));
}

function readLink(shop: Workshop, kind: KindDeclaration, names: QuantityNames, blocks: readonly { name: string; place: Place }[]): (Formula | null)[] {
  if (names.type.is !== 'agent') return kind.agents.map(() => null);
  const { kind: pointed } = names.type;
  return kind.agents.map((_, agent) => {
    const block = blocks[agent];
    if (block === undefined) return null;
    const found = shop.names.agents.get(block.name);
    if (found === undefined || found.kind !== pointed) {
      shop.report.at(block.place, `"${block.name}" is no ${shop.names.kinds[pointed]?.name}`);
      return null;
    }
    return nameFormula(block.name, { is: 'place', of: { is: 'agent', kind: pointed, index: found.index } }, block.place);
  });
}

function readFields(shop: Workshop, kind: KindDeclaration, { name }: QuantityDeclaration, names: QuantityNames, wanted: Wanted): (Formula | null)[] {
  return kind.agents.map((_, agent) => {
    const entry = kind.fields[agent]?.find((field) => field.key === name);
    if (entry === undefined) return null;
    return readFormula(shop, entry.value, { self: { is: 'agent', kind: kind.index, index: agent } }, names.toward === null ? wanted : { is: 'number', unit: PURE });
  });
}

function readBounds(shop: Workshop, node: YamlNode | undefined, standing: Standing, wanted: Wanted): [Formula, Formula] | null {
  if (node === undefined) return null;
  const [low, high, more] = itemsOf(node);
  if (low && high && !more) return [readFormula(shop, low, standing, wanted), readFormula(shop, high, standing, wanted)];
  shop.report.at(node.place, 'between needs a smallest and a largest value: between: [0, 1]');
  return null;
}

function readStage(shop: Workshop, node: YamlNode | null, names: QuantityNames, standing: Standing): Rule {
  const moves: Move[] = [];
  for (const from of entriesOf(valueAt(node, 'moves'))) {
    const fromStage = stageOf(shop, from, names);
    for (const to of entriesOf(from.value)) {
      const toStage = stageOf(shop, to, names);
      if (fromStage !== null && toStage !== null) moves.push({ from: fromStage, to: toStage, ...readRate(shop, to, standing) });
    }
  }
  return { is: 'stage', stages: [...names.stages], moves };
}

function stageOf(shop: Workshop, entry: YamlEntry, names: QuantityNames): number | null {
  const stage = shop.names.stages.get(entry.key);
  if (stage !== undefined && names.stages.has(stage)) return stage;
  const own = [...shop.names.stages].filter(([, id]) => names.stages.has(id)).map(([name]) => name);
  const guess = nearest(entry.key, own);
  shop.report.at(entry.keyPlace, `"${entry.key}" is no stage of "${names.name}"`, guess === undefined ? { hint: `stages: ${own.join(', ')}` } : { guess });
  return null;
}

/** A rate, or `when(condition)` for a sure move; the interpreter and compilers see the condition itself. */
function readRate(shop: Workshop, entry: YamlEntry, standing: Standing): { sure: boolean; formula: Formula } {
  const { value } = entry;
  const match = value.is === 'scalar' ? /^\s*when\s*\((.*)\)\s*$/s.exec(value.source) : null;
  const inner = match?.[1];
  if (value.is !== 'scalar' || inner === undefined || !balancedBrackets(inner)) {
    return { sure: false, formula: readFormula(shop, value, standing, { is: 'number', unit: PURE, what: 'a rate per month' }, entry.keyPlace) };
  }
  const skipped = value.source.indexOf('(') + 1;
  const condition = { ...value, source: inner, value: inner, placeAt: (offset: number, length: number) => value.placeAt(offset + skipped, length) };
  return { sure: true, formula: readFormula(shop, condition, standing, { is: 'number', unit: PURE, what: 'a condition' }) };
}

function balancedBrackets(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
