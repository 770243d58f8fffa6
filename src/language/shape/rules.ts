import {
  entriesOf,
  entryOf,
  itemsOf,
  type Problem,
  problem,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';
import { kindRules } from './kind-rules.ts';
import { quantityRules, termRules } from './quantity-rules.ts';
import type { Rules } from './rule-book.ts';
import { isNothing, nameFault, STRUCTURAL_WORDS } from './words.ts';

/** What the rules found: problems, and the nodes they settled. */
export type Ruling = { readonly problems: readonly Problem[]; readonly settled: ReadonlySet<YamlNode> };

/** Checks the rules between keys, which the schema cannot say; `misspelt` are maps with a key that is nearly right. */
export function ruleOn(root: YamlNode, misspelt: ReadonlySet<YamlNode>): Ruling {
  const problems: Problem[] = [];
  const settled = new Set<YamlNode>();
  const isScenario = entryOf(root, 'from') !== undefined;
  const rules: Rules = {
    say: (about, place, what, details) => {
      if (about === undefined || !misspelt.has(about)) problems.push(problem(place, what, details));
    },
    canName: (entry, what) => {
      const fault = nameFault(entry, what);
      if (fault !== undefined) problems.push(problem(entry.keyPlace, fault));
    },
    settle: (node) => settled.add(node),
    noRemoval: (entry, hint) => {
      if (isScenario || !isNothing(entry.value)) return;
      const what = `"${entry.key}" is empty: only a scenario (a file with "from") takes names away with null`;
      problems.push(problem(entry.keyPlace, what, { hint }));
    },
  };
  walk(root, rules);
  return { problems, settled };
}

function walk(root: YamlNode, rules: Rules): void {
  for (const block of [
    'mechanisms',
    'estimates',
    'kinds',
    'signals',
    'decisions',
    'outcomes',
    'quantities',
  ]) {
    for (const entry of entriesOf(valueAt(root, block))) rules.noRemoval(entry);
  }
  for (const kind of entriesOf(valueAt(root, 'kinds'))) kindRules(kind, rules);
  for (const entry of entriesOf(valueAt(root, 'common')))
    if (entry.key !== 'phase') commonRules(entry, rules);
  for (const entry of entriesOf(valueAt(root, 'quantities'))) {
    const [first = '', second = first] = entry.key.split('.');
    rules.canName({ key: second, keyPlace: entry.keyPlace }, 'a quantity');
    quantityRules(entry, rules);
  }
  for (const entry of entriesOf(valueAt(root, 'estimates'))) estimateRules(entry, rules);
  for (const entry of entriesOf(valueAt(root, 'decisions'))) decisionRules(entry, rules);
  for (const item of itemsOf(valueAt(root, 'timeline'))) timelineRules(item, rules);
}

function commonRules(entry: YamlEntry, rules: Rules): void {
  if (STRUCTURAL_WORDS.has(entry.key)) rules.settle(entry.value);
  rules.canName(entry, 'a quantity');
  rules.noRemoval(entry);
  quantityRules(entry, rules);
}

function estimateRules({ key, keyPlace, value }: YamlEntry, rules: Rules): void {
  if (value.is !== 'map') return;
  const is = entryOf(value, 'is');
  const simplex = entryOf(value, 'simplex');
  const hint = 'write is: a number or a distribution, or simplex: {name: share, ...}';
  if (is === undefined && simplex === undefined) {
    rules.say(value, keyPlace, `the estimate "${key}" has no value`, { hint });
  } else if (is !== undefined && simplex !== undefined) {
    rules.say(value, simplex.keyPlace, `the estimate "${key}" has two values, "is" and "simplex"`, { hint });
  }
  const concentration = entryOf(value, 'concentration');
  if (concentration !== undefined && simplex === undefined) {
    rules.say(value, concentration.keyPlace, '"concentration" needs "simplex"');
  }
}

function decisionRules(decision: YamlEntry, rules: Rules): void {
  termRules(entryOf(decision.value, 'value'), rules);
  for (const option of entriesOf(valueAt(decision.value, 'options'))) {
    rules.noRemoval(option, 'write {} for an option that does nothing');
    const where = entryOf(option.value, 'where');
    if (where !== undefined && entryOf(option.value, 'target') === undefined) {
      rules.say(option.value, where.keyPlace, '"where" needs "target", the kind it chooses from');
    }
  }
}

/** Nothing at all, or a map or list of nothing. */
function isEmpty(node: YamlNode | undefined): boolean {
  return node === undefined || (node.is !== 'scalar' && entriesOf(node).length + itemsOf(node).length === 0);
}

function timelineRules(entry: YamlNode, rules: Rules): void {
  if (entry.is !== 'map') return;
  const given = (keys: readonly string[]): boolean => keys.some((key) => entryOf(entry, key) !== undefined);
  if (!given(['on', 'from', 'until', 'if', 'when'])) {
    rules.say(entry, entry.place, 'this entry does not say when: write on, from, until, if or when');
  }
  const acts = ['set', 'add', 'sends', 'force', 'forbid'].some((key) => !isEmpty(valueAt(entry, key)));
  if (!acts) {
    rules.say(entry, entry.place, 'this entry does nothing: write set, add, sends, force or forbid');
  }
  const on = entryOf(entry, 'on');
  if (on !== undefined && given(['from', 'until'])) {
    rules.say(entry, on.keyPlace, 'an entry happens "on" a month, or "from" one "until" another, not both');
  }
  const once = entryOf(entry, 'at_most');
  if (once !== undefined && !given(['when'])) rules.say(entry, once.keyPlace, '"at_most" needs "when"');
}
