import type { Place, Problem, YamlEntry, YamlNode } from '../text/index.ts';

/** Keys of a file whose values nothing else in it rests on: what is said of them holds without them. */
const ALONE: ReadonlySet<string> = new Set([
  'title',
  'says',
  'asks',
  'expectation',
  'because',
  'theme',
  'worlds',
  'seed',
  'timeline',
  'levers',
  'without',
]);

/**
 * A file without what was complained about, so that the rest of it can be checked all the same; of lists and maps only the faulty part goes. Null
 * where other parts may rest on what would go: `standsAlone` says of a key that none do.
 */
export function withoutFaulty(
  root: YamlNode,
  faults: readonly Problem[],
  standsAlone: (key: string) => boolean = (key) => ALONE.has(key),
): YamlNode | null {
  if (faults.length === 0) return root;
  if (root.is !== 'map') return null;
  const spans = spansOf(root.entries, ({ keyPlace }) => keyPlace);
  const faulty = spans.filter(({ has }) => faults.some(has));
  const isAlone = faulty.every(({ one }) => standsAlone(one.key));
  const isAll = faults.every((fault) => faulty.some(({ has }) => has(fault)));
  if (!isAlone || !isAll) return null;
  const entries = spans.flatMap(({ one, has }) => sound(one, faults.filter(has)));
  return { ...root, entries };
}

/** An entry as it is, without its faulty parts, or not at all. */
function sound(entry: YamlEntry, faults: readonly Problem[]): readonly YamlEntry[] {
  const { value } = entry;
  if (faults.length === 0) return [entry];
  if (value.is === 'scalar') return [];
  if (value.is === 'list') {
    const kept = soundParts(value.items, ({ place }) => place, faults);
    return kept === null ? [] : [{ ...entry, value: { ...value, items: kept } }];
  }
  const kept = soundParts(value.entries, ({ keyPlace }) => keyPlace, faults);
  return kept === null ? [] : [{ ...entry, value: { ...value, entries: kept } }];
}

/** Parts without any fault; null when a fault lies in none of them. */
function soundParts<One>(
  parts: readonly One[],
  placeOf: (one: One) => Place,
  faults: readonly Problem[],
): readonly One[] | null {
  const spans = spansOf(parts, placeOf);
  if (!faults.every((fault) => spans.some(({ has }) => has(fault)))) return null;
  return spans.filter(({ has }) => !faults.some(has)).map(({ one }) => one);
}

/** Parts in file order, each reaching to where the next begins. */
const spansOf = <One>(parts: readonly One[], placeOf: (one: One) => Place) =>
  parts.map((one, at) => {
    const next = parts[at + 1];
    return {
      one,
      has: ({ place }: Problem): boolean =>
        !isBefore(place, placeOf(one)) && (next === undefined || isBefore(place, placeOf(next))),
    };
  });

const isBefore = (one: Place, other: Place): boolean =>
  one.line < other.line || (one.line === other.line && one.column < other.column);
