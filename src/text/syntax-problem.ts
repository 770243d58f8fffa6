import type { YAMLError } from 'yaml';
import type { PlaceFinder } from './place.ts';
import { type Problem, problem } from './problem.ts';

const QUOTES = 'a formula that starts with * & ! > | % @ or holds ": " must be in quotes';

const SENTENCES: ReadonlyMap<string, { readonly what: string; readonly hint?: string }> = new Map([
  ['ALIAS_PROPS', { what: 'an alias (*name) stands alone, without tag or anchor', hint: QUOTES }],
  ['BAD_ALIAS', { what: 'this alias (*name) cannot be read', hint: QUOTES }],
  ['BAD_COLLECTION_TYPE', { what: 'this is not the kind of collection its tag says' }],
  ['BAD_DIRECTIVE', { what: 'a YAML directive has no meaning here' }],
  [
    'BAD_DQ_ESCAPE',
    { what: 'unknown escape after \\ in a double-quoted text', hint: 'write \\\\ for a backslash' },
  ],
  ['BAD_INDENT', { what: 'wrong indentation: the line does not stand under its neighbours' }],
  ['BAD_PROP_ORDER', { what: 'anchors and tags stand before the value they name' }],
  ['BAD_SCALAR_START', { what: 'a value cannot start with this character', hint: QUOTES }],
  ['BLOCK_AS_IMPLICIT_KEY', { what: 'a second "name: value" on one line', hint: QUOTES }],
  [
    'BLOCK_IN_FLOW',
    { what: 'inside { } and [ ] everything is written with commas, not with dashes or lines' },
  ],
  ['DUPLICATE_KEY', { what: 'this key stands twice' }],
  ['KEY_OVER_1024_CHARS', { what: 'a key is longer than 1,024 characters' }],
  [
    'MULTILINE_IMPLICIT_KEY',
    { what: 'a key runs over several lines', hint: 'is a ":" or an indentation missing?' },
  ],
  ['MULTIPLE_ANCHORS', { what: 'a value has two anchors (&name)' }],
  ['MULTIPLE_DOCS', { what: 'a second document (---) starts here: a file holds one' }],
  ['MULTIPLE_TAGS', { what: 'a value has two tags' }],
  ['NON_STRING_KEY', { what: 'a key must be a word' }],
  ['RESOURCE_EXHAUSTION', { what: 'nested too deeply' }],
  ['TAB_AS_INDENT', { what: 'a tab cannot indent', hint: 'use spaces' }],
  ['TAG_RESOLVE_FAILED', { what: 'a YAML tag has no meaning here' }],
]);

/** An error of the yaml package in our words; errors without a sentence of their own keep the package's, in lower case. */
export function syntaxProblem(error: YAMLError, placeOf: PlaceFinder): Problem {
  const known = SENTENCES.get(error.code);
  const theirs = error.message.slice(0, 120);
  const what = known?.what ?? `${theirs.charAt(0).toLowerCase()}${theirs.slice(1)}`;
  const [from, to] = error.pos;
  return problem(placeOf(from, to - from), what, { hint: known?.hint });
}
