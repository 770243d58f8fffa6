import { type Address, type Index, keyOf } from '../program/index.ts';
import type { Emission } from './emission.ts';

/** Whether an index is the same in all worlds. */
export const isShared = (index: Index): boolean => index.is !== 'place';

/** A shared index as a whole. */
export function emitWhole<C>(emission: Emission<C>, index: Index): C {
  const { assembler } = emission;
  switch (index.is) {
    case 'whole':
      return assembler.whole(index.value);
    case 'loop': {
      const variable = emission.function.loops.get(index.variable);
      if (variable === undefined) throw new Error(`loop variable ${index.variable} is used outside its loop`);
      return typeof variable === 'number' ? assembler.whole(variable) : assembler.get(variable);
    }
    case 'listed':
      return assembler.listed(index.table, emitWhole(emission, index.at));
    case 'place':
      throw new Error('a place differs between worlds');
  }
}

/** An index as places, one a lane. */
export function emitPlaces<C>(emission: Emission<C>, index: Index): C {
  const { assembler } = emission;
  return index.is === 'place'
    ? emission.once('places', keyOf(index.of), () => assembler.placesOf(emission.value(index.of)))()
    : assembler.placesOfWhole(emitWhole(emission, index));
}

/** Where something stands: cells from `base`, moved by a whole or by places. */
export interface Spot<C> {
  readonly base: number;
  readonly moving: C | null;
  readonly places: C | null;
}

export function emitSpot<C>(emission: Emission<C>, { base, terms }: Address): Spot<C> {
  const { assembler } = emission;
  const shared = terms.filter(({ index }) => isShared(index));
  const moving = shared
    .map(({ index, stride }) => assembler.wholeTimes(emitWhole(emission, index), stride))
    .reduce<C | null>((sum, term) => (sum === null ? term : assembler.wholePlus(sum, term)), null);
  const own = terms
    .filter(({ index }) => !isShared(index))
    .map(({ index, stride }) => assembler.placesTimes(emitPlaces(emission, index), stride));
  if (own.length === 0) return { base, moving, places: null };
  const start = moving === null ? own : [assembler.placesOfWhole(moving), ...own];
  const places = start.reduce((sum, term) => assembler.placesPlus(sum, term));
  return {
    base,
    moving: null,
    places: own.length === 1 && moving === null ? places : emission.bind('places', places).read(),
  };
}
