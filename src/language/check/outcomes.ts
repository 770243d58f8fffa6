import type { MathNode } from 'mathjs/number';
import { nearest, type Place, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { Expression } from '../expression.ts';
import type { Model, Naive, Outcome, WorldReading } from '../model/index.ts';
import type { OutcomeReadings } from '../resolve/scope.ts';
import { monthIndex, runText } from './calendar.ts';
import { readUnit, words } from './declare-estimates.ts';
import { formOf } from './outcome-form.ts';
import { readConstant } from './priors.ts';
import type { QuantityBase } from './quantities.ts';
import { partsOf } from './reads.ts';
import { A_NUMBER, COMMON, readFormula, type Standing, type Wanted, type Workshop } from './workshop.ts';

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
  const { keyPlace } = entry;
  const part = (key: string) => valueAt(entry.value, key);
  const node = entry.value.is === 'map' ? part('is') : entry.value;
  const readings: WorldReading[] = [];
  const place = node?.place ?? keyPlace;
  const standing: Standing = { self: COMMON, readings: collector(shop, readings, place) };
  const before = shop.report.problems.length;
  const formula = readFormula(shop, node, standing, wantedOf(shop, entry), keyPlace);
  const isSound = before === shop.report.problems.length;
  if (isSound && readings.length === 0 && !asksDropped(formula.expression))
    shop.report.at(place, 'an outcome reads a whole world, and this reads nothing of it');
  const unit = part('unit');
  const measure = part('measure');
  return {
    index,
    name: entry.key,
    says: textOf(part('says')) ?? '',
    text: node?.is === 'scalar' ? node.source : '',
    readings,
    formula,
    place: keyPlace,
    unit: unit?.is === 'scalar' ? unit.source : '',
    form: formOf(formula.expression, readings, quantities),
    measure: measure?.is === 'scalar' && measure.value === true,
    naive: readNaive(shop, part('naive')),
  };
}

/** An outcome that says its unit must come out in it. */
function wantedOf({ units, report }: Workshop, { key, value }: YamlEntry): Wanted {
  const node = valueAt(value, 'unit');
  if (node === undefined) return A_NUMBER;
  return { is: 'number', unit: readUnit(node, units, report).unit, what: `"${key}"` };
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
          value: { text: tree.toString(), expression: value, place },
        }) - 1
      );
    },
  };
}

/** Whether an outcome asks for those whom a pool had no room for. */
const asksDropped = (expression: Expression): boolean =>
  expression.is === 'dropped' || partsOf(expression).some(asksDropped);

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
      (kinds[kind]?.agents ?? []).slice(0, kinds[kind]?.named).map((agent, at) => ({
        name: kind === 0 ? name : `${agent}.${name}`,
        quantity: index,
        agent: at,
      })),
    )
    .slice(0, MOST_DEFAULT_FANS);
}
