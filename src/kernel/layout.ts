import type { Decision, Model, Quantity } from '../language/index.ts';

/** Where a decision keeps its choice and odds, and what it works out before all choices are written together. */
export interface DecisionCells {
  readonly choice: number;
  readonly lastChoice: number;
  readonly chosenOdds: number;
  /** One an alternative, like the four below. */
  readonly odds: number;
  readonly nextOdds: number;
  readonly logits: number;
  readonly weights: number;
  /** 1 where the alternative may be chosen this month. */
  readonly free: number;
  readonly nextChoice: number;
  /** The alternative that a counterfactual demands; -1 for none. */
  readonly demanded: number;
}

/** Where a stage remembers when it changed, one cell an agent. */
export interface StageCells {
  readonly monthsIn: number;
  readonly lastMonthsIn: number;
  readonly arrived: number;
}

/** Cells copied as one: `length` cells from `from` to `to`. */
export interface Copy {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Places of everything a world remembers, in one memory of doubles: [quantity][agent][toward] and the rest. */
export interface Layout {
  readonly estimates: number;
  readonly switches: number;
  /** First cell of each quantity; a row of `widths[q]` cells an agent. */
  readonly now: readonly number[];
  readonly widths: readonly number[];
  /** 1 for quantities with a cell before their first that holds NaN, in each copy: what is read of nobody (place -1). */
  readonly guards: readonly number[];
  /** The same cells a month ago, at the start, and as they will be; null where nobody needs them. */
  readonly last: readonly (number | null)[];
  readonly start: readonly (number | null)[];
  readonly next: readonly (number | null)[];
  readonly stages: readonly (StageCells | null)[];
  readonly decisions: readonly DecisionCells[];
  /** For pools, whether each place is taken and the key of its holder; null for other kinds. */
  readonly occupied: readonly (number | null)[];
  readonly keys: readonly (number | null)[];
  /** Entrants of the whole world that found no place, one cell a kind. */
  readonly dropped: number;
  readonly active: number;
  readonly fired: number;
  /** 1 for entries of the timeline that a counterfactual leaves out. */
  readonly omitted: number;
  readonly outcomes: number;
  /** What the end of a month leaves in `last`. */
  readonly lastCopies: readonly Copy[];
}

/** Hands out cells one after the other. */
export class Cells {
  #length = 0;

  get length(): number {
    return this.#length;
  }

  reserve(count: number): number {
    const first = this.#length;
    this.#length += count;
    return first;
  }
}

const widthOf = (model: Model, quantity: Quantity): number =>
  quantity.toward === null ? 1 : sizeOf(model, quantity.toward);

const sizeOf = (model: Model, kind: number): number => model.kinds[kind]?.size ?? 0;

/** Agents that others point at are read through links, which may point at nobody. */
const isGuarded = (model: Model, { kind, toward }: Quantity): boolean =>
  toward === null && model.quantities.some(({ type }) => type.is === 'agent' && type.kind === kind);

const cellCount = (model: Model, quantity: Quantity): number =>
  sizeOf(model, quantity.kind) * widthOf(model, quantity);

/** Lays out the memory of a model; what generated code needs besides is reserved later in the same cells. */
export function layOut(model: Model, cells: Cells): Layout {
  const estimates = cells.reserve(model.estimates.length);
  const switches = cells.reserve(model.mechanisms.length);
  const changing = new Set(model.phases.flatMap((phase) => phase.changes));
  const guards = model.quantities.map((quantity) => (isGuarded(model, quantity) ? 1 : 0));
  const now = placeValues(model, cells, guards);
  const stages = placeStages(model, cells);
  const copyOf = (wanted: (quantity: Quantity) => boolean): (number | null)[] =>
    inCopyOrder(model).reduce<(number | null)[]>((places, quantity) => {
      const guard = guards[quantity.index] ?? 0;
      places[quantity.index] = wanted(quantity)
        ? guard + cells.reserve(guard + cellCount(model, quantity))
        : null;
      return places;
    }, []);
  const last = copyOf((quantity) => quantity.keepsLast);
  const start = copyOf((quantity) => quantity.keepsStart);
  return {
    estimates,
    switches,
    now,
    guards,
    widths: model.quantities.map((quantity) => widthOf(model, quantity)),
    last,
    start,
    next: copyOf((quantity) => changing.has(quantity.index)),
    stages,
    decisions: model.decisions.map((decision) => placeDecision(decision, cells)),
    ...placePools(model, cells),
    dropped: cells.reserve(model.kinds.length),
    active: cells.reserve(model.timeline.length),
    fired: cells.reserve(model.timeline.length),
    omitted: cells.reserve(model.timeline.length),
    outcomes: cells.reserve(model.outcomes.length),
    lastCopies: joined([...copies(model, guards, now, last), ...monthCopies(model, stages)]),
  };
}

/** Quantities with copies stand together, so that they are copied in few stretches. */
function inCopyOrder(model: Model): readonly Quantity[] {
  const rank = ({ keepsLast, keepsStart }: Quantity): number =>
    keepsLast ? (keepsStart ? 1 : 0) : keepsStart ? 2 : 3;
  return [...model.quantities].sort((one, other) => rank(one) - rank(other) || one.index - other.index);
}

function placeValues(model: Model, cells: Cells, guards: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const quantity of inCopyOrder(model)) {
    const guard = guards[quantity.index] ?? 0;
    places[quantity.index] = guard + cells.reserve(guard + cellCount(model, quantity));
  }
  return places;
}

