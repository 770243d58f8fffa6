import type { Decision, Formula, Kind, Outcome } from '../model/index.ts';
import type { EffectOn } from './changes.ts';
import { order } from './order.ts';
import type { QuantityBase } from './quantities.ts';
import { collectAll, joined, monthlyFormulas, type Reads, startFormulas } from './reads.ts';
import {
  arrivalFormulas,
  decisionFormulas,
  departureFormulas,
  interventionFormulas,
  type Month,
  readsOf,
} from './schedule.ts';
import type { Workshop } from './workshop.ts';

/** The start of a world: which quantities have a value before the first month, and which are looked back at. */
export interface Beginning {
  readonly starts: readonly number[];
  readonly keepsLast: ReadonlySet<number>;
  readonly keepsStart: ReadonlySet<number>;
}

export interface WholeMonth extends Month {
  readonly effects: readonly EffectOn[];
  readonly conditions: readonly Formula[];
  readonly outcomes: readonly Outcome[];
}

/** Finds the start values that anything needs and the order to compute them in. */
export function readBeginning(shop: Workshop, month: WholeMonth): Beginning {
  const everything = allReads(month);
  const needed = closure(
    month.quantities,
    new Set([...firstNeeded(month), ...everything.last, ...everything.start]),
  );
  for (const index of needed) {
    const quantity = month.quantities[index];
    if (quantity?.rule.is === 'draw' && lacksStart(shop, quantity)) {
      shop.report.at(quantity.place, `"${quantity.name}" is read before it is first drawn`, {
        hint: 'give it starts: with the value before the first month',
      });
    }
  }
  return {
    starts: startOrder(shop, month.quantities, needed),
    keepsLast: everything.last,
    keepsStart: everything.start,
  };
}

/** Whether an agent that is there from the beginning has no value before the first draw; of a kind with nobody there, any. */
function lacksStart({ kinds }: Workshop, { kind, starts, fields }: QuantityBase): boolean {
  const isMissing = (field: Formula | null): boolean => field === null;
  return starts === null && (fields.every(isMissing) || fields.slice(0, kinds[kind]?.named).some(isMissing));
}

interface Timed {
  readonly phase: number;
  readonly formulas: readonly Formula[];
  /** Whose members read themselves. */
  readonly pool?: Kind;
}

/** All formulas of the model that run in months, with the phase they run in; -1 stands for before the first phase. */
function timedFormulas(month: WholeMonth): Timed[] {
  const ofQuantities = month.quantities.map((quantity) => ({
    phase: quantity.phase ?? 0,
    formulas: [...monthlyFormulas(quantity), ...interventionFormulas(month, quantity.index)],
  }));
  const ofDecisions = month.decisions.map((decision: Decision) => ({
    phase: decision.phase,
    formulas: decisionFormulas(decision),
  }));
  const ofPools = month.kinds.flatMap((kind) =>
    kind.pool ? [{ phase: kind.pool.phase, formulas: arrivalFormulas(kind, month) }] : [],
  );
  // Departures come before everything else of their phase.
  const ofLeavers = month.kinds.flatMap((kind) =>
    kind.pool ? [{ phase: kind.pool.phase - 1, formulas: departureFormulas(kind), pool: kind }] : [],
  );
  const ofEffects = month.effects.map((one) => ({
    phase: month.quantities[one.quantity]?.phase ?? 0,
    formulas: [one.effect.formula],
  }));
  return [
    ...ofQuantities,
    ...ofDecisions,
    ...ofPools,
    ...ofLeavers,
    ...ofEffects,
    { phase: -1, formulas: month.conditions },
  ];
}

function firstNeeded(month: WholeMonth): Set<number> {
  const needed = new Set<number>();
  for (const quantity of month.quantities) {
    const { rule, starts, index, kind, phase } = quantity;
    const pool = month.kinds[kind]?.pool;
    const readOnEntry =
      pool !== null && pool !== undefined && rule.is === 'formula' && (phase ?? 0) < pool.phase;
    if ((rule.is !== 'formula' && rule.is !== 'draw') || starts !== null || readOnEntry) needed.add(index);
    if (quantity.fields.some((field) => field !== null)) needed.add(index);
  }
  for (const { phase, formulas, pool } of timedFormulas(month)) {
    for (const read of readsOf(formulas, month).now) {
      const quantity = month.quantities[read];
      // Whoever enters later has been through a month when it first asks whether to leave.
      const isNewcomers = pool?.pool?.named === 0 && quantity?.kind === pool.index;
      if ((quantity?.phase ?? -1) > phase && !isNewcomers) needed.add(read);
    }
  }
  return needed;
}

function allReads(month: WholeMonth): Reads {
  const formulas = [
    ...timedFormulas(month).flatMap((one) => one.formulas),
    ...month.quantities.flatMap(startFormulas),
    ...month.outcomes.flatMap((outcome) => outcome.readings.map((reading) => reading.value)),
  ];
  return joined(collectAll(formulas), month.heard);
}

/** What the start values of the needed quantities need in turn. */
function closure(quantities: readonly QuantityBase[], needed: Set<number>): Set<number> {
  const open = [...needed];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const need of startNeeds(quantities[index])) {
      if (needed.has(need)) continue;
      needed.add(need);
      open.push(need);
    }
  }
  return needed;
}

function startNeeds(quantity: QuantityBase | undefined): ReadonlySet<number> {
  if (quantity === undefined) return new Set();
  const reads = collectAll(startFormulas(quantity));
  return new Set([...reads.now, ...reads.last, ...reads.start]);
}

function startOrder(
  shop: Workshop,
  quantities: readonly QuantityBase[],
  needed: ReadonlySet<number>,
): readonly number[] {
  const listed = [...needed].sort((one, other) => one - other);
  const position = new Map(listed.map((index, at) => [index, at]));
  const nodes = listed.map((index) => ({
    needs: new Set([...startNeeds(quantities[index])].flatMap((need) => position.get(need) ?? [])),
  }));
  const sorted = order(nodes);
  if ('order' in sorted) return sorted.order.flatMap((at) => listed[at] ?? []);
  const loop = sorted.loop.flatMap((at) => quantities[listed[at] ?? -1] ?? []);
  const [first] = loop;
  if (first) {
    const names = [...loop, first].map((one) => one.name).join(' -> ');
    shop.report.at(first.place, `at the start these need each other: ${names}`, {
      hint: `give "${first.name}" a value before the first month with starts:`,
    });
  }
  return listed;
}
