import type { MathNode } from 'mathjs/number';
import { type Place, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { Expression } from '../expression.ts';
import type { Naive, Outcome, WorldReading } from '../model/index.ts';
import type { OutcomeReadings } from '../resolve/scope.ts';
import { monthIndex, runText } from './calendar.ts';
import { readUnit, words } from './declare-estimates.ts';
import { formOf } from './outcome-form.ts';
import { readConstant } from './priors.ts';
import type { QuantityBase } from './quantities.ts';
import { partsOf } from './reads.ts';
import { A_NUMBER, COMMON, readFormula, type Standing, type Wanted, type Workshop } from './workshop.ts';

/** Reads every outcome; those that a later layer has moved the run away from are left out, with one warning. */
export function readOutcomes(shop: Workshop, quantities: readonly QuantityBase[]): readonly Outcome[] {
  const leftOut: string[] = [];
  const outcomes: Outcome[] = [];
  for (const entry of shop.merged.outcomes.values()) {
    const outcome = readOutcome(shop, entry, outcomes.length, quantities);
    if (outcome === null) leftOut.push(entry.key);
    else outcomes.push(outcome);
  }
  if (leftOut.length > 0) warnOfLeftOut(shop, leftOut);
  return outcomes;
}

function warnOfLeftOut({ merged, calendar, report }: Workshop, names: readonly string[]): void {
  const months = merged.header.get('months');
  if (months === undefined) return;
  const [what, are] = names.length === 1 ? ['an outcome', 'is'] : [`${names.length} outcomes`, 'are'];
  const sentence = `${what} ${are} of months outside the run (${runText(calendar)}) and left out: ${names.join(', ')}`;
  report.at(months.keyPlace, sentence, { severity: 'warning' });
}

/** An outcome; null when it is of months that a later layer has moved the run away from. */
function readOutcome(
  shop: Workshop,
  entry: YamlEntry,
  index: number,
  quantities: readonly QuantityBase[],
): Outcome | null {
  const part = (key: string) => valueAt(entry.value, key);
  const node = part('is') ?? entry.value;
  const { place } = node;
  const readings: WorldReading[] = [];
  const missed: Missed[] = [];
  const standing: Standing = { self: COMMON, readings: collector(shop, readings, missed, place) };
  const before = shop.report.problems.length;
  const formula = readFormula(shop, node, standing, wantedOf(shop, entry));
  if (missed.length > 0 && isMovedAway(shop, entry)) return null;
  reportMissed(shop, missed, node);
  const isSound = before === shop.report.problems.length;
  if (isSound && readings.length === 0 && !asksDropped(formula.expression))
    shop.report.at(place, 'an outcome reads a whole world, and this reads nothing of it');
  const unit = part('unit');
  const measure = part('measure');
  return {
    index,
    name: entry.key,
    says: textOf(part('says')) ?? '',
    text: formula.text,
    readings,
    formula,
    place: entry.keyPlace,
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

/** A month or window that the run does not reach, where it stands in its formula. */
interface Missed {
  readonly offset: number;
  readonly length: number;
  readonly what: string;
}

/** Whether the months of the run were set in a later layer than an outcome: its dates were right where they were written. */
function isMovedAway({ merged }: Workshop, { keyPlace }: YamlEntry): boolean {
  const layerOf = (file: string): number => merged.layerOf.get(file) ?? 0;
  return layerOf(merged.header.get('months')?.keyPlace.file ?? '') > layerOf(keyPlace.file);
}

function reportMissed({ report, calendar }: Workshop, missed: readonly Missed[], node: YamlNode): void {
  if (node.is !== 'scalar') return;
  for (const { offset, length, what } of missed)
    report.at(node.placeAt(offset, length), what, { hint: `the run is ${runText(calendar)}` });
}

/** Gathers the readings an outcome's formula makes of a world, and those it misses. */
function collector(
  shop: Workshop,
  readings: WorldReading[],
  missed: Missed[],
  place: Place,
): OutcomeReadings {
  return {
    months: shop.calendar.months,
    missed: (offset, length, what) => missed.push({ offset, length, what }),
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
  const is = readConstant(valueAt(node, 'is'), shop.report);
  return is === null
    ? null
    : { is, because: words(valueAt(node, 'because')), assumed: textOf(valueAt(node, 'assumed')) ?? null };
}
