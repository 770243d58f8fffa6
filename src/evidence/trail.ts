import type { BaseRate } from './base-rate.ts';
import type { Dispute } from './dispute.ts';
import { type Entry, type Evidence, entryWith } from './evidence.ts';
import type { Fact } from './fact.ts';
import { given } from './given.ts';
import type { Source, SourcePart } from './source.ts';
import type { Use } from './use.ts';

/** One fact with both directions: where it comes from, who contradicts it, and what rests on it. */
export type FactTrail = {
  readonly entry: Entry;
  readonly source?: Source;
  readonly part?: SourcePart;
  readonly disputes: readonly Dispute[];
  readonly uses: readonly Use[];
};

/** One source and all that was taken from it, each with what rests on it. */
export type SourceTrail = { readonly source: Source; readonly trails: readonly FactTrail[] };

/** The trail of a fact, base rate or dispute, or undefined for an unknown id. */
export function factTrail(evidence: Evidence, uses: readonly Use[], id: string): FactTrail | undefined {
  const entry = entryWith(evidence, id);
  if (entry === undefined) return undefined;
  const source = entry.is === 'dispute' ? undefined : evidence.sources.get(entry.source);
  const part = entry.is === 'fact' ? source?.parts.find((one) => one.id === entry.part) : undefined;
  return {
    entry,
    ...given('source', source),
    ...given('part', part),
    disputes: [...evidence.disputes.values()].filter(({ sides }) =>
      sides.some((side) => side.facts.includes(id)),
    ),
    uses: uses.filter((use) => use.fact === id),
  };
}

/** From a source down to its facts and base rates and what rests on them, or undefined for an unknown source. */
export function sourceTrail(evidence: Evidence, uses: readonly Use[], id: string): SourceTrail | undefined {
  const source = evidence.sources.get(id);
  if (source === undefined) return undefined;
  const taken: (Fact | BaseRate)[] = [...evidence.facts.values(), ...evidence.baseRates.values()];
  const trails = taken
    .filter((entry) => entry.source === id)
    .flatMap((entry) => factTrail(evidence, uses, entry.id) ?? []);
  return { source, trails };
}

/** From a named part of the model up to the facts it rests on, in the order in which it names them. */
export function reasonTrail(evidence: Evidence, uses: readonly Use[], by: string): FactTrail[] {
  const ids = new Set(uses.filter((use) => use.by === by).map((use) => use.fact));
  return [...ids].flatMap((id) => factTrail(evidence, uses, id) ?? []);
}
