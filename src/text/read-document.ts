import { Composer, type Document, type ParsedNode } from 'yaml';
import { documentTree } from './document-tree.ts';
import { type Place, type PlaceFinder, placesIn } from './place.ts';
import { cleanText, firstUnsafe } from './plain-text.ts';
import { type Problem, problem } from './problem.ts';
import { LIMITS, readTokens, tooMany } from './read-tokens.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { YamlNode } from './yaml-node.ts';

/** A document's tree, or null when the text is empty or cannot be read at all, and every problem found on the way. */
export type ReadDocument = { readonly root: YamlNode | null; readonly problems: readonly Problem[] };

/** `keys` is the pattern every key must match; by default names, also dotted (`china.alignment`). */
export type ReadOptions = { readonly keys?: RegExp };

const NAMES = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/;
const MOST_SYNTAX_PROBLEMS = 20;

/**
 * Reads one YAML 1.2 document. Never throws, whatever the text: bounds on size, nodes, depth and aliases are checked
 * while reading, warnings count as errors, tags and directives are refused.
 */
export function readDocument(text: string, file: string, options: ReadOptions = {}): ReadDocument {
  const clean = cleanText(text);
  const placeOf = placesIn(clean.slice(0, LIMITS.characters), file);
  if (text.length > LIMITS.characters) return refused(placeOf(0, 1), tooMany('characters'));
  if (hasTooManyLines(clean)) return refused(placeOf(0, 1), tooMany('lines'));
  const unsafe = firstUnsafe(clean);
  if (unsafe !== -1) return refused(placeOf(unsafe, 1), controlCharacter(clean, unsafe));
  try {
    return compose(clean, placeOf, options.keys ?? NAMES);
  } catch (failure) {
    // The yaml package overflows the stack on some nonsense; the reason is the file, not the program.
    const why = failure instanceof Error ? failure.message : String(failure);
    return refused(placeOf(0, 1), `this cannot be read as YAML (${why})`);
  }
}

function compose(text: string, placeOf: PlaceFinder, keys: RegExp): ReadDocument {
  const { tokens, foreign, stop } = readTokens(text);
  if (stop !== undefined) return refused(placeOf(stop.offset, 1), stop.what);
  if (foreign.length > 0) {
    const hint = 'if a formula was meant, put it in quotes';
    const problems = foreign
      .slice(0, MOST_SYNTAX_PROBLEMS)
      .map(({ offset, length, what }) => problem(placeOf(offset, length), what, { hint }));
    return { root: null, problems };
  }
  // yaml's own check for equal keys compares each with each: 68 s for a megabyte of keys. Ours is a set.
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, version: '1.2' });
  const documents = [...composer.compose(tokens)];
  const first = documents[0];
  const strays = documents.length === 0 ? composer.streamInfo() : undefined;
  const complaints = [
    ...(strays?.errors ?? []),
    ...documents.flatMap((one) => [...one.errors, ...one.warnings]),
  ];
  const problems = complaints.slice(0, MOST_SYNTAX_PROBLEMS).map((error) => syntaxProblem(error, placeOf));
  const second = documents[1];
  if (second !== undefined) problems.push(secondDocument(second, placeOf));
  if (problems.length > 0 || first === undefined) return { root: null, problems };
  const root = documentTree(first.contents, text, placeOf, keys, problems);
  return { root, problems };
}

function secondDocument(second: Document.Parsed<ParsedNode>, placeOf: PlaceFinder): Problem {
  return problem(placeOf(second.range[0], 3), 'a second document starts here: a file holds one');
}

function refused(place: Place, what: string): ReadDocument {
  return { root: null, problems: [problem(place, what)] };
}

function controlCharacter(text: string, offset: number): string {
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the control character U+${code} cannot stand in a file`;
}

/** The yaml package makes an error a line on some nonsense; half a million of them take six seconds. */
function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= LIMITS.lines; at = text.indexOf('\n', at + 1))
    lines++;
  return lines > LIMITS.lines;
}
