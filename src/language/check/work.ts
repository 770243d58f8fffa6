import type { Place } from '../../text/index.ts';
import type { Expression } from '../expression.ts';
import type { AgentSet, Decision, Draw, Formula, Intervention, Model, Quantity } from '../model/index.ts';
import { MODEL_LIMITS, written } from './limits.ts';
import { drawFormulas, fieldFormulas, monthlyFormulas, partsOf } from './reads.ts';
import type { Workshop } from './workshop.ts';

/** A formula and how often it is worked out in a month, at most. */
interface Load {
  readonly formula: Formula;
  readonly times: number;
}

/** Refuses a model that would take too long: aggregates inside aggregates multiply. */
export function checkWork({ report }: Workshop, model: Model): void {
  let all = 0;
  let heaviest: { readonly work: number; readonly place: Place } | null = null;
  for (const { formula, times } of loadsOf(model)) {
    const work = times * costOf(formula.expression, model);
    all += work;
    if (heaviest === null || work > heaviest.work) heaviest = { work, place: formula.place };
  }
  if (all <= MODEL_LIMITS.work || heaviest === null) return;
  const what = `a month of this model takes up to ${written(all)} steps, and ${written(MODEL_LIMITS.work)} are allowed`;
  report.at(heaviest.place, what, {
    hint: `most of it here, ${written(heaviest.work)}: fewer agents, or sums kept in quantities of their own, take less`,
  });
}

const size = (model: Model, kind: number | null): number =>
  kind === null ? 1 : (model.kinds[kind]?.size ?? 0);

/** Parts that are worked out for one value of an expression. */
function costOf(part: Expression, model: Model): number {
  const inner = (one: Expression | null): number => (one === null ? 0 : costOf(one, model));
  if (part.is === 'aggregate') {
    const members = part.network === null ? size(model, part.kind) : mostMembers(model, part.network.network);
    return 1 + members * (1 + inner(part.value) + inner(part.condition)) + inner(part.otherwise);
  }
  if (part.is === 'heard') return 1 + hearingCost(model, part.from === null, inner(part.value));
  return partsOf(part).reduce((sum, one) => sum + costOf(one, model), 1);
}

function mostMembers({ networks }: Model, network: number): number {
  return (networks[network]?.members ?? []).reduce((most, one) => Math.max(most, one.length), 0);
}

/** Every signal that may be under way is looked at; those that reach the listener are read. */
function hearingCost(model: Model, fromAnyone: boolean, value: number): number {
  const senders = [...model.decisions.flatMap((one) => one.options), ...model.timeline];
  const sent = senders.reduce((sum, one) => sum + one.sends.length, 0);
  const agents = ({ kind, index }: AgentSet): number => (index === null ? size(model, kind) : 1);
  return model.signals.reduce(
    (sum, { rule, cost, valence }) => {
      if (rule === null) return sum;
      const reaching = fromAnyone ? agents(rule.from) : 1;
      const parts = [rule.when, cost, valence].reduce(
        (all, one) => all + costOf(one.expression, model),
        value,
      );
      return sum + agents(rule.from) * agents(rule.to) + reaching * parts;
    },
    sent * (1 + value),
  );
}

/** Every formula that runs in months, with how often it runs in one. */
function loadsOf(model: Model): readonly Load[] {
  return [
    ...model.quantities.flatMap((quantity) => quantityLoads(quantity, model)),
    ...model.kinds.flatMap(({ pool, size: places }) =>
      pool === null
        ? []
        : [
            ...drawLoads(pool.count, 1, model),
            ...pool.fields.flatMap((field) => times(pool.atMost, fieldFormulas(field))),
            ...(pool.leaves === null ? [] : times(places, [pool.leaves])),
          ],
    ),
    ...model.decisions.flatMap(decisionLoads),
    ...times(1, [
      ...model.timeline.flatMap((entry) => entry.when ?? []),
      ...model.outcomes.flatMap((outcome) => outcome.readings.map((reading) => reading.value)),
    ]),
  ];
}

const times = (count: number, formulas: readonly Formula[]): Load[] =>
  formulas.map((formula) => ({ formula, times: count }));

function quantityLoads(quantity: Quantity, model: Model): Load[] {
  const agents = size(model, quantity.kind);
  const cells = agents * size(model, quantity.toward);
  const { rule, between, effects, sets, adds } = quantity;
  const held = ({ agent, formula }: Intervention): Load => ({ formula, times: agent === null ? agents : 1 });
  const own =
    rule.is === 'draw'
      ? [
          ...drawLoads(rule.draw, rule.draw.is === 'split' ? agents : cells, model),
          ...times(cells, between ?? []),
        ]
      : times(cells, monthlyFormulas(quantity));
  return [
    ...own,
    ...startLoads(quantity, cells, model),
    ...times(
      1,
      effects.map((one) => one.formula),
    ),
    ...sets.map(held),
    ...adds.map(held),
  ];
}

/** First values are worked out once in a world: that counts like a month. */
function startLoads({ rule, starts, fields }: Quantity, cells: number, model: Model): Load[] {
  const given = times(1, present(fields));
  if (starts !== null) return [...given, ...times(cells, [starts])];
  if (rule.is === 'once') return [...given, ...drawLoads(rule.draw, cells, model)];
  if (rule.is !== 'fixed') return given;
  return [...given, ...times(rule.values.length === 1 ? cells : 1, present(rule.values))];
}

const present = (formulas: readonly (Formula | null)[]): readonly Formula[] =>
  formulas.filter((formula) => formula !== null);

/** Picks and splits weigh every agent; a compound sum draws once an item. */
function drawLoads(draw: Draw, count: number, model: Model): Load[] {
  if (draw.is === 'simple') return times(count, draw.parameters);
  if (draw.is === 'sum_of') return times(count * draw.atMost, [draw.count]);
  const among = size(model, draw.kind);
  return times(count * among, drawFormulas(draw));
}

/** The value of a decision is worked out for each alternative, and asks what each of its options changes. */
function decisionLoads({ precision, switchingCost, value, options, alternatives }: Decision): Load[] {
  const byOption = options.map((_, index) => alternatives.filter((one) => one.option === index).length);
  const ofOptions = options.flatMap(({ cost, utility, allowed, changes }, index) =>
    times(byOption[index] ?? 0, [...present([cost, utility, allowed]), ...changes.map((one) => one.formula)]),
  );
  const most = options.reduce((all, { changes }) => Math.max(all, changes.length), 1);
  const ofValue = value.flatMap(({ formula, otherwise }) =>
    otherwise === null ? [formula] : [formula, otherwise],
  );
  const own = present([precision, switchingCost]);
  return [...ofOptions, ...times(alternatives.length * most, ofValue), ...times(alternatives.length, own)];
}
