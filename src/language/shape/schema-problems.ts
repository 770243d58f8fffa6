import type * as z from 'zod';
import { nearest, type Place, type Problem, problem, type YamlNode } from '../../text/index.ts';

type Issue = z.core.$ZodIssue;

/** Problems of the schema, and the maps in which a key is nearly right. */
export type SchemaProblems = {
  readonly problems: readonly Problem[];
  readonly misspelt: ReadonlySet<YamlNode>;
};

/** A complaint on its way to a problem: about a node, or about a key that is not there. */
type Complaint = { readonly issue: Issue; readonly path: readonly PropertyKey[] };

/** Puts the issues of zod into sentences at their places; a missing key that stands there misspelt is said once. */
export function schemaProblems(root: YamlNode, issues: readonly Issue[]): SchemaProblems {
  const complaints = issues.flatMap((issue) => innermost(issue, []));
  const problems: Problem[] = [];
  const misspelt = new Set<YamlNode>();
  const guessed = new Set<string>();
  for (const { issue, path } of complaints) {
    if (issue.code !== 'unrecognized_keys') continue;
    const target = follow(root, path);
    for (const key of issue.keys) {
      const guess = nearest(key, issue.message.split(' '));
      if (guess !== undefined) {
        misspelt.add(target.node);
        guessed.add(pathKey([...path, guess]));
      }
      problems.push(unknownKey(target, key, issue.message, guess));
    }
  }
  for (const { issue, path } of complaints) {
    if (issue.code === 'unrecognized_keys') continue;
    const target = follow(root, path);
    if (target.found || !guessed.has(pathKey(path))) problems.push(wrongValue(target, issue));
  }
  return { problems, misspelt };
}

const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\n');

/** Goes into the branch of a union that is closest to what was written, so that the complaint is about the inner fault. */
function innermost(issue: Issue, above: readonly PropertyKey[]): Complaint[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.filter((branch) => !branch.some(isOtherForm));
  const closest = branches.reduce<Issue[] | undefined>(
    (best, branch) => (best === undefined || branch.length < best.length ? branch : best),
    undefined,
  );
  return closest === undefined ? [{ issue, path }] : closest.flatMap((inner) => innermost(inner, path));
}

/** True when a branch of a union wants another form of value altogether. */
function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOtherForm));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

/** Where a path leads: the node, or its nearest ancestor when it is missing, with a place and words to speak of it. */
type Target = {
  readonly node: YamlNode;
  readonly place: Place;
  readonly label: string;
  readonly owner: string;
  readonly found: boolean;
};

function follow(root: YamlNode, path: readonly PropertyKey[]): Target {
  let target: Target = { node: root, place: root.place, label: 'the file', owner: 'the file', found: true };
  for (const part of path) {
    const owner = target.label;
    if (target.node.is === 'list' && typeof part === 'number') {
      const node = target.node.items[part];
      if (node === undefined) return { ...target, found: false };
      target = { node, place: node.place, label: `item ${part + 1} of ${owner}`, owner, found: true };
    } else {
      const entry =
        target.node.is === 'map' ? target.node.entries.find((one) => one.key === part) : undefined;
      const label = `"${String(part)}"`;
      if (entry === undefined) return { ...target, label, owner, found: false };
      const place =
        entry.value.is === 'scalar' && entry.value.source !== '' ? entry.value.place : entry.keyPlace;
      target = { node: entry.value, place, label, owner, found: true };
    }
  }
  return target;
}

function unknownKey({ node, label }: Target, key: string, keys: string, guess: string | undefined): Problem {
  const entry = node.is === 'map' ? node.entries.find((one) => one.key === key) : undefined;
  const known = keys.split(' ').join(', ');
  const hint = guess === undefined ? `known keys of ${label}: ${known}` : undefined;
  return problem(entry?.keyPlace ?? node.place, `unknown key "${key}"`, { guess, hint });
}

function wrongValue({ node, place, label, owner, found }: Target, issue: Issue): Problem {
  if (!found)
    return problem(place, `${label} is missing in ${owner}`, { hint: `${label} must be ${issue.message}` });
  if (issue.code === 'invalid_key') {
    const phrase = issue.issues[0]?.message ?? 'a name';
    const key = String(issue.path.at(-1));
    return problem(place, `"${key}" must be ${phrase}`);
  }
  const written = node.is === 'scalar' ? node.source : '';
  const guess = issue.code === 'invalid_value' ? nearest(written, issue.values.map(String)) : undefined;
  const instead = node.is === 'scalar' ? written.slice(0, 40) || 'nothing' : `a ${node.is}`;
  return problem(place, `${label} must be ${issue.message}, not ${instead}`, { guess });
}
