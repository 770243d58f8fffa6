import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkShape, type TextFile, type TextLayer } from '../language/index.ts';
import {
  inOrder,
  nearest,
  type Place,
  type Problem,
  problem,
  type ReadDocument,
  readDocument,
  textOf,
  valueAt,
  type YamlNode,
} from '../text/index.ts';
import type { ScenarioFile } from './find-scenarios.ts';
import { withKnownDocument } from './known-documents.ts';
import { namesIn, readTextFile } from './read-text-file.ts';
import { SHIPPED_MODEL, shippedModel, shippedNames, shippedScenario } from './shipped.ts';

/** A scenario's texts, from the model it stands on upwards, or why they cannot be laid on one another. */
export interface Chain {
  readonly layers: readonly TextLayer[];
  readonly problems: readonly Problem[];
  /** Set when the scenario itself cannot be read at all. */
  readonly refusal: string | null;
  /** Whether the shipped model lies at the bottom. */
  readonly shipped: boolean;
}

interface Link {
  readonly path: string;
  readonly shown: string;
}

/** Follows `from` down to a model: the shipped one, or a file without `from`. A ring or a dead end is a problem with its place. */
export function readChain({ path, shown }: ScenarioFile): Chain {
  const layers: TextLayer[] = [];
  const done = (problems: readonly Problem[], shipped = false): Chain => ({
    layers,
    problems,
    refusal: null,
    shipped,
  });
  if (path === null) return { ...done([], true), layers: [shippedModel()] };
  const passed: Link[] = [];
  let link: Link = { path, shown };
  let asked: Place | null = null;
  for (;;) {
    const read = readTextFile(link.path, link.shown);
    if ('refusal' in read) {
      if (asked === null) return { layers, problems: [], refusal: read.refusal, shipped: false };
      return done([problem(asked, read.refusal)]);
    }
    const file = withKnownDocument(read.file, 'scenarios');
    const { root, problems } = documentOf(file);
    const from = fromOf(root);
    layers.unshift({ files: [file], replaces: from !== null });
    if (root === null || from === null) return done(problems);
    if (from.name === SHIPPED_MODEL) {
      layers.unshift(shippedModel());
      return done([], true);
    }
    passed.push(link);
    const next = follow(from.name, passed, from.place);
    if ('what' in next) return done(inOrder([...problems, ...checkShape(root), next]));
    [link, asked] = [next, from.place];
  }
}

const documentOf = ({ root, text, name }: TextFile): ReadDocument =>
  root === undefined ? readDocument(text, name) : { root, problems: [] };

function fromOf(root: YamlNode | null): { readonly name: string; readonly place: Place } | null {
  const node = valueAt(root, 'from');
  const name = textOf(node);
  return node === undefined || name === undefined
    ? null
    : { name: name.replace(/\.ya?ml$/, ''), place: node.place };
}

/** The file a `from` means: one beside this scenario, else a shipped one; or the problem with it. */
function follow(name: string, passed: readonly Link[], place: Place): Link | Problem {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) {
    const hint = `write the name of a file beside this one, of a shipped scenario, or ${SHIPPED_MODEL}`;
    return problem(place, `"${name}" is no name of a scenario`, { hint });
  }
  const last = passed.at(-1);
  const own = last?.path ?? '';
  const beside = ['.yaml', '.yml']
    .map((ending) => ({
      path: join(dirname(own), name + ending),
      shown: besideOf(last?.shown ?? '', name + ending),
    }))
    .find((one) => existsSync(one.path) && resolve(one.path) !== resolve(own));
  const next = beside ?? shippedScenario(name);
  if (next === null || resolve(next.path) === resolve(own)) return deadEnd(name, own, place);
  const ring = passed.findIndex((one) => resolve(one.path) === resolve(next.path));
  if (ring < 0) return next;
  const names = [...passed.slice(ring), next].map((one) => one.shown).join(' -> ');
  return problem(place, `the scenario stands on itself: ${names}`, {
    hint: 'let one of them say from: pakistan',
  });
}

/** A file beside another, named in the same way. */
const besideOf = (shown: string, name: string): string => shown.replace(/[^\\/]*$/, '') + name;

function deadEnd(name: string, own: string, place: Place): Problem {
  const itself = join(dirname(own), `${name}.yaml`);
  if (resolve(itself) === resolve(own)) {
    return problem(place, 'the scenario stands on itself', { hint: 'let it say from: pakistan' });
  }
  const beside = namesIn(dirname(own))
    .filter((one) => /\.ya?ml$/.test(one))
    .map((one) => one.replace(/\.ya?ml$/, ''));
  const guess = nearest(name, [SHIPPED_MODEL, ...shippedNames(), ...beside]);
  const hint = `from names ${SHIPPED_MODEL} (the shipped model), a shipped scenario, or a file beside this one`;
  return problem(place, `there is no model or scenario "${name}" to start from`, { guess, hint });
}
