import { nearest, type Place, type Problem, problem } from '../text/index.ts';
import type { Evidence } from './evidence.ts';

/** Complaints about names that lead nowhere: sources and parts of facts, sources of base rates, facts of disputes. */
export function brokenReferences(evidence: Evidence): Problem[] {
  const { sources, facts, baseRates, disputes } = evidence;
  return [
    ...[...facts.values(), ...baseRates.values()].flatMap(({ id, source, place }) =>
      missing(source, [...sources.keys()], place, `${id} names the source`),
    ),
    ...[...facts.values()].flatMap((fact) => brokenPart(evidence, fact)),
    ...[...disputes.values()].flatMap(({ id, sides, place }) =>
      sides
        .flatMap((side) => side.facts)
        .flatMap((fact) => missing(fact, [...facts.keys()], place, `dispute ${id} names the fact`)),
    ),
  ];
}

function brokenPart(
  { sources }: Evidence,
  {
    id,
    part,
    source,
    place,
  }: { readonly id: string; readonly part?: string; readonly source: string; readonly place: Place },
): Problem[] {
  const parts = sources.get(source)?.parts.map((one) => one.id) ?? [];
  if (part !== undefined) return missing(part, parts, place, `fact ${id} names the part`);
  if (parts.length === 0) return [];
  return [
    problem(place, `fact ${id} must say which part of its source it is from`, {
      hint: `one of ${parts.join(', ')}`,
    }),
  ];
}

function missing(name: string, known: readonly string[], place: Place, sentence: string): Problem[] {
  if (known.includes(name)) return [];
  return [problem(place, `${sentence} "${name}", which does not exist`, { guess: nearest(name, known) })];
}
