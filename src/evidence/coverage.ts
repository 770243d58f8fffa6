import { nearest } from '../text/index.ts';
import { type Entry, type Evidence, entryWith, idsOf } from './evidence.ts';
import type { Use } from './use.ts';

/** A mention of an id that no seed file holds, with the id probably meant. */
export type DeadReference = { readonly use: Use; readonly guess?: string };

/** How the evidence is accounted for. Disputes may be named but need not be. */
export type Coverage = {
  readonly used: readonly { readonly id: string; readonly uses: readonly Use[] }[];
  /** Set aside with a reason and named by nothing. */
  readonly unused: readonly { readonly id: string; readonly reason: string }[];
  /** Neither used nor set aside. */
  readonly unaccounted: readonly string[];
  /** Set aside and named all the same. */
  readonly contradicted: readonly {
    readonly id: string;
    readonly reason: string;
    readonly uses: readonly Use[];
  }[];
  readonly dead: readonly DeadReference[];
};

/** Sorts every fact and base rate by whether something rests on it; ids in file order. */
export function coverage(evidence: Evidence, uses: readonly Use[]): Coverage {
  const byId = Map.groupBy(uses, (use) => use.fact);
  const entries = idsOf(evidence).flatMap((id) => {
    const entry = entryWith(evidence, id);
    return entry === undefined ? [] : [{ id, entry, reason: reasonAgainst(entry), uses: byId.get(id) ?? [] }];
  });
  const named = entries.filter((one) => one.uses.length > 0);
  const silent = entries.filter((one) => one.uses.length === 0);
  return {
    used: named.map(({ id, uses }) => ({ id, uses })),
    unused: silent.flatMap(({ id, reason }) => (reason === undefined ? [] : [{ id, reason }])),
    unaccounted: silent.flatMap(({ id, entry, reason }) =>
      reason === undefined && entry.is !== 'dispute' ? [id] : [],
    ),
    contradicted: named.flatMap(({ id, entry, uses }) =>
      entry.is === 'fact' && entry.unused !== undefined ? [{ id, reason: entry.unused, uses }] : [],
    ),
    dead: uses.flatMap((use) => deadReference(evidence, use) ?? []),
  };
}

/** A base rate out of scope may still justify an estimate; a fact set aside may not. */
function reasonAgainst(entry: Entry): string | undefined {
  if (entry.is === 'fact') return entry.unused;
  return entry.is === 'base rate' ? entry.outOfScope : undefined;
}

function deadReference(evidence: Evidence, use: Use): DeadReference | undefined {
  if (entryWith(evidence, use.fact) !== undefined) return undefined;
  const guess = nearest(use.fact, idsOf(evidence));
  return guess === undefined ? { use } : { use, guess };
}
