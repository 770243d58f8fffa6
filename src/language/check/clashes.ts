import { entriesOf, itemsOf, type Place, textOf, valueAt } from '../../text/index.ts';
import { FUNCTION_NAMES } from '../resolve/calls.ts';
import type { EstimateDeclaration } from './declare-estimates.ts';
import { KIND_KEYS, type KindDeclaration, PARTY } from './declare-kinds.ts';
import type { Merged } from './merge.ts';
import { RESERVED } from './names.ts';
import type { Report } from './report.ts';

/** Reports names with two meanings, and words of the language used as names. */
export function reportClashes(
  kinds: readonly KindDeclaration[],
  estimates: readonly EstimateDeclaration[],
  merged: Merged,
  report: Report,
): void {
  const shared = new Map<string, Claim>();
  for (const claim of claims(kinds, estimates, merged)) claimName(claim, shared, merged.layerOf, report);
  for (const kind of kinds.slice(1)) {
    reportPlaceNames(kind, report);
    const own = new Map<string, Claim>();
    for (const claim of ownClaims(kind)) {
      const { name, as, place } = claim;
      const before = shared.get(name);
      if (KIND_KEYS.has(name)) report.at(place, asWord(name, as));
      else if (before !== undefined) reportTwoMeanings(claim, before, merged.layerOf, report);
      else claimName(claim, own, merged.layerOf, report);
    }
  }
}

/** Takes a name, unless it is a word of the language or taken. */
function claimName(
  claim: Claim,
  taken: Map<string, Claim>,
  layerOf: Merged['layerOf'],
  report: Report,
): void {
  const { name, as, place } = claim;
  const before = taken.get(name);
  if (RESERVED.has(name) || FUNCTION_NAMES.has(name)) report.at(place, asWord(name, as));
  else if (before === undefined) taken.set(name, claim);
  else reportTwoMeanings(claim, before, layerOf, report);
}

const asWord = (name: string, as: string): string =>
  `"${name}" is a word of the language and cannot name ${as}`;

/** One name for two things: shown where it came later, which in a scenario is the scenario. */
function reportTwoMeanings(claim: Claim, before: Claim, layerOf: Merged['layerOf'], report: Report): void {
  const layer = ({ place }: Claim): number => layerOf.get(place.file) ?? 0;
  const [shown, other] = layer(before) > layer(claim) ? [before, claim] : [claim, before];
  const { file, line } = other.place;
  const what =
    shown.as === other.as
      ? `"${claim.name}" names ${shown.as} twice`
      : `"${claim.name}" names ${shown.as} and ${other.as}: one name has one meaning`;
  report.at(shown.place, what, { hint: `${other.as} has it in ${file}, line ${line}` });
}

interface Claim {
  readonly name: string;
  readonly as: string;
  readonly place: Place;
}

/** Every name that the whole model shares, in the order in which they win. */
function claims(
  kinds: readonly KindDeclaration[],
  estimates: readonly EstimateDeclaration[],
  merged: Merged,
): Claim[] {
  const written = kinds.slice(1).filter((kind) => kind.name !== PARTY);
  const parties = kinds.find((kind) => kind.name === PARTY)?.agents ?? [];
  return [
    ...written.map(({ name, place }) => ({ name, as: 'a kind', place })),
    ...written.flatMap(agentClaims),
    ...stageClaims(kinds),
    ...parties.flatMap((name) => {
      const place = merged.decisions.get(name)?.entry.keyPlace;
      return place ? [{ name, as: 'a decider', place }] : [];
    }),
    ...estimates.map(({ name, place }) => ({ name, as: 'an estimate', place })),
    ...(kinds[0]?.quantities ?? []).map(({ name, place }) => ({ name, as: 'a common quantity', place })),
  ];
}

/** Agents where they are named, the agents of a mere number at their kind. */
function agentClaims({ agents, named, parts, place }: KindDeclaration): Claim[] {
  const node = parts.get('agents')?.value;
  const places = [
    ...itemsOf(node).map((item) => item.place),
    ...entriesOf(node).map((entry) => entry.keyPlace),
  ];
  return agents.slice(0, named).map((name, at) => ({ name, as: 'an agent', place: places[at] ?? place }));
}

/** Places that nobody is named for have names too, by which their luck is told apart. */
function reportPlaceNames(kind: KindDeclaration, report: Report): void {
  const places = new Set(kind.agents.slice(kind.named));
  for (const { name, place } of agentClaims(kind))
    if (places.has(name))
      report.at(place, `"${name}" is how the place of one who enters is called: name this agent otherwise`);
}

/** What a kind names for itself. */
function ownClaims({ name: kind, quantities, parts }: KindDeclaration): Claim[] {
  return [
    ...quantities.map(({ name, place }) => ({ name, as: `a quantity of ${kind}`, place })),
    ...entriesOf(parts.get('network')?.value).map(({ key, keyPlace }) => ({
      name: key,
      as: `a network of ${kind}`,
      place: keyPlace,
    })),
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
