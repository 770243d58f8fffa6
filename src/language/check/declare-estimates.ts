import {
  entriesOf,
  itemsOf,
  type Place,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';
import type { Estimate } from '../model/index.ts';
import { parseUnit, type UnitNames } from '../units/parse-unit.ts';
import { PURE, UNKNOWN, type Unit } from '../units/unit.ts';
import type { Merged } from './merge.ts';
import { readConstant, readPrior } from './priors.ts';
import type { Report } from './report.ts';

export interface EstimateDeclaration extends Estimate {
  readonly dimension: Unit;
}

/** Every estimate with its prior; levers of scenarios replace a prior by a number. */
export function declareEstimates(
  merged: Merged,
  units: UnitNames,
  report: Report,
): readonly EstimateDeclaration[] {
  const found: EstimateDeclaration[] = [];
  for (const entry of merged.estimates.values()) {
    for (const one of declareEstimate(entry, units, report)) found.push({ ...one, index: found.length });
  }
  return found.map((estimate) => withLever(estimate, merged.levers.get(estimate.name), report));
}

function declareEstimate(entry: YamlEntry, units: UnitNames, report: Report): EstimateDeclaration[] {
  const { value: node, key, keyPlace } = entry;
  const simplex = valueAt(node, 'simplex');
  if (simplex) return declareShares(entry, simplex, units, report);
  const prior = readPrior(node.is === 'map' ? valueAt(node, 'is') : node, report);
  return [{ ...common(node, key, keyPlace, units, report), prior }];
}

function declareShares(
  entry: YamlEntry,
  simplex: YamlNode,
  units: UnitNames,
  report: Report,
): EstimateDeclaration[] {
  const members = entriesOf(simplex);
  const weights = readWeights(entry, members, report);
  const concentration = readConcentration(valueAt(entry.value, 'concentration'), report);
  return members.map((member, at) => ({
    ...common(entry.value, member.key, member.keyPlace, units, report),
    prior: { is: 'share', simplex: entry.key, weights, member: at, concentration },
  }));
}

function readWeights(entry: YamlEntry, members: readonly YamlEntry[], report: Report): readonly number[] {
  const weights = members.flatMap(({ value }) => {
    const weight = readConstant(value, report);
    if (weight !== null && weight <= 0) report.at(value.place, 'a share of a simplex is above 0');
    return weight ?? [];
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // A share that could not be read is missing in the sum.
  if (weights.length === members.length && Math.abs(sum - 1) > 1e-6)
    report.at(
      entry.keyPlace,
      `the shares of a simplex add up to 1, these add up to ${Number(sum.toFixed(6))}`,
    );
  return weights;
}

/** How close the draws of shares stay to their weights where nobody says so. */
const USUAL_CONCENTRATION = 20;

function readConcentration(node: YamlNode | undefined, report: Report): number {
  if (node === undefined) return USUAL_CONCENTRATION;
  const concentration = readConstant(node, report) ?? USUAL_CONCENTRATION;
  if (concentration <= 0)
    report.at(node.place, 'a concentration is above 0: the larger it is, the closer the draws stay');
  return concentration;
}

function common(node: YamlNode, name: string, place: Place, units: UnitNames, report: Report) {
  const unitNode = valueAt(node, 'unit');
  const { unit, divisor } = readUnit(unitNode, units, report);
  return {
    index: 0,
    name,
    place,
    divisor,
    dimension: unit,
    unit: unitNode?.is === 'scalar' ? unitNode.source : '',
    says: textOf(valueAt(node, 'says')) ?? '',
    because: words(valueAt(node, 'because')),
    assumed: textOf(valueAt(node, 'assumed')) ?? null,
    lever: readLever(valueAt(node, 'lever'), report),
  };
}

/** Unit of a node with a `unit:` line; without one pure or unknown, as the model declares units or not. */
export function readUnit(
  node: YamlNode | undefined,
  units: UnitNames,
  report: Report,
): { unit: Unit; divisor: number } {
  if (node?.is !== 'scalar') return { unit: units.strict ? PURE : UNKNOWN, divisor: 1 };
  const parsed = parseUnit(node.source, units);
  if (parsed === null) {
    report.at(node.place, `"${node.source}" is no unit`, {
      hint: 'a unit is names with * / and ^, like musd/month',
    });
    return { unit: UNKNOWN, divisor: 1 };
  }
  for (const name of parsed.unknown) {
    report.at(node.place, `the unit "${name}" is not declared`, {
      hint: 'declare it under units: measures or counts',
    });
  }
  return parsed.unknown.length > 0 ? { unit: UNKNOWN, divisor: parsed.divisor } : parsed;
}

/** The strings of a list, or the one string itself. */
export function words(node: YamlNode | undefined): readonly string[] {
  const one = textOf(node);
  if (one !== undefined) return [one];
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

function readLever(node: YamlNode | undefined, report: Report): Estimate['lever'] {
  if (node?.is !== 'map') return null;
  const at = (key: string): number | null => readConstant(valueAt(node, key), report);
  const [from, to, step] = [at('from'), at('to'), at('step')];
  if (from === null || to === null) return null;
  if (from >= to) report.at(node.place, 'a lever goes from a smaller number to a larger one');
  if (step !== null && step <= 0) report.at(node.place, 'a lever needs a step above 0');
  return { from, to, step: step ?? (to - from) / 20 };
}

function withLever(
  estimate: EstimateDeclaration,
  entry: YamlEntry | undefined,
  report: Report,
): EstimateDeclaration {
  if (entry === undefined) return estimate;
  return { ...estimate, prior: readPrior(entry.value, report) };
}
