import type { Model, PhaseSchedule, Step } from '../../language/index.ts';
import { at } from '../at.ts';
import type { Layout } from '../layout.ts';
import { address, cell, type Procedure, type Program, type Statement } from '../program/index.ts';
import { commitChanges, copied } from './commit.ts';
import { stepDecisions } from './decide.ts';
import { startDraft } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Draft } from './frame.ts';
import { stepMembers } from './members.ts';
import { stepQuantity } from './quantity-step.ts';
import { lowerReadings } from './readings.ts';
import { changeStage } from './stage-change.ts';
import { startQuantity } from './start-values.ts';
import { changeState } from './state-change.ts';
import { staysAsItIs } from './stays.ts';
import { startTimeline } from './timeline.ts';
import { placeKey } from './words.ts';

export interface LoweredModel {
  readonly program: Program;
  readonly layout: Layout;
}

/** Turns a checked model into a program: the order of a world and of a month stands here. */
export function lowerModel(model: Model): LoweredModel {
  const draft = startDraft(model, lowerExpression);
  const start = model.starts.map((index) => startQuantity(draft, at(model.quantities, index)));
  const month = [
    setAside(draft),
    ...startTimeline(draft),
    ...model.phases.flatMap((phase) => lowerPhase(draft, phase)),
  ];
  const { image, monthly, end } = lowerReadings(draft);
  const constants = inStretches(draft.world.body);
  const noNumbers = draft.noNumbers.map((cell) => [cell, Number.NaN] as const);
  const program: Program = {
    ...tablesOf(draft),
    image: [...firstCells(draft), ...noNumbers, ...image],
    start,
    constants,
    month,
    readings: monthly,
    end,
    cells: draft.cells.length,
  };
  return { program, layout: draft.layout };
}

/** What a program needs to know besides what it does. */
function tablesOf(draft: Draft) {
  const { model, layout, tables, words } = draft;
  return {
    title: model.title,
    months: model.calendar.months,
    estimates: layout.estimates,
    switches: layout.switches,
    mechanisms: model.mechanisms.length,
    switchedOff: model.mechanisms.filter((one) => one.off).map((one) => one.index),
    demanded: layout.decisions.map(({ demanded }) => demanded),
    omitted: layout.omitted,
    tables: tables.lists,
    sites: words.sites,
    rows: words.rows,
    pools: poolsOf(draft),
    poolRows: words.pools,
    rowCount: words.count,
    fans: model.fans.map(
      ({ quantity, agent }) => at(layout.now, quantity) + agent * at(layout.widths, quantity),
    ),
    outcomes: layout.outcomes,
  };
}

function lowerPhase(draft: Draft, { name, steps, changes }: PhaseSchedule): readonly Procedure[] {
  const quantities = changes
    .map((index) => at(draft.model.quantities, index))
    .filter((one) => !staysAsItIs(one));
  const procedures = steps.flatMap((step) => lowerStep(draft, step));
  for (const quantity of quantities) {
    procedures.push(
      ...(quantity.rule.is === 'stage' ? changeStage(draft, quantity) : changeState(draft, quantity)),
    );
  }
  return quantities.length === 0 ? procedures : [...procedures, commitChanges(draft, name, quantities)];
}

function lowerStep(draft: Draft, step: Step): readonly Procedure[] {
  const { model } = draft;
  if (step.do === 'quantity') return stepQuantity(draft, at(model.quantities, step.quantity));
  if (step.do === 'members') return stepMembers(draft, at(model.kinds, step.kind));
  return stepDecisions(
    draft,
    step.decisions.map((decision) => at(model.decisions, decision)),
  );
}

/** What stands in memory becomes last month's. */
function setAside(draft: Draft): Procedure {
  const copies = draft.layout.lastCopies.flatMap((copy) => copied(draft, copy));
  return { name: 'set aside last month', body: [...copies, ...lastChoices(draft)] };
}

const lastChoices = ({ layout }: Draft): readonly Statement[] =>
  layout.decisions.map(({ choice, lastChoice }) => ({
    do: 'store',
    address: address(lastChoice),
    value: cell(choice),
  }));

/** Cells that do not begin at 0: who is there, and that nothing was chosen yet. */
function firstCells({ model, layout }: Draft): (readonly [number, number])[] {
  const chosen = layout.decisions.flatMap(({ choice, lastChoice, chosenOdds, demanded }) => [
    [choice, -1] as const,
    [lastChoice, -1] as const,
    [demanded, -1] as const,
    [chosenOdds, 1] as const,
  ]);
  const held = model.kinds.flatMap((kind) => {
    const { pool, index } = kind;
    if (pool === null) return [];
    return Array.from({ length: pool.named }, (_, place) => [
      [(layout.occupied[index] ?? 0) + place, 1] as const,
      [(layout.keys[index] ?? 0) + place, placeKey(kind, place)] as const,
    ]).flat();
  });
  const nobody = model.quantities.flatMap(({ index }) =>
    [layout.now, layout.last, layout.start, layout.next].flatMap((bases) => {
      const base = bases[index] ?? null;
      return base === null || layout.guards[index] === 0 ? [] : [[base - 1, Number.NaN] as const];
    }),
  );
  return [...chosen, ...held, ...nobody];
}

function poolsOf({ model, layout }: Draft): Program['pools'] {
  return model.kinds.flatMap(({ index, size, pool }) => {
    const [occupied, keys] = [layout.occupied[index] ?? null, layout.keys[index] ?? null];
    if (pool === null || occupied === null || keys === null) return [];
    return [{ kind: index, places: size, occupied, keys }];
  });
}

const STATEMENTS_A_STRETCH = 200;

/** What holds for a whole world, in procedures of moderate size. */
function inStretches(body: readonly Statement[]): readonly Procedure[] {
  const stretches: Procedure[] = [];
  for (let first = 0; first < body.length; first += STATEMENTS_A_STRETCH) {
    const part = body.slice(first, first + STATEMENTS_A_STRETCH);
    stretches.push({ name: 'what stays the same', body: part });
  }
  return stretches;
}
