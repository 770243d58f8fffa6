import { type Place, textOf, valueAt } from '../../text/index.ts';
import type { Decision, Formula, Kind, PhaseSchedule, Signal, Step } from '../model/index.ts';
import { order } from './order.ts';
import type { QuantityBase } from './quantities.ts';
import {
  collectAll,
  drawFormulas,
  fieldFormulas,
  joined,
  monthlyFormulas,
  type Reads,
  startFormulas,
} from './reads.ts';
import type { InterventionOn } from './timeline.ts';
import type { Workshop } from './workshop.ts';

/** Everything that happens in a month, before it is put in order. */
export interface Month {
  readonly quantities: readonly QuantityBase[];
  readonly kinds: readonly Kind[];
  readonly decisions: readonly Decision[];
  /** What signals are made of: whoever hears reads it too. */
  readonly heard: Reads;
  readonly interventions: readonly InterventionOn[];
}

interface Node {
  readonly step: Step;
  readonly name: string;
  readonly place: Place;
  readonly reads: Reads;
  /** Quantities that it reads as they stood last month: they are computed after it. */
  readonly before: ReadonlySet<number>;
  readonly needs: Set<number>;
}

/** Orders the steps of every phase; a loop among `is`, `draw`, arrivals and choices of one phase is reported by name. */
export function readSchedule(shop: Workshop, month: Month): readonly PhaseSchedule[] {
  return shop.phases.map((name, phase): PhaseSchedule => {
    const nodes = nodesOf(shop, month, phase);
    link(nodes, month, phase);
    const sorted = order(nodes);
    const found = ('order' in sorted ? sorted.order : sorted.loop).flatMap((index) => nodes[index] ?? []);
    if ('loop' in sorted) reportLoop(shop, found);
    const changes = month.quantities.filter(
      (one) => one.phase === phase && (one.rule.is === 'state' || one.rule.is === 'stage'),
    );
    return {
      name,
      says: textOf(valueAt(shop.merged.header.get('phases')?.value, name)) ?? '',
      steps: found.map(({ step }) => step),
      changes: changes.map(({ index }) => index),
    };
  });
}

function nodesOf(shop: Workshop, month: Month, phase: number): Node[] {
  const pools = month.kinds.filter((kind) => kind.pool?.phase === phase);
  const arrivals = pools.map(
    (kind): Node => ({
      step: { do: 'members', kind: kind.index },
      name: `arrivals of ${kind.name}`,
      place: shop.kinds[kind.index]?.place ?? NOWHERE,
      reads: readsOf(arrivalFormulas(kind, month), month),
      before: readsOf(departureFormulas(kind), month).now,
      needs: new Set(),
    }),
  );
  const computed = month.quantities.filter(
    (one) => one.phase === phase && (one.rule.is === 'draw' || one.rule.is === 'formula'),
  );
  const quantities = computed.map(
    (quantity): Node => ({
      step: { do: 'quantity', quantity: quantity.index },
      name: nameOf(month, quantity),
      place: quantity.place,
      reads: readsOf([...monthlyFormulas(quantity), ...interventionFormulas(month, quantity.index)], month),
      before: new Set(),
      needs: new Set(),
    }),
  );
  return [...arrivals, ...quantities, ...decisionNodes(shop, month, phase)];
}

/** All who decide in a phase do so in one step. */
function decisionNodes(shop: Workshop, month: Month, phase: number): Node[] {
  const deciding = month.decisions.filter((decision) => decision.phase === phase);
  const [first] = deciding;
  if (first === undefined) return [];
  return [
    {
      step: { do: 'decide', decisions: deciding.map((one) => one.index) },
      name: `choice of ${deciding.map((one) => one.name).join(', ')}`,
      place: shop.merged.decisions.get(first.name)?.entry.keyPlace ?? NOWHERE,
      reads: readsOf(deciding.flatMap(decisionFormulas), month),
      before: new Set(),
      needs: new Set(),
    },
  ];
}