function placeStages(model: Model, cells: Cells): readonly (StageCells | null)[] {
  return model.quantities.map((quantity) => {
    if (quantity.rule.is !== 'stage') return null;
    const size = sizeOf(model, quantity.kind);
    return { monthsIn: cells.reserve(size), lastMonthsIn: cells.reserve(size), arrived: cells.reserve(size) };
  });
}

function placeDecision(decision: Decision, cells: Cells): DecisionCells {
  const count = decision.alternatives.length;
  return {
    choice: cells.reserve(1),
    lastChoice: cells.reserve(1),
    chosenOdds: cells.reserve(1),
    odds: cells.reserve(count),
    nextOdds: cells.reserve(count),
    logits: cells.reserve(count),
    weights: cells.reserve(count),
    free: cells.reserve(count),
    nextChoice: cells.reserve(1),
    demanded: cells.reserve(1),
  };
}

function placePools(model: Model, cells: Cells): Pick<Layout, 'occupied' | 'keys'> {
  const perPlace = (): (number | null)[] =>
    model.kinds.map((kind) => (kind.pool === null ? null : cells.reserve(kind.size)));
  return { occupied: perPlace(), keys: perPlace() };
}

function copies(
  model: Model,
  guards: readonly number[],
  now: readonly number[],
  to: readonly (number | null)[],
): Copy[] {
  return inCopyOrder(model).flatMap((quantity) => {
    const from = now[quantity.index] ?? 0;
    const target = to[quantity.index] ?? null;
    const guard = guards[quantity.index] ?? 0;
    return target === null
      ? []
      : [{ from: from - guard, to: target - guard, length: guard + cellCount(model, quantity) }];
  });
}

function monthCopies(model: Model, stages: readonly (StageCells | null)[]): Copy[] {
  return model.quantities.flatMap((quantity) => {
    const cells = stages[quantity.index];
    if (!cells) return [];
    return [{ from: cells.monthsIn, to: cells.lastMonthsIn, length: sizeOf(model, quantity.kind) }];
  });
}

/** Neighbouring stretches as one. */
export function joined(copies: readonly Copy[]): readonly Copy[] {
  const all: Copy[] = [];
  for (const copy of copies) {
    const before = all.at(-1);
    if (before && before.from + before.length === copy.from && before.to + before.length === copy.to) {
      all[all.length - 1] = { ...before, length: before.length + copy.length };
    } else all.push(copy);
  }
  return all;
}
