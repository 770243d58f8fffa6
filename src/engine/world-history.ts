import { seedKey } from '../chance/index.ts';
import type { Counterfactual, Draw, Model, Quantity, WorldView } from '../language/index.ts';
import { createReading } from './create-reading.ts';
import type { EngineChoice } from './engine-choice.ts';
import { isPossible } from './is-possible.ts';
import { estimateSampler } from './sample-estimates.ts';
import { siblingCells } from './sibling-cells.ts';

/** What somebody chose in a month: an alternative of the decision (-1: none was open), and the odds of all of them. */
export interface MadeChoice {
  readonly decision: number;
  readonly alternative: number;
  readonly odds: readonly number[];
}

/** A stage that changed, by indices of the model's stages. */
export interface StageChange {
  readonly quantity: number;
  readonly agent: number;
  readonly from: number;
  readonly to: number;
}

/** Who came to a place of a pool, or left it. */
export interface Passage {
  readonly kind: number;
  readonly place: number;
  readonly is: 'came' | 'left';
}

/** A drawn count that was not zero. */
export interface CountedEvent {
  readonly quantity: number;
  readonly agent: number;
  readonly value: number;
}

/** One month of a world: what happened. All numbers are indices of the model, but values and odds. */
export interface MonthHistory {
  readonly entries: readonly number[];
  readonly choices: readonly MadeChoice[];
  readonly stages: readonly StageChange[];
  readonly passages: readonly Passage[];
  readonly counts: readonly CountedEvent[];
}

/** One simulated future from start to end. `fans` is [fan * months + month], `siblings` the same of `siblingCells`. */
export interface WorldHistory {
  readonly world: number;
  /** As the world draws them, before anything is otherwise. */
  readonly estimates: Float64Array;
  readonly outcomes: Float64Array;
  readonly fans: Float64Array;
  readonly siblings: Float64Array;
  readonly months: readonly MonthHistory[];
}

/** Runs one world and remembers what happened in it; `otherwise` where something is. Throws NotFinite. */
export function worldHistory(
  model: Model,
  seed: string,
  engine: EngineChoice,
  world: number,
  otherwise: readonly Counterfactual[] = [],
): WorldHistory {
  return worldHistories(model, seed, engine)(world, otherwise);
}

/** Gives the histories of worlds of one model and seed: compiled once, for those who ask again and again. */
export function worldHistories(
  model: Model,
  seed: string,
  engine: EngineChoice,
): (world: number, otherwise?: readonly Counterfactual[]) => WorldHistory {
  const key = seedKey(seed);
  const reading = createReading(model, key, engine);
  const sample = estimateSampler(model.estimates, key);
  const cells = siblingCells(model);
  return (world, otherwise = []) => {
    const months: MonthHistory[] = [];
    const recorder = newRecorder(model);
    const outcomes = new Float64Array(model.outcomes.length);
    const fans = new Float64Array(model.fans.length * model.calendar.months);
    const siblings = new Float64Array(cells.length * model.calendar.months);
    const observe = (month: number, view: WorldView): void => {
      months.push(recorder(view));
      cells.forEach(({ quantity, agent }, at) => {
        siblings[at * model.calendar.months + month] = view.value(quantity, agent, 0);
      });
    };
    const inForce = otherwise.filter((one) => isPossible(model, one));
    reading.run(world, { outcomes, fans, observe }, { otherwise: inForce, since: null });
    return { world, estimates: sample(world), outcomes, fans, siblings, months };
  };
}

