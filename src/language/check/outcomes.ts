import type { MathNode } from 'mathjs/number';
import { nearest, type Place, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { Model, Naive, Outcome, WorldReading } from '../model/index.ts';
import type { OutcomeReadings } from '../resolve/scope.ts';
import { monthIndex, runText } from './calendar.ts';
import { words } from './declare-estimates.ts';
import { formOf } from './outcome-form.ts';
import { readConstant } from './priors.ts';
import type { QuantityBase } from './quantities.ts';
import { A_NUMBER, COMMON, readFormula, type Workshop } from './workshop.ts';

/** Reads every outcome. */
export function readOutcomes(shop: Workshop, quantities: readonly QuantityBase[]): readonly Outcome[] {
  return [...shop.merged.outcomes.values()].map((entry, index) =>
    readOutcome(shop, entry, index, quantities),
  );
}

function readOutcome(
  shop: Workshop,
  entry: YamlEntry,
  index: number,
  quantities: readonly QuantityBase[],
): Outcome {
  const node = entry.value.is === 'map' ? valueAt(entry.value, 'is') : entry.value;
  const readings: WorldReading[] = [];
  const text = node?.is === 'scalar' ? node.source : '';
  const place = node?.place ?? entry.keyPlace;
  const before = shop.report.problems.length;
  const formula = readFormula(
    shop,
    node,
    { self: COMMON, readings: collector(shop, readings, place) },
    A_NUMBER,
    entry.keyPlace,
  );
  if (
    readings.length === 0 &&
    formula.expression.is !== 'dropped' &&
    before === shop.report.problems.length &&
    text !== ''
  ) {
    reportNoReading(shop, place);
  }
  const unitNode = valueAt(entry.value, 'unit');
  const measure = valueAt(entry.value, 'measure');
  return {
    index,
    name: entry.key,
    says: textOf(valueAt(entry.value, 'says')) ?? '',
    text,
    readings,
    formula,
    place: entry.keyPlace,
    unit: unitNode?.is === 'scalar' ? unitNode.source : '',
    form: formOf(formula.expression, readings, quantities),
    measure: measure?.is === 'scalar' && measure.value === true,
    naive: readNaive(shop, valueAt(entry.value, 'naive')),
  };
}

/** Gathers the readings an outcome's formula makes of a world. */
function collector(shop: Workshop, readings: WorldReading[], place: Place): OutcomeReadings {
  return {
    months: shop.calendar.months,
    run: runText(shop.calendar),
    monthOf: (date) => monthIndex(date, shop.calendar),
    add: ({ value, node, ...reading }) => {
      const tree = node as MathNode;
      return (
        readings.push({
          ...reading,
          value: { text: tree.toString(), node: tree, expression: value, place },
        }) - 1
      );
    },
  };
}

function reportNoReading(shop: Workshop, place: Place): void {
  shop.report.at(place, 'an outcome reads a whole world', {
    hint: 'begin with final, at, ever, always, months_where, first, sum_over, mean_over, max_over or min_over',
  });
}

function readNaive(shop: Workshop, node: YamlNode | undefined): Naive | null {
  if (node?.is !== 'map') return null;
  const is = readConstant(valueAt(node, 'is'), shop.report);
  return is === null
    ? null
    : { is, because: words(valueAt(node, 'because')), assumed: textOf(valueAt(node, 'assumed')) ?? null };
}

/** What to report over time: the names under `fans`, or the first common quantities and small kinds when none are named. */
export function readFans(shop: Workshop): Model['fans'] {
  const node = shop.merged.header.get('fans')?.value;
  const { names, report } = shop;
  const usual = defaultFans(shop);
  if (node === undefined) return usual;
  return (node.is === 'list' ? node.items : []).flatMap((item) => {
    const name = textOf(item) ?? '';
    const [first = '', second] = name.split('.');
    const agent = names.agents.get(first);
    const quantity =
      second === undefined
        ? names.kinds[0]?.quantities.get(first)
        : agent && names.kinds[agent.kind]?.quantities.get(second);
    if (quantity && quantity.toward === null && quantity.type.is === 'number')
      return [{ name, quantity: quantity.index, agent: agent?.index ?? 0 }];
    const guess = nearest(
      name,
      usual.map((fan) => fan.name),
    );
    report.at(
      item.place,
      `"${name}" is no number that can be shown over time`,
      guess === undefined ? {} : { guess },
    );
    return [];
  });
}

const MOST_DEFAULT_FANS = 40;

function defaultFans({ names, kinds }: Workshop): Model['fans'] {
  const changing = names.quantities.filter(
    ({ role, toward, type }) =>
      toward === null && type.is === 'number' && (role === 'is' || role === 'state' || role === 'draw'),
  );
  const named = changing.filter(({ kind }) => kind === 0 || (kinds[kind]?.agents.length ?? 0) <= 8);
  return named
    .flatMap(({ index, kind, name }) =>
      (kinds[kind]?.agents ?? []).map((agent, at) => ({
        name: kind === 0 ? name : `${agent}.${name}`,
        quantity: index,
        agent: at,
      })),
    )
    .slice(0, MOST_DEFAULT_FANS);
}
