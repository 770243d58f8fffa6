import { readDocument, textOf, valueAt, type YamlEntry, type YamlNode, yamlText } from '../text/index.ts';
import { readCalendar } from './check/calendar.ts';
import { type Block, HEADER, type Merged, merge, type Parts } from './check/merge.ts';
import { Report } from './check/report.ts';
import type { TextLayer } from './load-texts.ts';
import type { Calendar } from './model/index.ts';

/**
 * Layers laid on one another and written as one model file: names in one order, every change in its place, comments gone. It makes
 * the same model, whatever becomes of the files it came from. For layers that load without an error, into the model whose outcomes are given:
 * those that the run does not reach are left out.
 */
export function resolvedText(
  layers: readonly TextLayer[],
  { outcomes }: { readonly outcomes: readonly { readonly name: string }[] },
): string {
  const report = new Report();
  const merged = merge(
    layers.map(({ files, replaces }) => ({
      replaces,
      files: files.flatMap(({ name, text, root }) => {
        const known = root ?? readDocument(text, name).root;
        return known === null ? [] : [{ name, root: known }];
      }),
    })),
    report,
  );
  const reported = new Set(outcomes.map(({ name }) => name));
  const blocks = [
    ...blockOf('mechanisms', withoutRemoved(merged, reported)),
    ...blockOf('estimates', merged.estimates),
    ...blockOf('common', merged.common),
    ...partsOf('kinds', merged.kinds, ({ parts }) => [...parts.values()]),
    ...blockOf('signals', merged.signals),
    ...partsOf('decisions', merged.decisions, ({ parts, options }) => [
      ...parts.values(),
      ...blockOf('options', options),
    ]),
    ...listOf('timeline', merged.timeline),
    ...blockOf('outcomes', new Map([...merged.outcomes].filter(([name]) => reported.has(name)))),
    ...blockOf('levers', merged.levers),
    ...listOf('without', merged.without),
  ];
  const calendar = readCalendar(merged.months, report);
  return yamlText([...headerOf(merged.header, monthsText(calendar)), ...unitsOf(merged), ...blocks]);
}

/** Mechanisms, without what is expected of outcomes that a scenario has taken away or does not reach: nobody is left to say that this was meant. */
function withoutRemoved({ mechanisms, outcomes, removed }: Merged, reported: ReadonlySet<string>): Block {
  return new Map(
    [...mechanisms].map(([name, entry]) => {
      const { value } = entry;
      const expected = textOf(valueAt(valueAt(value, 'expects'), 'outcome')) ?? '';
      const isGone = removed.has(expected) || (outcomes.has(expected) && !reported.has(expected));
      if (value.is !== 'map' || !isGone) return [name, entry];
      const entries = value.entries.filter(({ key }) => key !== 'expects');
      return [name, { ...entry, value: { ...value, entries } }];
    }),
  );
}

function headerOf(header: Block, months: string | number): readonly YamlEntry[] {
  return HEADER.filter((key) => key !== 'from')
    .flatMap((key) => header.get(key) ?? [])
    .map((entry) => {
      if (entry.key === 'months') return { ...entry, value: scalar(months) };
      return entry.key === 'seed' ? { ...entry, value: asSpelt(entry.value) } : entry;
    });
}

/** A number in other letters than its own as a text: all luck follows from the letters of a seed, and 007 is not 7. */
const asSpelt = (node: YamlNode): YamlNode =>
  node.is === 'scalar' && String(node.value) !== node.source ? scalar(node.source) : node;

function monthsText({ first, months }: Calendar): string | number {
  if (first === null) return months;
  const last = first.month - 1 + months - 1;
  const month = (year: number, of: number): string => `${year}-${String(of).padStart(2, '0')}`;
  return `${month(first.year, first.month)}..${month(first.year + Math.floor(last / 12), (last % 12) + 1)}`;
}

interface Units {
  readonly measures: Block;
  readonly counts: Block;
  readonly strict: boolean;
}

function unitsOf({ measures, counts, strict }: Units): readonly YamlEntry[] {
  if (!strict) return [];
  return [entryOf('units', map([...blockOf('measures', measures), ...blockOf('counts', counts)]))];
}

const PLACE = { file: '', line: 1, column: 1, length: 0 } as const;

const map = (entries: readonly YamlEntry[]): YamlNode => ({ is: 'map', entries, place: PLACE });

const entryOf = (key: string, value: YamlNode): YamlEntry => ({ key, keyPlace: PLACE, value });

const scalar = (value: string | number): YamlNode => ({
  is: 'scalar',
  value,
  source: String(value),
  place: PLACE,
  placeAt: () => PLACE,
});

const blockOf = (key: string, block: Block): readonly YamlEntry[] =>
  block.size === 0 ? [] : [entryOf(key, map([...block].map(([name, { value }]) => entryOf(name, value))))];

const partsOf = <P extends Parts>(
  key: string,
  things: ReadonlyMap<string, P>,
  entries: (thing: P) => readonly YamlEntry[],
): readonly YamlEntry[] =>
  things.size === 0
    ? []
    : [entryOf(key, map([...things].map(([name, thing]) => entryOf(name, map(entries(thing))))))];

const listOf = (key: string, items: readonly YamlNode[]): readonly YamlEntry[] =>
  items.length === 0 ? [] : [entryOf(key, { is: 'list', items, place: PLACE })];
