import { entryOf, nearest, type Place, textOf, valueAt, type YamlNode } from '../../text/index.ts';
import type { Term } from '../model/index.ts';
import { words } from './declare-estimates.ts';
import { absence } from './names.ts';
import { readFormula, type Standing, type Wanted, type Workshop } from './workshop.ts';

/** A formula, or a map of named terms that are added in file order. */
export function readTerms(
  shop: Workshop,
  node: YamlNode | undefined,
  name: string,
  standing: Standing,
  wanted: Wanted,
  place: Place,
): Term[] {
  if (node?.is !== 'map') return [term(shop, name, node, standing, wanted, place)];
  if (node.entries.length === 0) shop.report.at(node.place, 'at least one term is needed here');
  // No term can be called so.
  if (entryOf(node, 'is') !== undefined) return [term(shop, name, node, standing, wanted, place)];
  return node.entries.map((entry) => term(shop, entry.key, entry.value, standing, wanted, entry.keyPlace));
}

function term(
  shop: Workshop,
  name: string,
  node: YamlNode | undefined,
  standing: Standing,
  wanted: Wanted,
  place: Place,
): Term {
  if (node?.is !== 'map') {
    return {
      name,
      formula: readFormula(shop, node, standing, wanted, place),
      mechanism: null,
      otherwise: null,
      because: [],
    };
  }
  const otherwise = valueAt(node, 'otherwise');
  return {
    name,
    formula: readFormula(shop, valueAt(node, 'is'), standing, wanted, place),
    mechanism: readMechanism(shop, valueAt(node, 'mechanism')),
    otherwise: otherwise === undefined ? null : readFormula(shop, otherwise, standing, wanted),
    because: words(valueAt(node, 'because')),
  };
}

/** Index of a mechanism named in a file; an unknown one is reported. */
export function readMechanism(shop: Workshop, node: YamlNode | undefined): number | null {
  if (node === undefined) return null;
  const name = textOf(node) ?? '';
  const known = [...shop.merged.mechanisms.keys()];
  const index = known.indexOf(name);
  if (index >= 0) return index;
  const guess = nearest(name, known);
  const details = absence(shop.names, name, guess, 'declare it under mechanisms:');
  shop.report.at(node.place, `"${name}" is no declared mechanism`, details);
  return null;
}