const NOWHERE: Place = { file: '', line: 1, column: 1, length: 1 };

const nameOf = (month: Month, { kind, name }: QuantityBase): string =>
  kind === 0 ? name : `${month.kinds[kind]?.name}.${name}`;

function link(nodes: readonly Node[], month: Month, phase: number): void {
  const byQuantity = new Map<number, number>();
  const byKind = new Map<number, number>();
  nodes.forEach(({ step }, index) => {
    if (step.do === 'quantity') byQuantity.set(step.quantity, index);
    if (step.do === 'members') byKind.set(step.kind, index);
  });
  const decide = nodes.findIndex(({ step }) => step.do === 'decide');
  nodes.forEach(({ step, reads, before, needs }, index) => {
    for (const read of before) nodes[byQuantity.get(read) ?? -1]?.needs.add(index);
    const need = (other: number | undefined): void => {
      if (other !== undefined && other >= 0) needs.add(other);
    };
    const kinds = new Set([
      ...reads.kinds,
      ...[...reads.now].flatMap((read) => month.quantities[read]?.kind ?? []),
    ]);
    if (step.do === 'quantity') kinds.add(month.quantities[step.quantity]?.kind ?? 0);
    for (const read of reads.now) need(byQuantity.get(read));
    for (const kind of kinds) if (byKind.get(kind) !== index) need(byKind.get(kind));
    if (step.do === 'decide') return;
    const choosesHere = [...reads.decisions].some((decision) => month.decisions[decision]?.phase === phase);
    if (choosesHere || reads.heard) need(decide);
  });
}

/** What formulas read; hearing means reading what signals are made of, too. */
export function readsOf(formulas: readonly Formula[], { heard }: Pick<Month, 'heard'>): Reads {
  const reads = collectAll(formulas);
  return reads.heard ? joined(reads, heard) : reads;
}

export const signalFormulas = (signals: readonly Signal[]): readonly Formula[] =>
  signals.flatMap(({ cost, valence, rule }) =>
    rule === null ? [cost, valence] : [cost, valence, rule.when],
  );

export function decisionFormulas({ precision, switchingCost, value, options }: Decision): readonly Formula[] {
  const ofOptions = options.flatMap(({ cost, utility, allowed, changes }) => [
    cost,
    utility,
    allowed,
    ...changes.map((one) => one.formula),
  ]);
  const ofValue = value.flatMap(({ formula, otherwise }) => [formula, otherwise]);
  return [precision, switchingCost, ...ofValue, ...ofOptions].filter((formula) => formula !== null);
}

export const interventionFormulas = (
  month: Pick<Month, 'interventions'>,
  quantity: number,
): readonly Formula[] =>
  month.interventions.filter((one) => one.quantity === quantity).map((one) => one.intervention.formula);

/** Formulas of arrivals, with the start values of whoever arrives. */
export function arrivalFormulas(kind: Kind, month: Pick<Month, 'quantities'>): readonly Formula[] {
  const { pool } = kind;
  if (pool === null) return [];
  const begun = month.quantities
    .filter((one) => one.kind === kind.index && one.rule.is !== 'formula')
    .flatMap(startFormulas);
  return [...drawFormulas(pool.count), ...pool.fields.flatMap(fieldFormulas), ...begun];
}

/** What makes an agent leave a pool: read on last month, before anything else of the phase. */
export const departureFormulas = ({ pool }: Kind): readonly Formula[] =>
  pool === null || pool.leaves === null ? [] : [pool.leaves];

function reportLoop(shop: Workshop, loop: readonly Node[]): void {
  const [first] = loop;
  if (first === undefined) return;
  const names = [...loop.map((node) => node.name), first.name].join(' -> ');
  const what =
    loop.length === 1
      ? `"${first.name}" reads itself within one month`
      : `these need each other within one month: ${names}`;
  shop.report.at(first.place, what, { hint: 'read one of them with last(...), or move it to a later phase' });
}
