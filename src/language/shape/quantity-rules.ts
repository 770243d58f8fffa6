import { entriesOf, entryOf, type YamlEntry, type YamlNode } from '../../text/index.ts';
import { DEFINING_KEYS, TERM_KEYS } from './quantity-schema.ts';
import type { Rules } from './rule-book.ts';
import { isNothing } from './words.ts';

const CONSTANTS = ['values', 'fixed', 'draw_once'];

/** Which keys of a quantity go together. */
export function quantityRules({ value }: YamlEntry, rules: Rules): void {
  const [first, second] = entriesOf(value).filter((one) => DEFINING_KEYS.some((key) => key === one.key));
  if (first !== undefined && second !== undefined) {
    const hint = `a quantity has one of ${DEFINING_KEYS.join(', ')}`;
    rules.say(value, second.keyPlace, `"${second.key}" and "${first.key}" both say what this quantity is`, {
      hint,
    });
  }
  const starts = entryOf(value, 'starts');
  if (starts !== undefined && first !== undefined && CONSTANTS.includes(first.key)) {
    rules.say(value, starts.keyPlace, `a constant has no start: "${first.key}" already gives its value`);
  }
  const moves = entryOf(value, 'moves');
  if (moves !== undefined && entryOf(value, 'one_of') === undefined) {
    rules.say(value, moves.keyPlace, '"moves" needs "one_of", the list of stages');
  }
  for (const key of ['is', 'next']) termRules(entryOf(value, key), rules);
}

/** Terms have names of their own, and `otherwise` belongs to a mechanism. */
export function termRules(owner: YamlEntry | undefined, rules: Rules): void {
  if (owner === undefined) return;
  if (isOneTerm(owner.value)) {
    otherwiseRule(owner.value, rules);
    return;
  }
  for (const term of entriesOf(owner.value)) {
    otherwiseRule(term.value, rules);
    if (!TERM_KEYS.includes(term.key)) continue;
    const hint = `write ${owner.key}: {is: formula, mechanism: name}, or ${owner.key}: {name_of_a_term: formula}`;
    rules.say(owner.value, term.keyPlace, `"${term.key}" is a word of the grammar and cannot name a term`, {
      hint,
    });
  }
}

/** `{is, mechanism ...}` is one term; a lone `{is: ...}` is more likely a slip. */
function isOneTerm(node: YamlNode): boolean {
  const given = entriesOf(node).map((entry) => entry.key);
  const explains = given.includes('mechanism') || given.includes('because');
  return given.includes('is') && explains && given.every((key) => TERM_KEYS.includes(key));
}

function otherwiseRule(term: YamlNode, rules: Rules): void {
  const otherwise = entryOf(term, 'otherwise');
  if (otherwise === undefined || entryOf(term, 'mechanism') !== undefined) return;
  const what = '"otherwise" needs "mechanism": it stands in when that is switched off';
  rules.say(term, otherwise.keyPlace, what);
}

/** True for a map with a key that says what a quantity is. */
export function saysWhatItIs(node: YamlNode | undefined): boolean {
  return entriesOf(node).some((one) => one.key === 'starts' || DEFINING_KEYS.some((key) => key === one.key));
}

/** True when a definition is a quantity that takes its value from agents, is taken away, or says what it is. */
export function couldBeQuantity(node: YamlNode, keys: readonly string[]): boolean {
  if (node.is === 'list') return false;
  if (node.is === 'scalar') return isNothing(node);
  return node.entries.length === 0 || node.entries.some((one) => keys.includes(one.key));
}
