import {
  entriesOf,
  entryOf,
  itemsOf,
  nearest,
  type Place,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';
import type { Report } from './report.ts';

/** One file of a model or a scenario, already read. */
export interface SourceFile {
  readonly name: string;
  readonly root: YamlNode;
  /** Whether its shape was found to have no problem before. */
  readonly isSound?: boolean;
}

/** Files that stand side by side (a model), or one scenario on top of what came before. */
export interface Layer {
  readonly files: readonly SourceFile[];
  readonly replaces: boolean;
}

/** A block of named things; `parts` of a kind or a decision may come from several files. */
export type Block = Map<string, YamlEntry>;

export interface Parts {
  readonly entry: YamlEntry;
  readonly parts: Block;
}

/** Everything the files say, merged by name, before anything is understood. */
export interface Merged {
  readonly header: Block;
  /** Every `months:`, from the bottom layer up; the last one counts. */
  readonly months: readonly YamlNode[];
  readonly measures: Block;
  readonly counts: Block;
  readonly strict: boolean;
  readonly mechanisms: Block;
  readonly estimates: Block;
  readonly common: Block;
  readonly kinds: Map<string, Parts>;
  readonly signals: Block;
  readonly decisions: Map<string, Parts & { readonly options: Block }>;
  readonly timeline: readonly YamlNode[];
  readonly outcomes: Block;
  readonly levers: Block;
  readonly without: readonly YamlNode[];
  /** Names that a scenario took away, and where. */
  readonly removed: ReadonlyMap<string, Place>;
  /** The layer each file lies in, 0 at the bottom. */
  readonly layerOf: ReadonlyMap<string, number>;
}

/** A merge under way. */
interface Merging extends Merged {
  strict: boolean;
  readonly months: YamlNode[];
  readonly timeline: YamlNode[];
  readonly without: YamlNode[];
  readonly removed: Map<string, Place>;
  readonly report: Report;
}

/** What stands above the blocks of a file, in the order in which it is read. */
export const HEADER = [
  'title',
  'says',
  'theme',
  'asks',
  'expectation',
  'because',
  'months',
  'worlds',
  'seed',
  'phases',
  'fans',
  'from',
] as const;

/** Merges layers by name. A name defined twice is a fault, except that a scenario replaces, and removes with null. */
export function merge(layers: readonly Layer[], report: Report): Merged {
  const layerOf = new Map(
    layers.flatMap(({ files }, layer) => files.map(({ name }) => [name, layer] as const)),
  );
  const merging = nothingYet(layerOf, report);
  for (const { files, replaces } of layers) {
    for (const { root } of files) mergeFile(merging, root, replaces);
    // Kinds may stand in any file of the layer: what reaches into them comes last.
    for (const { root } of files)
      for (const entry of entriesOf(valueAt(root, 'quantities'))) mergeQuantity(merging, entry, replaces);
  }
  return merging;
}

function nothingYet(layerOf: Merged['layerOf'], report: Report): Merging {
  return {
    header: new Map(),
    months: [],
    measures: new Map(),
    counts: new Map(),
    strict: false,
    mechanisms: new Map(),
    estimates: new Map(),
    common: new Map(),
    kinds: new Map(),
    signals: new Map(),
    decisions: new Map(),
    timeline: [],
    outcomes: new Map(),
    levers: new Map(),
    without: [],
    removed: new Map(),
    layerOf,
    report,
  };
}

const BLOCKS = {
  mechanisms: 'mechanism',
  estimates: 'estimate',
  common: 'common quantity',
  signals: 'signal',
  outcomes: 'outcome',
} as const;

function mergeFile(merging: Merging, root: YamlNode, replaces: boolean): void {
  const put: Put = (block, entry, what) => putEntry(merging, block, entry, replaces, what);
  for (const key of HEADER) {
    const entry = entryOf(root, key);
    if (entry) putEntry(merging, merging.header, entry, replaces || key === 'says' || key === 'because', key);
    if (entry && key === 'months') merging.months.push(entry.value);
  }
  for (const block of ['mechanisms', 'estimates', 'common', 'signals', 'outcomes'] as const) {
    for (const entry of entriesOf(valueAt(root, block))) put(merging[block], entry, BLOCKS[block]);
  }
  const units = valueAt(root, 'units');
  if (units) merging.strict = true;
  for (const entry of entriesOf(valueAt(units, 'measures'))) put(merging.measures, entry, 'measure');
  for (const entry of entriesOf(valueAt(units, 'counts'))) put(merging.counts, entry, 'count');
  for (const entry of entriesOf(valueAt(root, 'kinds'))) mergeKind(merging, entry, put);
  for (const entry of entriesOf(valueAt(root, 'decisions'))) mergeDecision(merging, entry, put);
  for (const entry of entriesOf(valueAt(root, 'levers'))) merging.levers.set(entry.key, entry);
  merging.timeline.push(...itemsOf(valueAt(root, 'timeline')));
  merging.without.push(...itemsOf(valueAt(root, 'without')));
}

const isNull = (node: YamlNode): boolean => node.is === 'scalar' && node.value === null;

type Put = (block: Block, entry: YamlEntry, what: string) => void;

function putEntry(merging: Merging, block: Block, entry: YamlEntry, replaces: boolean, what: string): void {
  const before = block.get(entry.key);
  if (isNull(entry.value) && replaces) remove(merging, block, entry, what);
  else if (before !== undefined && !replaces) {
    const { file, line } = before.keyPlace;
    merging.report.at(entry.keyPlace, `"${entry.key}" is defined twice, first in ${file}, line ${line}`);
  } else block.set(entry.key, entry);
}

/** A scenario takes away what is there. */
function remove(
  merging: Merging,
  block: Map<string, unknown>,
  { key, keyPlace }: YamlEntry,
  what: string,
): void {
  if (block.delete(key)) merging.removed.set(key, keyPlace);
  else {
    const guess = nearest(key, block.keys());
    merging.report.at(keyPlace, `there is no ${what} "${key}" to take away`, { guess });
  }
}

function mergeKind(merging: Merging, entry: YamlEntry, put: Put): void {
  if (isNull(entry.value)) {
    for (const name of namesOf(merging.kinds.get(entry.key)?.parts.get('agents')?.value))
      merging.removed.set(name, entry.keyPlace);
    remove(merging, merging.kinds, entry, 'kind');
    return;
  }
  const kind = merging.kinds.get(entry.key) ?? { entry, parts: new Map() };
  merging.kinds.set(entry.key, kind);
  for (const part of entriesOf(entry.value)) put(kind.parts, part, `quantity of ${entry.key}`);
}

function mergeDecision(merging: Merging, entry: YamlEntry, put: Put): void {
  if (isNull(entry.value)) {
    remove(merging, merging.decisions, entry, 'decision');
    return;
  }
  const decision = merging.decisions.get(entry.key) ?? { entry, parts: new Map(), options: new Map() };
  merging.decisions.set(entry.key, decision);
  for (const part of entriesOf(entry.value)) {
    if (part.key !== 'options') put(decision.parts, part, `key of ${entry.key}`);
    else for (const option of entriesOf(part.value)) put(decision.options, option, `option of ${entry.key}`);
  }
}

/** A scenario's `quantities:` block reaches common quantities by name and others as kind.name. */
function mergeQuantity(merging: Merging, entry: YamlEntry, replaces: boolean): void {
  const [owner = '', name] = entry.key.split('.');
  const kind = merging.kinds.get(owner);
  if (name === undefined) putEntry(merging, merging.common, entry, replaces, 'common quantity');
  else if (kind !== undefined)
    putEntry(merging, kind.parts, { ...entry, key: name }, replaces, `quantity of ${owner}`);
  else reportNoKind(merging, entry.keyPlace, owner, name);
}

function reportNoKind({ kinds, report }: Merging, place: Place, owner: string, name: string): void {
  const home = [...kinds].find(([, { parts }]) => namesOf(parts.get('agents')?.value).includes(owner))?.[0];
  const near = home === undefined ? nearest(owner, kinds.keys()) : undefined;
  const hint =
    home === undefined
      ? 'quantities: names common quantities alone and others as kind.quantity'
      : `"${owner}" is one ${home}; for all of them write ${home}.${name}`;
  const details = near === undefined ? { hint } : { guess: `${near}.${name}` };
  report.at(place, `there is no kind "${owner}"`, details);
}

/** The agents a kind names, in a list or a map. */
const namesOf = (agents: YamlNode | undefined): readonly string[] => [
  ...itemsOf(agents).flatMap((item) => textOf(item) ?? []),
  ...entriesOf(agents).map((entry) => entry.key),
];
