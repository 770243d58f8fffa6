import type { BaseRate } from './base-rate.ts';
import type { Dispute } from './dispute.ts';
import type { Fact } from './fact.ts';
import type { Source } from './source.ts';

/** Anything a `because` may name. */
export type Entry = Fact | BaseRate | Dispute;

/** All that is known, by id and in file order. */
export type Evidence = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly baseRates: ReadonlyMap<string, BaseRate>;
  readonly disputes: ReadonlyMap<string, Dispute>;
};

/** The fact, base rate or dispute of an id, or undefined. */
export function entryWith(evidence: Evidence, id: string): Entry | undefined {
  return evidence.facts.get(id) ?? evidence.baseRates.get(id) ?? evidence.disputes.get(id);
}

/** Every id a `because` may name: facts, then base rates, then disputes. */
export function idsOf(evidence: Evidence): string[] {
  return [...evidence.facts.keys(), ...evidence.baseRates.keys(), ...evidence.disputes.keys()];
}
