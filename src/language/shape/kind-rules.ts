import { entriesOf, entryOf, itemsOf, nearest, textOf, valueAt, type YamlEntry } from '../../text/index.ts';
import { KIND_WORDS } from './kind-schema.ts';
import { couldBeQuantity, quantityRules, saysWhatItIs } from './quantity-rules.ts';
import { QUANTITY_KEYS } from './quantity-schema.ts';
import type { Rules } from './rule-book.ts';

/** Which keys of a kind go together, and which names it may give. */
export function kindRules(kind: YamlEntry, rules: Rules): void {
  rules.canName(kind, 'a kind');
  const absent = KIND_WORDS.filter((word) => entryOf(kind.value, word) === undefined);
  for (const entry of entriesOf(kind.value)) {
    if (!KIND_WORDS.includes(entry.key)) quantityOfKind(entry, absent, rules);
    else if (saysWhatItIs(entry.value)) {
      rules.settle(entry.value);
      rules.canName(entry, 'a quantity');
    }
  }
  agentRules(kind, rules);
  for (const network of namedUnder(kind, 'network')) networkRules(network, rules);
  for (const link of namedUnder(kind, 'links')) linkRules(link, rules);
}

/** What a word of the grammar names; nothing when the word was meant as a quantity. */
function namedUnder(kind: YamlEntry, word: string): readonly YamlEntry[] {
  const value = valueAt(kind.value, word);
  return saysWhatItIs(value) ? [] : entriesOf(value);
}

function agentRules(kind: YamlEntry, rules: Rules): void {
  const { value } = kind;
  for (const agent of namedUnder(kind, 'agents')) rules.canName(agent, 'an agent');
  for (const item of itemsOf(valueAt(value, 'agents'))) {
    const key = textOf(item);
    if (key !== undefined) rules.canName({ key, keyPlace: item.place }, 'an agent');
  }
  const count = entryOf(value, 'count');
  const other = entryOf(value, 'places') ?? entryOf(value, 'agents');
  if (count !== undefined && other !== undefined) {
    const hint =
      'count: N makes N agents without names; agents names them; places: N is a pool they enter and leave';
    rules.say(value, count.keyPlace, `"count" and "${other.key}" both say how many agents there are`, {
      hint,
    });
  }
}

/** A key that is no word of the grammar is a quantity, or a misspelt word. */
function quantityOfKind(entry: YamlEntry, absent: readonly string[], rules: Rules): void {
  const guess = couldBeQuantity(entry.value, QUANTITY_KEYS) ? undefined : nearest(entry.key, absent);
  if (guess !== undefined) {
    rules.settle(entry.value);
    rules.say(undefined, entry.keyPlace, `unknown key "${entry.key}"`, { guess });
    return;
  }
  rules.canName(entry, 'a quantity');
  rules.noRemoval(entry);
  quantityRules(entry, rules);
}

function networkRules({ key, keyPlace, value }: YamlEntry, rules: Rules): void {
  const has = (word: string): boolean => entryOf(value, word) !== undefined;
  const forms = ['ring', 'lattice', 'list'].filter(has).length;
  const hint =
    'a network is {ring, within, random}, {lattice: {rows, columns, neighbours}} or {list: {agent: [agents]}}';
  if (forms !== 1) {
    const what = forms === 0 ? 'does not say who is whose neighbour' : 'says twice who is whose neighbour';
    rules.say(value, keyPlace, `the network "${key}" ${what}`, { hint });
  }
  for (const word of ['within', 'random']) {
    const extra = entryOf(value, word);
    if (extra === undefined || has('ring')) continue;
    rules.say(value, extra.keyPlace, `"${word}" goes with "ring" only`, { hint });
  }
}

function linkRules({ key, keyPlace, value }: YamlEntry, rules: Rules): void {
  if (value.is !== 'map' || value.entries.length === 1) return;
  rules.say(
    value,
    keyPlace,
    `the link "${key}" must point at one kind, like {province: {north: 60, south: 40}}`,
  );
}
