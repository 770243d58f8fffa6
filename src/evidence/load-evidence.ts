import {
  inOrder,
  type Problem,
  problem,
  readDocument,
  type YamlEntry,
  type YamlNode,
} from '../text/index.ts';
import type { BaseRate } from './base-rate.ts';
import { brokenReferences } from './broken-references.ts';
import type { Dispute } from './dispute.ts';
import type { Evidence } from './evidence.ts';
import type { Fact } from './fact.ts';
import { type Complain, type Fields, fieldsOf } from './fields.ts';
import { readBaseRate } from './read-base-rate.ts';
import { readDispute } from './read-dispute.ts';
import { readFact } from './read-fact.ts';
import { readSource } from './read-source.ts';
import type { Source } from './source.ts';

/** A seed file as it came from the disk; `name` is what problems call it. */
export type EvidenceFile = { readonly name: string; readonly text: string };

/** Everything that could be read, and every problem found, in reading order. */
export type LoadedEvidence = { readonly evidence: Evidence; readonly problems: readonly Problem[] };

type Shelf = {
  readonly sources: Map<string, Source>;
  readonly facts: Map<string, Fact>;
  readonly baseRates: Map<string, BaseRate>;
  readonly disputes: Map<string, Dispute>;
};

const FILE_KEYS = ['source', 'sources', 'facts', 'disputes', 'methods', 'base_rates'];
const NAMES = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const IDS = {
  fact: { shape: /^[FP]\d+$/, like: 'F001 for an article, P1 for a public figure' },
  'base rate': { shape: /^(SF|B)\d+$/, like: 'SF1 for a stylised fact, B1 for a base rate' },
  dispute: { shape: /^C\d+$/, like: 'C1' },
};

/** Reads seed files in the order given. Never throws: what cannot be read is left out and complained about. */
export function loadEvidence(files: readonly EvidenceFile[]): LoadedEvidence {
  const shelf: Shelf = { sources: new Map(), facts: new Map(), baseRates: new Map(), disputes: new Map() };
  const problems: Problem[] = [];
  for (const { name, text } of files) {
    const document = readDocument(text, name, { keys: NAMES });
    problems.push(...document.problems);
    if (document.root !== null) readFile(document.root, shelf, (found) => problems.push(found));
  }
  problems.push(...brokenReferences(shelf));
  return { evidence: shelf, problems: inOrder(problems) };
}

function readFile(root: YamlNode, shelf: Shelf, complain: Complain): void {
  const fields = fieldsOf(root, 'a seed file', FILE_KEYS, complain);
  if (fields === undefined) return;
  const own = fields.node('source');
  const home = own === undefined ? undefined : readSource(own, undefined, complain);
  if (home !== undefined) shelve(shelf.sources, home, 'source', complain);
  for (const { key, value } of fields.entries('sources')) {
    const source = readSource(value, key, complain);
    if (source !== undefined) shelve(shelf.sources, source, 'source', complain);
  }
  const methods = readMethods(fields);
  readAll(fields, 'facts', 'fact', shelf.facts, (one) => readFact(one, home?.id, complain));
  readAll(fields, 'base_rates', 'base rate', shelf.baseRates, (one) => readBaseRate(one, methods, complain));
  readAll(fields, 'disputes', 'dispute', shelf.disputes, (one) => readDispute(one, complain));
}

/** The words behind the names that intervals give for how they were found. */
function readMethods(fields: Fields): Map<string, string> {
  const node = fields.node('methods');
  const names = fields.entries('methods').map(({ key }) => key);
  if (node === undefined || names.length === 0) return new Map();
  const methods = fieldsOf(node, '"methods"', names, fields.complain);
  return new Map(names.map((name) => [name, methods?.text(name) ?? '']));
}

function readAll<Kept extends Fact | BaseRate | Dispute>(
  fields: Fields,
  key: string,
  what: keyof typeof IDS,
  kept: Map<string, Kept>,
  read: (entry: YamlEntry) => Kept | undefined,
): void {
  for (const entry of fields.entries(key)) {
    if (IDS[what].shape.test(entry.key)) {
      const found = read(entry);
      if (found !== undefined) shelve(kept, found, what, fields.complain);
    } else {
      const hint = `ids look like ${IDS[what].like}`;
      fields.complain(problem(entry.keyPlace, `"${entry.key}" is no id of a ${what}`, { hint }));
    }
  }
}

function shelve<Kept extends { readonly id: string; readonly place: Problem['place'] }>(
  kept: Map<string, Kept>,
  one: Kept,
  what: string,
  complain: Complain,
): void {
  const first = kept.get(one.id)?.place;
  if (first === undefined) kept.set(one.id, one);
  else complain(problem(one.place, `${what} ${one.id} already stands in ${first.file}, line ${first.line}`));
}
