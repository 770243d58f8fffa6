import { itemsOf, type Place, textOf, valueAt } from '../../text/index.ts';
import { FUNCTION_NAMES } from '../resolve/calls.ts';
import type { EstimateDeclaration } from './declare-estimates.ts';
import { KIND_KEYS, type KindDeclaration } from './declare-kinds.ts';
import type { Merged } from './merge.ts';
import { RESERVED } from './names.ts';
import type { Report } from './report.ts';

const NAME = /^[a-z][a-z0-9_]*$/;

/** Reports names with two meanings, words of the language used as names, and names that are none. */
export function reportClashes(
  kinds: readonly KindDeclaration[],
  estimates: readonly EstimateDeclaration[],
  layerOf: Merged['layerOf'],
  report: Report,
): void {
  const shared = new Map<string, Claim>();
  for (const claim of claims(kinds, estimates)) {
    const { name, as, place } = claim;
    const fault = faultOf(name, as);
    const before = shared.get(name);
    if (fault !== null) report.at(place, fault, NAME.test(name) ? {} : { hint: NAMES_ARE });
    else if (before === undefined) shared.set(name, claim);
    else reportTwoMeanings(claim, before, layerOf, report);
  }
  for (const kind of kinds.slice(1)) {
    for (const { name, place } of kind.quantities) {
      const as = `a quantity of ${kind.name}`;
      const word = KIND_KEYS.has(name)
        ? `"${name}" is a word of the language and cannot name ${as}`
        : faultOf(name, as);
      const before = shared.get(name);
      if (word !== null) report.at(place, word);
      else if (before !== undefined) reportTwoMeanings({ name, as, place }, before, layerOf, report);
    }
  }
}

const NAMES_ARE = 'names are lower case letters, digits and _, like deal_rate';

/** One name for two things: shown where it came later, which in a scenario is the scenario. */
function reportTwoMeanings(claim: Claim, before: Claim, layerOf: Merged['layerOf'], report: Report): void {
  const layer = ({ place }: Claim): number => layerOf.get(place.file) ?? 0;
  const [shown, other] = layer(before) > layer(claim) ? [before, claim] : [claim, before];
  const { file, line } = other.place;
  report.at(shown.place, `"${claim.name}" names ${shown.as} and ${other.as}: one name has one meaning`, {
    hint: `${other.as} has it in ${file}, line ${line}`,
  });
}

interface Claim {
  readonly name: string;
  readonly as: string;
  readonly place: Place;
}

/** Every name that the whole model shares, in the order in which they win. */
function claims(kinds: readonly KindDeclaration[], estimates: readonly EstimateDeclaration[]): Claim[] {
  const named = kinds.slice(1).filter((kind) => kind.name !== 'party');
  return [
    ...named.map(({ name, place }) => ({ name, as: 'a kind', place })),
    ...named.flatMap(({ agents, parts, place }) =>
      agents.map((name) => ({ name, as: 'an agent', place: parts.get('agents')?.keyPlace ?? place })),
    ),
    ...stageClaims(kinds),
    ...estimates.map(({ name, place }) => ({ name, as: 'an estimate', place })),
    ...(kinds[0]?.quantities ?? []).map(({ name, place }) => ({ name, as: 'a common quantity', place })),
  ];
}

/** Stage names once each: several quantities may share a stage. */
function stageClaims(kinds: readonly KindDeclaration[]): Claim[] {
  const found = new Map<string, Claim>();
  for (const { quantities } of kinds) {
    for (const { node } of quantities) {
      for (const item of itemsOf(valueAt(node, 'one_of'))) {
        const name = textOf(item) ?? '';
        if (!found.has(name)) found.set(name, { name, as: 'a stage', place: item.place });
      }
    }
  }
  return [...found.values()];
}

function faultOf(name: string, as: string): string | null {
  if (!NAME.test(name)) return `"${name}" is no name`;
  return RESERVED.has(name) || FUNCTION_NAMES.has(name)
    ? `"${name}" is a word of the language and cannot name ${as}`
    : null;
}
