import type { Value } from '../program/index.ts';
import type { Emission } from './emission.ts';
import { emitPlaces, emitWhole, isShared } from './emit-index.ts';

/** The key of an agent: where it is written out or listed, as a key and not as a number. */
export function emitKey<C>(emission: Emission<C>, key: Value): C {
  const { assembler } = emission;
  if (key.is === 'constant') return assembler.key(key.value);
  if (key.is !== 'entry') return emission.value(key);
  return isShared(key.at)
    ? assembler.keyEntry(key.table, emitWhole(emission, key.at))
    : assembler.keyEntryAtPlaces(key.table, emission.bind('places', emitPlaces(emission, key.at)).read());
}
