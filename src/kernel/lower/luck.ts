import { pairKey } from '../../chance/index.ts';
import { at } from '../at.ts';
import { type Address, cell, constant, type Index, type Value } from '../program/index.ts';
import type { Frame } from './frame.ts';
import { placeKey } from './words.ts';

/** Where a draw's uniform numbers come from: this month's, or those of a draw made once, which have no month. */
export interface Luck {
  readonly when: 'month' | 'once';
  /** Key of the agent, or of the pair. */
  readonly key: Value;
  /** The row of this month's words, where a site has one. */
  readonly row: (site: string) => Address | null;
}

/** Luck of an agent (and whom it looks toward) this month. */
export const monthlyLuck = (frame: Frame, kind: number, self: Index, toward: Toward | null): Luck => ({
  when: 'month',
  key: keyOfCell(frame, kind, self, toward),
  row: (site) => frame.draft.words.row(site, self, toward?.index ?? null),
});

/** Luck of draws made once a world, or when an agent comes. */
export const onceLuck = (frame: Frame, kind: number, self: Index, toward: Toward | null): Luck => ({
  when: 'once',
  key: keyOfCell(frame, kind, self, toward),
  row: () => null,
});

export interface Toward {
  readonly kind: number;
  readonly index: Index;
}

function keyOfCell(frame: Frame, kind: number, self: Index, toward: Toward | null): Value {
  const own = keyOfPlace(frame, kind, self);
  if (toward === null) return own;
  const other = keyOfPlace(frame, toward.kind, toward.index);
  if (own.is === 'constant' && other.is === 'constant') return constant(pairKey(own.value, other.value));
  return { is: 'pair_key', first: own, second: other };
}

/** Key of whoever holds a place. */
function keyOfPlace({ draft }: Frame, kind: number, place: Index): Value {
  const held = at(draft.layout.keys, kind);
  if (held !== null) return cell(held, [place, 1]);
  const { size } = at(draft.model.kinds, kind);
  const keys = Array.from({ length: size }, (_, index) => placeKey(at(draft.model.kinds, kind), index));
  if (place.is === 'whole') return constant(keys[place.value] ?? 0);
  return { is: 'entry', table: draft.tables.add(keys), at: place };
}

/** The uniform number of a site. */
export function uniformOf(frame: Frame, site: string, luck: Luck): Value {
  const row = luck.row(site);
  if (row !== null) return { is: 'uniform', row };
  return { is: 'uniform_at', site: frame.draft.words.site(site), when: luck.when, key: luck.key };
}
