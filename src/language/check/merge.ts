import {
  entriesOf,
  itemsOf,
  type Problem,
  problem,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';

/** One file of a model or a scenario, already read. */
export interface SourceFile {
  readonly name: string;
  readonly root: YamlNode;
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
  /** The layer each file lies in, 0 at the bottom. */
  readonly layerOf: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

type Mutable = {
  -readonly [Key in keyof Omit<Merged, 'problems' | 'timeline' | 'without' | 'layerOf'>]: Merged[Key];
} & {
  timeline: YamlNode[];
  without: YamlNode[];
};

const HEADER = [
  'title',
  'says',
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
export function merge(layers: readonly Layer[]): Merged {
  const problems: Problem[] = [];
  const merged = nothingYet();
  for (const layer of layers) {
    for (const { root } of layer.files) mergeFile(merged, root, layer.replaces, problems);
  }
  const layerOf = new Map(
    layers.flatMap(({ files }, layer) => files.map(({ name }) => [name, layer] as const)),
  );
  return { ...merged, layerOf, problems };
}

function nothingYet(): Mutable {
  return {
    header: new Map(),
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
  };
}

function mergeFile(merged: Mutable, root: YamlNode, replaces: boolean, problems: Problem[]): void {
  const put: Put = (block, entry) => putEntry(block, entry, replaces, problems);
  for (const key of HEADER) {
    const entry = entriesOf(root).find((one) => one.key === key);
    if (entry) putEntry(merged.header, entry, replaces || key === 'says' || key === 'because', problems);
  }
  for (const block of ['mechanisms', 'estimates', 'common', 'signals', 'outcomes'] as const) {
    for (const entry of entriesOf(valueAt(root, block))) put(merged[block], entry);
  }
  const units = valueAt(root, 'units');
  if (units) merged.strict = true;
  for (const entry of entriesOf(valueAt(units, 'measures'))) put(merged.measures, entry);
  for (const entry of entriesOf(valueAt(units, 'counts'))) put(merged.counts, entry);
  for (const entry of entriesOf(valueAt(root, 'kinds'))) mergeKind(merged.kinds, entry, put);
  for (const entry of entriesOf(valueAt(root, 'decisions'))) mergeDecision(merged.decisions, entry, put);
  for (const entry of entriesOf(valueAt(root, 'quantities'))) mergeQuantity(merged, entry, put);
  for (const entry of entriesOf(valueAt(root, 'levers'))) merged.levers.set(entry.key, entry);
  merged.timeline.push(...itemsOf(valueAt(root, 'timeline')));
  merged.without.push(...itemsOf(valueAt(root, 'without')));
}

const isNull = (node: YamlNode): boolean => node.is === 'scalar' && node.value === null;

function putEntry(block: Block, entry: YamlEntry, replaces: boolean, problems: Problem[]): void {
  const before = block.get(entry.key);
  if (isNull(entry.value) && replaces) {
    block.delete(entry.key);
    return;
  }
  if (before !== undefined && !replaces) {
    const { file, line } = before.keyPlace;
    problems.push(problem(entry.keyPlace, `"${entry.key}" is defined twice, first in ${file}, line ${line}`));
    return;
  }
  block.set(entry.key, entry);
}

type Put = (block: Block, entry: YamlEntry) => void;

function mergeKind(kinds: Map<string, Parts>, entry: YamlEntry, put: Put): void {
  if (isNull(entry.value)) {
    kinds.delete(entry.key);
    return;
  }
  const kind = kinds.get(entry.key) ?? { entry, parts: new Map() };
  kinds.set(entry.key, kind);
  for (const part of entriesOf(entry.value)) put(kind.parts, part);
}

function mergeDecision(
  decisions: Map<string, Parts & { readonly options: Block }>,
  entry: YamlEntry,
  put: Put,
): void {
  if (isNull(entry.value)) {
    decisions.delete(entry.key);
    return;
  }
  const decision = decisions.get(entry.key) ?? { entry, parts: new Map(), options: new Map() };
  decisions.set(entry.key, decision);
  for (const part of entriesOf(entry.value)) {
    if (part.key === 'options') for (const option of entriesOf(part.value)) put(decision.options, option);
    else put(decision.parts, part);
  }
}

/** A scenario's `quantities:` block reaches common quantities by name and others as kind.name. */
function mergeQuantity(
  merged: { common: Block; kinds: Map<string, Parts> },
  entry: YamlEntry,
  put: Put,
): void {
  const [owner, name] = entry.key.split('.');
  if (owner === undefined || name === undefined) put(merged.common, entry);
  else {
    const kind = merged.kinds.get(owner) ?? { entry, parts: new Map() };
    merged.kinds.set(owner, kind);
    put(kind.parts, { ...entry, key: name });
  }
}
