import { entriesOf, nearest, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { Expression } from '../expression.ts';
import type { Decision, Entry, Formula, Intervention } from '../model/index.ts';
import { PURE } from '../units/unit.ts';
import { monthIndex, runText } from './calendar.ts';
import { words } from './declare-estimates.ts';
import { absence, type KindNames, kindsOfAgents, type QuantityNames } from './names.ts';
import { readOrders } from './orders.ts';
import { partsOf } from './reads.ts';
import { readSendings } from './sendings.ts';
import { wantedOf } from './standing.ts';
import { readMechanism } from './terms.ts';
import { COMMON, readFormula, selfOf, type Wanted, type Workshop } from './workshop.ts';

/** What the timeline does to quantities, to be handed to them. */
export interface InterventionOn {
  readonly quantity: number;
  readonly how: 'set' | 'add';
  readonly intervention: Intervention;
}

export interface TimelineRead {
  readonly timeline: readonly Entry[];
  readonly interventions: readonly InterventionOn[];
}

/** Reads the timeline in file order (the base model's entries first). */
export function readTimeline(shop: Workshop, decisions: readonly Decision[]): TimelineRead {
  const interventions: InterventionOn[] = [];
  const timeline = shop.merged.timeline.map((node, index): Entry => {
    const { from, until } = monthsOf(shop, node);
    for (const how of ['set', 'add'] as const) {
      for (const entry of entriesOf(valueAt(node, how)))
        interventions.push(...interventionOn(shop, entry, index, how));
    }
    const most = valueAt(node, 'at_most');
    return {
      index,
      from,
      until,
      when: conditionOf(shop, node),
      name: textOf(valueAt(node, 'name')) ?? nameOf(node, index),
      says: textOf(valueAt(node, 'says')) ?? '',
      once: textOf(most) === 'once',
      sends: readSendings(shop, valueAt(node, 'sends'), null, { self: COMMON }),
      forces: readOrders(shop, valueAt(node, 'force'), decisions),
      forbids: readOrders(shop, valueAt(node, 'forbid'), decisions),
      mechanism: readMechanism(shop, valueAt(node, 'mechanism')),
      because: words(valueAt(node, 'because')),
      place: node.place,
    };
  });
  return { timeline, interventions };
}

function nameOf(node: YamlNode, index: number): string {
  const on = valueAt(node, 'on') ?? valueAt(node, 'from');
  return on?.is === 'scalar' ? `timeline ${on.source}` : `timeline entry ${index + 1}`;
}

/** First and last month in which an entry may act. */
function monthsOf(shop: Workshop, node: YamlNode): { from: number; until: number } {
  const { calendar, report } = shop;
  const at = (key: string): number | null => {
    const found = valueAt(node, key);
    if (found === undefined) return null;
    const month = found.is === 'scalar' ? monthIndex(found.source, calendar) : null;
    if (month === null) {
      report.at(found.place, `${key}: needs a month`, {
        hint:
          calendar.first === null ? 'this model counts plain months: on: 12' : 'months are written 2026-03',
      });
    }
    return month;
  };
  const on = at('on');
  const last = calendar.months - 1;
  const span = on === null ? { from: at('from') ?? 0, until: at('until') ?? last } : { from: on, until: on };
  if (span.from > last || span.until < 0) warnOfNoMonth(shop, node);
  else if (span.from > span.until) report.at(node.place, 'this entry ends before it begins');
  return span;
}

/** An entry outside the run never happens; only a scenario that moved the run away from a model's entries means that. */
function warnOfNoMonth({ merged, calendar, report }: Workshop, node: YamlNode): void {
  const months = merged.header.get('months')?.keyPlace.file ?? '';
  if ((merged.layerOf.get(months) ?? 0) > (merged.layerOf.get(node.place.file) ?? 0)) return;
  report.at(node.place, 'this entry lies outside the run and never happens', {
    hint: `the run is ${runText(calendar)}`,
    severity: 'warning',
  });
}

/** `if` (decided by estimates alone) and `when` (on last month's values) are one condition to the engine. */
function conditionOf(shop: Workshop, node: YamlNode): Formula | null {
  const [given, when] = [valueAt(node, 'if'), valueAt(node, 'when')];
  if (given && when)
    shop.report.at(given.place, 'an entry has if: or when:, not both', {
      hint: 'join them: when: scripted and reserves < 5',
    });
  const found = when ?? given;
  if (found === undefined) return null;
  const wanted: Wanted = { is: 'number', unit: PURE, what: 'a condition' };
  const formula = readFormula(shop, found, { self: COMMON }, wanted);
  if (found === given && !isFixed(formula.expression))
    shop.report.at(given.place, 'if: is decided once, by estimates and numbers', {
      hint: 'what changes from month to month belongs under when:',
    });
  return formula;
}

/** Whether an expression has one value in a whole world. */
const isFixed = (expression: Expression): boolean =>
  FIXED.has(expression.is) && partsOf(expression).every(isFixed);

const FIXED: ReadonlySet<Expression['is']> = new Set([
  'number',
  'estimate',
  'binary',
  'negative',
  'not',
  'call',
  'products',
  'extreme',
  'if',
]);

/** `quantity`, `agent.quantity`, or `kind.quantity` for all agents of a kind. */
function interventionOn(
  shop: Workshop,
  entry: YamlEntry,
  index: number,
  how: 'set' | 'add',
): InterventionOn[] {
  const { names, report } = shop;
  const [first = '', second] = entry.key.split('.');
  const agent = names.agents.get(first);
  const kind =
    second === undefined
      ? names.kinds[0]
      : (names.kindByName.get(first) ?? (agent && names.kinds[agent.kind]));
  const quantity = kind?.quantities.get(second ?? first);
  if (quantity === undefined) {
    reportUnknown(shop, entry, kind);
    return [];
  }
  const fault = faultOf(quantity, how);
  if (fault !== null) report.at(entry.keyPlace, fault);
  const self =
    agent === undefined
      ? selfOf(quantity.kind)
      : ({ is: 'agent', kind: agent.kind, index: agent.index } as const);
  const formula = readFormula(shop, entry.value, { self }, wantedOf(quantity), entry.keyPlace);
  return fault === null
    ? [
        {
          quantity: quantity.index,
          how,
          intervention: { entry: index, agent: agent?.index ?? null, formula },
        },
      ]
    : [];
}

function reportUnknown({ report, names }: Workshop, entry: YamlEntry, kind: KindNames | undefined): void {
  const [first = '', second] = entry.key.split('.');
  if (kind === undefined) {
    const owner = nearest(first, [...kindsOfAgents(names).keys(), ...names.agents.keys()]);
    const what = `"${first}" is neither an agent nor a kind`;
    report.at(entry.keyPlace, what, absence(names, first, owner && `${owner}.${second}`));
    return;
  }
  const name = second ?? first;
  const home = names.kinds.find((one) => second === undefined && one.quantities.has(name));
  const near = nearest(name, kind.quantities.keys());
  const guess = second === undefined ? near : near && `${first}.${near}`;
  report.at(
    entry.keyPlace,
    `there is no quantity "${entry.key}"`,
    absence(names, name, home ? `${home.name}.${name}` : guess),
  );
}

function faultOf(quantity: QuantityNames, how: 'set' | 'add'): string | null {
  const { role } = quantity;
  if (quantity.toward !== null) return `"${quantity.name}" is told per pair; the timeline cannot ${how} it`;
  if (role === 'stage') return how === 'add' ? `a stage cannot be added to: use set` : null;
  if (role === 'is' || role === 'draw' || role === 'state') return null;
  return `"${quantity.name}" never changes in a world; the timeline cannot ${how} it`;
}