/** Looks at each month in turn and tells what has changed since the one before. */
function newRecorder(model: Model): (view: WorldView) => MonthHistory {
  const staged = model.quantities.filter(({ rule }) => rule.is === 'stage');
  const counted = model.quantities.filter(
    ({ rule, toward }) => rule.is === 'draw' && toward === null && isCount(rule.draw),
  );
  const pools = model.kinds.filter(({ pool }) => pool !== null);
  const stages = staged.map((quantity) => startStages(model, quantity));
  const held = new Map(
    pools.map(({ index, size, pool }) => [
      index,
      Array.from({ length: size }, (_, place) => place < (pool?.named ?? 0)),
    ]),
  );
  return (view) => {
    const replaced = staged.flatMap((quantity, at) =>
      replacements(quantity, stages[at] ?? [], held.get(quantity.kind) ?? [], view).filter(
        ({ kind, place }) => place >= (model.kinds[kind]?.pool?.named ?? 0),
      ),
    );
    const passages = [...[...held].flatMap(([kind, places]) => passagesOf(kind, places, view)), ...replaced];
    const came = new Set(
      passages.filter((one) => one.is === 'came').map(({ kind, place }) => `${kind} ${place}`),
    );
    return {
      entries: model.timeline.filter(({ index }) => view.active(index)).map(({ index }) => index),
      choices: model.decisions.map(({ index, alternatives }) => ({
        decision: index,
        alternative: view.choice(index),
        odds: alternatives.map((_, alternative) => view.odds(index, alternative)),
      })),
      stages: staged.flatMap((quantity, at) => stageChanges(quantity, stages[at] ?? [], view, came)),
      passages,
      counts: counted.flatMap((quantity) => countsOf(model, quantity, view)),
    };
  };
}

const COUNTS: ReadonlySet<string> = new Set(['bernoulli', 'poisson', 'negative_binomial', 'binomial']);

function isCount(draw: Draw): boolean {
  return draw.is === 'simple' ? COUNTS.has(draw.distribution) : draw.is === 'split';
}

/** A stage at the start that only a world's own numbers decide. */
const UNKNOWN = -1;

/** The stage in which each agent begins: as its file gives it, else the first of the list. */
function startStages({ kinds }: Model, { kind, fields, starts, rule }: Quantity): number[] {
  const first = rule.is === 'stage' ? (rule.stages[0] ?? 0) : 0;
  return Array.from({ length: kinds[kind]?.size ?? 0 }, (_, agent) => {
    const expression = (fields[agent] ?? starts)?.expression;
    if (expression === undefined) return first;
    return expression.is === 'number' ? expression.value : UNKNOWN;
  });
}

function stageChanges(
  { index, kind }: Quantity,
  before: number[],
  view: WorldView,
  came: ReadonlySet<string>,
): StageChange[] {
  return before.flatMap((from, agent) => {
    if (!view.occupied(kind, agent)) return [];
    const to = view.value(index, agent, 0);
    before[agent] = to;
    return to === from || from === UNKNOWN || came.has(`${kind} ${agent}`)
      ? []
      : [{ quantity: index, agent, from, to }];
  });
}

/** A stage that no move leads to shows that somebody left the place of a pool and somebody else took it at once; named agents keep theirs. */
function replacements(
  { index, kind, rule, sets }: Quantity,
  before: readonly number[],
  held: readonly boolean[],
  view: WorldView,
): Passage[] {
  if (rule.is !== 'stage' || sets.length > 0) return [];
  return held.flatMap((was, place): Passage[] => {
    if (!was || !view.occupied(kind, place)) return [];
    const [from, to] = [before[place] ?? 0, view.value(index, place, 0)];
    if (to === from || from === UNKNOWN || rule.moves.some((move) => move.from === from && move.to === to))
      return [];
    return [
      { kind, place, is: 'left' },
      { kind, place, is: 'came' },
    ];
  });
}

function passagesOf(kind: number, held: boolean[], view: WorldView): Passage[] {
  return held.flatMap((was, place): Passage[] => {
    const is = view.occupied(kind, place);
    held[place] = is;
    return was === is ? [] : [{ kind, place, is: is ? 'came' : 'left' }];
  });
}

function countsOf({ kinds }: Model, { index, kind }: Quantity, view: WorldView): CountedEvent[] {
  return Array.from({ length: kinds[kind]?.size ?? 0 }, (_, agent) => agent)
    .filter((agent) => view.occupied(kind, agent))
    .map((agent) => ({ quantity: index, agent, value: view.value(index, agent, 0) }))
    .filter(({ value }) => value !== 0);
}
